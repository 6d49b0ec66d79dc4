package org.gongkai.report.store;

/** Text as PostgreSQL can keep it. Documents are hostile now and then, and lost bytes leave strange characters behind. */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** The same text with U+FFFD for NUL and for halves of surrogate pairs, neither of which UTF-8 text can hold. */
    public static String of(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    /** The same, cut to a length without cutting a character in two. The whole stands in the stored event. */
    public static String of(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return of(text);
        }
        var end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return of(text.substring(0, end));
    }
}
