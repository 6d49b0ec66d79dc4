package org.gongkai.report.filers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A constant as people write it.
 *
 * @param constant null for none
 * @param isUnknown whether something is written that is none
 */
record Word<E>(@Nullable E constant, boolean isUnknown) {
    /** By its name, or by one of its Chinese names. */
    static <E extends Enum<E>> Word<E> of(String written, Class<E> type, Map<String, E> names) {
        if (written.isEmpty()) {
            return new Word<>(null, false);
        }
        var constant = Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(written.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(names.get(written));
        return new Word<>(constant, constant == null);
    }
}
