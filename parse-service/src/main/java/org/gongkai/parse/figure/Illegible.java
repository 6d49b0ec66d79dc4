package org.gongkai.parse.figure;

import java.util.regex.Pattern;
import org.gongkai.parse.script.CharacterSet;

/** Marks in the place of digits that a machine could not read or a font could not draw: 「?」, 「□」, 「1?」, 「■」. */
final class Illegible {
    private static final String ALL = "?？□■▢▯◻◼█▇▆▓▒\uFFFD";
    static final Pattern MARKS = Pattern.compile("[" + ALL + "]+");
    /** Nearly every cell is asked, and nearly none holds one. */
    private static final CharacterSet ANY = CharacterSet.of(ALL);

    private static final Pattern FIGURE = Pattern.compile("[-+\\d.,\\s]*(?:" + MARKS + "[-+\\d.,\\s]*)+");
    private static final int LONGEST = 10;

    private Illegible() {}

    /** Whether such marks stand there, alone or with digits. */
    static boolean is(String text) {
        return text.length() <= LONGEST
                && ANY.indexIn(text, 0) >= 0
                && FIGURE.matcher(text).matches();
    }
}
