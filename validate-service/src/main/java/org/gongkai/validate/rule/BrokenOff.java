package org.gongkai.validate.rule;

/** Tells whether a text ends in the middle of a sentence. */
public final class BrokenOff {
    /** A shorter last line is a caption, a signature or a date, which end without a mark. */
    private static final int SHORTEST_SENTENCE = 20;

    private BrokenOff() {}

    /** Whether the last line is long enough for a sentence and ends without a mark, or with a comma. */
    public static boolean is(String text) {
        var end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        var lastLine = text.substring(text.lastIndexOf('\n', Math.max(end - 1, 0)) + 1, end);
        if (lastLine.length() < SHORTEST_SENTENCE) {
            return false;
        }
        var last = lastLine.charAt(lastLine.length() - 1);
        return Character.isIdeographic(last) || last == '，' || last == '、' || last == ',';
    }
}
