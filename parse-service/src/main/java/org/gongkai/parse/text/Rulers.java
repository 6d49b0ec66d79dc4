package org.gongkai.parse.text;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.script.CharacterSet;

/** Lines that rule a page or a table and hold nothing: 「————」, 「|---|---|」, 「| :-- | --: |」, 「|-|-|」. */
final class Rulers {
    private static final CharacterSet LINES = CharacterSet.of("-—─=");
    private static final CharacterSet RULER = CharacterSet.of("-—─=+_|: \t\r\f\u000B");
    private static final int SHORTEST_LINE = 3;

    /** The line below the heads of markdown: a colon says on which side its column is flush, dashes may be as few as one. */
    private static final Pattern FLUSH = Pattern.compile("[\\s|]*+:?-++:?(?:\\s*+\\|\\s*+:?-++:?)*+[\\s|]*+");

    private static final Pattern DASHES = Pattern.compile("[\\s|]*+--?(?:\\s*+\\|\\s*+--?)++[\\s|]*+");

    private Rulers() {}

    /** Whether the line in this place is a ruler. */
    static boolean isRuler(List<Line> lines, int at) {
        var value = lines.get(at).value();
        return isLong(value)
                || (value.indexOf('-') >= 0
                        && ((value.indexOf(':') >= 0 && FLUSH.matcher(value).matches()) || isBelowHeads(lines, at)));
    }

    private static boolean isLong(String value) {
        int length = 0;
        int longest = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!RULER.contains(c)) {
                return false;
            }
            length = LINES.contains(c) ? length + 1 : 0;
            longest = Math.max(longest, length);
        }
        return longest >= SHORTEST_LINE;
    }

    /** A row of short dashes is one of blank cells, unless it is the second of its table, and as wide as the first and the third. */
    private static boolean isBelowHeads(List<Line> lines, int at) {
        int columns = columns(lines, at);
        return columns > 1
                && DASHES.matcher(lines.get(at).value()).matches()
                && columns(lines, at - 2) == 0
                && columns(lines, at - 1) == columns
                && columns(lines, at + 1) == columns;
    }

    private static int columns(List<Line> lines, int at) {
        if (at < 0 || at >= lines.size() || lines.get(at).value().indexOf('|') < 0) {
            return 0;
        }
        return lines.get(at).split('|').size();
    }
}
