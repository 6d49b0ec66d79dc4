package org.gongkai.report.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** People, as far as names tell them apart. */
final class Person {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}·•]+");

    private Person() {}

    /** Whether two names mean one person: widths, cases and spaces make nobody another. */
    static boolean isTheSame(String name, String other) {
        return plain(name).equals(plain(other));
    }

    private static String plain(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(folded).replaceAll("");
    }
}
