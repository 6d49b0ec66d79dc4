package org.gongkai.parse;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gongkai.parse.html.EmbeddedTables;
import org.gongkai.parse.html.JsonPage;
import org.gongkai.parse.html.QuotedPages;

/** What a document is, told by its bytes alone: names and headers are often wrong. */
enum DocumentFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    RTF("application/rtf"),
    /** Word 2003 as XML, and the parts of a docx as one file of XML. */
    WORD_XML("application/vnd.ms-wordml"),
    HTML("text/html"),
    /** A page saved as a mail. */
    MHTML("multipart/related"),
    /** Lines of text, as in markdown, and tables of markup between them. */
    MARKED_UP_TEXT("text/plain"),
    /** A page as the answer of a portal's interface (JSON) or a feed holds it. */
    QUOTED_PAGE("text/plain"),
    TEXT("text/plain"),
    UNSUPPORTED("application/octet-stream");

    private static final int HEAD = 4096;
    /** What only a page has, whatever else is in it. */
    private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype html|html|head|body|meta|title)[\\s>/]");

    /** A piece of a page: shapes prose or holds data. */
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:table|div|p|span|font|br)[\\s>/]");

    /** As it is before anybody has decoded it. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private static final Pattern RTF_HEAD = Pattern.compile("\\s*+\\{\\\\rtf");

    /** Mails, and pages saved as mails. */
    private static final Pattern MAIL =
            Pattern.compile("\\s*+(?i:MIME-Version:|From:\\s*<Saved by|Content-Type:\\s*+multipart/)");

    private static final Pattern WORD_ROOT =
            Pattern.compile("http://schemas\\.microsoft\\.com/office/(?:word/2003/wordml|2006/xmlPackage)");

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
        if (RTF_HEAD.matcher(head).lookingAt()) {
            return RTF;
        }
        if (MAIL.matcher(head).lookingAt()) {
            return MHTML;
        }
        boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        if (!wide && head.indexOf('\0') >= 0) {
            return UNSUPPORTED;
        }
        var whole = new String(bytes, StandardCharsets.ISO_8859_1);
        if (JsonPage.is(whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(BYTE_ORDER_MARK.length()) : whole)) {
            return QUOTED_PAGE;
        }
        if (head.indexOf('<') >= 0) {
            var markup = wide ? head.replace("\0", "") : head;
            if (PAGE.matcher(markup).find()) {
                return HTML;
            }
            if (WORD_ROOT.matcher(markup).find()) {
                return WORD_XML;
            }
        }
        return ofText(wide ? whole.replace("\0", "") : whole);
    }

    /** The first characters do not tell: the first table of a text may stand anywhere in it. */
    private static DocumentFormat ofText(String text) {
        if (QuotedPages.isEscaped(text)) {
            return QUOTED_PAGE;
        }
        int first = text.indexOf('<');
        if (first < 0 || !MARKUP.matcher(text).find(first)) {
            return TEXT;
        }
        var tables = EmbeddedTables.in(text);
        if (!EmbeddedTables.areInPlainText(text, tables)) {
            return HTML;
        }
        return tables.isEmpty() ? TEXT : MARKED_UP_TEXT;
    }
}
