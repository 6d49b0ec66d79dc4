package org.gongkai.report.rebuild;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows by their keys.
 *
 * @param count how many
 * @param first the first of them, at most {@value #NAMED}
 */
public record Keys(long count, List<String> first) {
    static final int NAMED = 50;
    static final Keys NONE = new Keys(0, List.of());

    public Keys {
        first = List.copyOf(first);
    }

    Keys and(String key) {
        if (count >= NAMED) {
            return new Keys(count + 1, first);
        }
        var more = new ArrayList<>(first);
        more.add(key);
        return new Keys(count + 1, more);
    }
}
