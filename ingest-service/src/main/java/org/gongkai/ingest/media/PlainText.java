package org.gongkai.ingest.media;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text in one of the encodings that reports come in. Which one it is matters to the reader; here it matters only that
 * there is one, so that a picture or a program is not taken for text. Scraped pages have lost a byte here and there:
 * a few are forgiven.
 *
 * @param head the beginning, decoded, without a byte order mark
 */
record PlainText(String head) {
    /** UTF-8 first, because its rules are the strictest; GB18030 accepts nearly everything that Big5 is. */
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("Big5"));

    private static final int HEAD_CHARS = 4096;
    /** One in so many characters may be lost or a control character. */
    private static final int FORGIVEN = 100;

    /** What a browser takes for a page: see "MIME Sniffing", with comments and an XML declaration before it. */
    private static final Pattern HTML = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+"
                    + "<(?:!doctype\\s+html|(?:html|head|body|title|meta|style|script|div|span|table|h[1-6]|font|center|p|br|b|a)"
                    + "(?=[\\s/>])).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Formats that are written in text but are not read as such. */
    private static final Pattern OTHER_FORMAT = Pattern.compile(
            "\\s*(?:\\{\\\\rtf|%!PS|%PDF-|<\\?xml|<svg|#!|MIME-Version:|GIF8[79]a).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern RTF = Pattern.compile("\\s*\\{\\\\rtf\\d.*", Pattern.DOTALL);

    private static final Pattern WORD_XML = Pattern.compile(
            "\\s*<\\?xml.*xmlns:\\w+=[\"']http://schemas\\.microsoft\\.com/office/(?:word/2003/wordml|2006/xmlPackage)[\"'].*",
            Pattern.DOTALL);

    /** The head of a mail, and the head of a page in it. */
    private static final Pattern SAVED_PAGE = Pattern.compile(
            "\\s*(?:MIME-Version:|From:\\s*<Saved by|Content-Type:\\s*multipart/).*Content-Type:\\s*text/html.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** It may hold pictures byte by byte, so the rest need not be text. */
    static boolean isRtf(byte[] document) {
        var head = new String(document, 0, Math.min(document.length, HEAD_CHARS), StandardCharsets.ISO_8859_1);
        return RTF.matcher(head).matches();
    }

    /** Empty when this is no text, or nothing but blanks. */
    static Optional<PlainText> decode(byte[] document) {
        var text = startsWith(document, 0xFF, 0xFE) || startsWith(document, 0xFE, 0xFF)
                ? decode(document, StandardCharsets.UTF_16)
                : ENCODINGS.stream()
                        .flatMap(encoding -> decode(document, encoding).stream())
                        .findFirst();
        return text.filter(decoded -> !decoded.head.isBlank());
    }

    boolean isHtml() {
        return HTML.matcher(head).matches();
    }

    boolean isWordXml() {
        return WORD_XML.matcher(head).matches();
    }

    boolean isSavedPage() {
        return SAVED_PAGE.matcher(head).matches();
    }

    boolean isProse() {
        return !isHtml() && !OTHER_FORMAT.matcher(head).matches();
    }

    private static boolean startsWith(byte[] document, int... start) {
        return document.length >= start.length
                && IntStream.range(0, start.length).allMatch(i -> (document[i] & 0xFF) == start[i]);
    }

    /** Decodes to the end but keeps the head only: a picture may hide behind a page of text. */
    private static Optional<PlainText> decode(byte[] document, Charset encoding) {
        var decoder = encoding.newDecoder();
        var in = ByteBuffer.wrap(document);
        var out = CharBuffer.allocate(HEAD_CHARS);
        var head = new StringBuilder();
        long characters = 0;
        long lost = 0;
        while (true) {
            var result = decoder.decode(in, out, true);
            out.flip();
            characters += out.remaining();
            for (int i = 0; i < out.limit(); i++) {
                var c = out.get(i);
                if (c == 0) {
                    return Optional.empty(); // text never has it, binary files nearly always
                }
                lost += isControl(c) ? 1 : 0;
            }
            if (head.length() < HEAD_CHARS) {
                head.append(out);
            }
            out.clear();
            if (result.isUnderflow()) {
                break;
            }
            if (result.isError()) {
                in.position(in.position() + result.length());
                // A document cut in the middle of its last character has not lost more than that.
                lost += in.hasRemaining() ? 1 : 0;
            }
        }
        return lost * FORGIVEN <= characters ? Optional.of(new PlainText(withoutMark(head))) : Optional.empty();
    }

    /** Besides blanks: form feeds and vertical tabs of Word, and the end mark of old systems. */
    private static boolean isControl(char c) {
        return (c < ' ' && "\t\n\u000B\f\r\u001A".indexOf(c) < 0) || c == 0x7F;
    }

    private static String withoutMark(CharSequence head) {
        return head.length() > 0 && head.charAt(0) == '\uFEFF'
                ? head.subSequence(1, head.length()).toString()
                : head.toString();
    }
}
