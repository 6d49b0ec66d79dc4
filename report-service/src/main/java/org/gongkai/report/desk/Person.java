package org.gongkai.report.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts.
 *
 * @param subject who it is, as the issuer of tokens tells people apart; null for acts from before there was one
 * @param name as people read it
 */
public record Person(@Nullable String subject, String name) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}·•]+");

    /** Whether this is the same person; where only names are known, widths, cases and spaces make nobody another. */
    boolean isTheSame(Person other) {
        if (subject == null || other.subject == null) {
            return plain(name).equals(plain(other.name));
        }
        return subject.equals(other.subject);
    }

    private static String plain(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(folded).replaceAll("");
    }
}
