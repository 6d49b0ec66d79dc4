package org.gongkai.parse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a document is, told by its bytes alone: names and headers are often wrong. */
enum DocumentFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    HTML("text/html"),
    TEXT("text/plain"),
    UNSUPPORTED("application/octet-stream");

    private static final int HEAD = 4096;
    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype html|html|head|body|table|div|meta|title|p|span|font)[\\s>/]");

    /** Text to a machine, but not what a person wrote: RTF, and mails or pages saved as mails, whatever their name. */
    private static final Pattern OTHER_TEXT =
            Pattern.compile("\\s*+(?:\\{\\\\rtf|(?i:MIME-Version:|From:\\s*<Saved by))");

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static DocumentFormat of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return DOCX;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return DOC;
        }
        if (OTHER_TEXT.matcher(head).lookingAt()) {
            return UNSUPPORTED;
        }
        boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        if (!wide && head.indexOf('\0') >= 0) {
            return UNSUPPORTED;
        }
        var narrow = wide ? head.replace("\0", "") : head;
        return MARKUP.matcher(narrow.toLowerCase(Locale.ROOT)).find() ? HTML : TEXT;
    }
}
