package org.gongkai.parse.script;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Marks of footnotes (注释号) beside figures and words: raised digits and circled ones. Their plain forms are digits, so
 * that 「117①」 would become 1171.
 */
public final class NoteMarks {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String UNITS = "万元件条笔项个次宗份人起篇期户批";
    private static final int LONGEST = 6;

    private NoteMarks() {}

    /** Whether a character is a mark wherever it stands behind a figure. */
    public static boolean isMark(char c) {
        return isRaised(c) || isCircled(c);
    }

    private static boolean isRaised(char c) {
        return c == '¹' || c == '²' || c == '³' || c == '⁰' || (c >= '⁴' && c <= '⁹') || c == '⁽' || c == '⁾';
    }

    private static boolean isCircled(char c) {
        return (c >= '①' && c <= '⒇')
                || (c >= '⓪' && c <= '⓿')
                || (c >= '❶' && c <= '➓')
                || (c >= '㉑' && c <= '㉟')
                || (c >= '㊱' && c <= '㊿');
    }

    /**
     * What stands raised beside a figure or a word, in characters that say so: 「3」, 「[3]」 and 「注3」 are ³. Null where it
     * is no mark.
     */
    public static @Nullable String raised(String text) {
        var mark = text.strip();
        if (mark.isEmpty() || mark.length() > LONGEST) {
            return mark.isEmpty() ? mark : null;
        }
        var raised = new StringBuilder();
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            if (c >= '0' && c <= '9') {
                raised.append(RAISED.charAt(c - '0'));
            } else if (isMark(c)) {
                raised.append(c);
            } else if ("[]()（）【】〔〕注*※†‡#,，、 ".indexOf(c) < 0 && !(c >= 'a' && c <= 'z' && mark.length() <= 3)) {
                return null;
            }
        }
        return raised.length() > 3 ? null : raised.toString();
    }

    /**
     * What becomes of a mark: nothing, where it belongs to the figure or word before it; a space where it parts two
     * figures, and before its number where a label begins with it; null where it is no mark but a number.
     */
    static @Nullable String form(String value, int at) {
        int before = at - 1;
        while (before >= 0 && isMark(value.charAt(before))) {
            before--;
        }
        int after = at + 1;
        while (after < value.length() && isMark(value.charAt(after))) {
            after++;
        }
        char next = after < value.length() ? value.charAt(after) : '\n';
        if (Character.isWhitespace(next) || next == '|') {
            int figure = before;
            while (figure >= 0 && isSpace(value.charAt(figure))) {
                figure--;
            }
            before = figure >= 0 && isDigit(value.charAt(figure)) ? figure : before;
        }
        char previous = before < 0 ? '\n' : value.charAt(before);
        char mark = value.charAt(at);
        return isRaised(mark) ? raised(previous, next) : circled(mark, previous, next);
    }

    private static @Nullable String raised(char previous, char next) {
        if (Character.isWhitespace(previous) || isLatin(previous)) {
            return null;
        }
        return isDigit(previous) && isDigit(next) ? " " : "";
    }

    private static @Nullable String circled(char mark, char previous, char next) {
        boolean isLast = Character.isWhitespace(next) || next == '|';
        if (isDigit(previous)) {
            if (isDigit(next)) {
                return " ";
            }
            boolean isLabel = Character.isIdeographic(next) && UNITS.indexOf(next) < 0;
            return isLabel ? " " + Normalizer.normalize(String.valueOf(mark), Normalizer.Form.NFKC) : "";
        }
        return isLast && Character.isIdeographic(previous) ? "" : null;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u3000';
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
