package org.gongkai.parse.template;

import java.util.regex.Pattern;
import org.gongkai.parse.script.CharacterSet;

/** The numbering before a label: 「一、」「（二）」「3.」「4、」「5 .」「(六)」. */
final class Numbering {
    private static final Pattern NUMBERING = Pattern.compile(
            "\\s*(?:[(（]\\s*[一二三四五六七八九十]{1,2}\\s*[)）]\\s*、?|[一二三四五六七八九十]{1,2}\\s*[、.．]|\\d{1,2}\\s*[.、．)）])\\s*");

    private static final String FIRST = "(（一二三四五六七八九十";
    private static final CharacterSet LAST = CharacterSet.of("、.．)）");

    private Numbering() {}

    /** Whether a label begins with 「（六）」, not with 「6.」. */
    static boolean isBracketed(String label) {
        var words = label.stripLeading();
        return end(label) > 0 && (words.startsWith("（") || words.startsWith("("));
    }

    /** Whether a label begins with 「6.」, not with 「（六）」 or 「六、」. */
    static boolean isDigit(String label) {
        var words = label.stripLeading();
        return end(label) > 0 && Character.isDigit(words.charAt(0));
    }

    /** Where the numbering ends; 0 where there is none. */
    static int end(String label) {
        if (!mayBegin(label)) {
            return 0;
        }
        var matcher = NUMBERING.matcher(label);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** Most texts that are asked begin with neither. */
    private static boolean mayBegin(String label) {
        if (label.isEmpty()) {
            return false;
        }
        char first = label.charAt(0);
        return (first <= ' ' || (first >= '0' && first <= '9') || FIRST.indexOf(first) >= 0)
                && LAST.indexIn(label, 1) > 0;
    }
}
