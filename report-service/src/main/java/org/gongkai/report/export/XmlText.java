package org.gongkai.report.export;

import java.util.regex.Pattern;

/** Text as XML can hold it. */
public final class XmlText {
    private static final Pattern NOT_ALLOWED =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The same text with U+FFFD for what XML has no way to write, and no control characters. */
    public static String of(String text) {
        return NOT_ALLOWED.matcher(text).replaceAll("\uFFFD");
    }
}
