package org.gongkai.parse.figure;

import java.util.regex.Pattern;

/** Marks in the place of digits that a machine could not read or a font could not draw: 「?」, 「□」, 「1?」, 「■」. */
final class Illegible {
    static final Pattern MARKS = Pattern.compile("[?？□■▢▯◻◼█▇▆▓▒\\uFFFD]+");
    private static final Pattern FIGURE = Pattern.compile("[-+\\d.,\\s]*(?:" + MARKS + "[-+\\d.,\\s]*)+");
    private static final int LONGEST = 10;

    private Illegible() {}

    /** Whether such marks stand there, alone or with digits. */
    static boolean is(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && MARKS.matcher(text).find()
                && FIGURE.matcher(text).matches();
    }
}
