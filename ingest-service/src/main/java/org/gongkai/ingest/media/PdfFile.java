package org.gongkai.ingest.media;

import java.nio.charset.StandardCharsets;

/** Recognises a PDF by its header. */
final class PdfFile {
    private static final String HEADER = "%PDF-";
    /** How far readers look for the header and for the end mark. */
    private static final int WINDOW = 1024;

    private PdfFile() {}

    static boolean matches(byte[] document) {
        var head = latin1(document, 0);
        var at = head.indexOf(HEADER);
        if (at < 0 || at + HEADER.length() >= head.length() || !Character.isDigit(head.charAt(at + HEADER.length()))) {
            return false;
        }
        if (head.substring(0, at).chars().allMatch(PdfFile::isBlankOrByteOrderMark)) {
            return true;
        }
        // Some web servers leave lines of their own before the header. A page that only speaks of %PDF- has no end
        // mark,
        // and what begins like a file of another kind is that file.
        return head.charAt(at - 1) == '\n'
                && latin1(document, Math.max(0, document.length - WINDOW)).contains("%%EOF")
                && head.substring(0, at).chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c))
                && !head.stripLeading().startsWith("<");
    }

    private static boolean isBlankOrByteOrderMark(int c) {
        return (c <= ' ' && c != 0) || c == 0xEF || c == 0xBB || c == 0xBF;
    }

    private static String latin1(byte[] document, int from) {
        return new String(document, from, Math.min(WINDOW, document.length - from), StandardCharsets.ISO_8859_1);
    }
}
