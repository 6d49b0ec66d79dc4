package org.gongkai.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to take memory, time or more; each is made when it is sent. */
final class HostileDocuments {
    private static final String REFUSED = "415 /problems/not-a-report-format";
    private static final String DAMAGED = "202, NOT_ASSESSABLE (damaged)";
    private static final String TOO_LARGE = "202, NOT_ASSESSABLE (too-large)";
    private static final String NO_TEXT = "202, NOT_ASSESSABLE (no-text)";
    private static final String NO_REPORT = "202, NOT_ASSESSABLE (not-a-report)";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int MEBIBYTE = 1 << 20;

    private final List<HostileUpload> all = new ArrayList<>();

    /** Makes the bytes. */
    @FunctionalInterface
    private interface Maker {
        byte[] make(HostileTarget target) throws IOException;
    }

    static List<HostileUpload> all() {
        var documents = new HostileDocuments();
        documents.bombs();
        documents.deep();
        documents.references();
        documents.posing();
        return List.copyOf(documents.all);
    }

    private void bombs() {
        var group = "bomb";
        add(group, "a docx whose text inflates to 512 MiB", "b1.docx", TOO_LARGE, _ -> docx(512, "<w:p/>"));
        add(group, "a docx that holds a part of 512 MiB nobody asked for", "b2.docx", NO_REPORT, _ -> {
            var parts = parts(document("<w:p><w:r><w:t>1</w:t></w:r></w:p>"));
            parts.put("word/media/image1.emf", out -> zeros(out, 512));
            return zip(parts);
        });
        add(group, "a zip of zips of zips, named docx", "b3.docx", REFUSED, _ -> nested());
        add(
                group,
                "a PDF stream that inflates to 512 MiB",
                "b4.pdf",
                TOO_LARGE,
                _ -> pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", PAGE, deflated(512)));
        add(
                group,
                "a million table cells",
                "b5.html",
                TOO_LARGE,
                _ -> html("<table>" + ("<tr>" + "<td>1".repeat(100)).repeat(10_000)));
        add(
                group,
                "cells that span 999,999 rows and columns",
                "b6.html",
                "202, NOT_ASSESSABLE (row-not-recognised, too-large)",
                _ -> html("<table>" + "<tr><td colspan=999999 rowspan=999999>1".repeat(60_000)));
        add(group, "20 MiB of text in one line", "b7.txt", TOO_LARGE, _ -> utf8("公开".repeat(3_400_000)));
        add(group, "20 MiB of entities", "b8.html", TOO_LARGE, _ -> html("&nbsp;&#x4e00;".repeat(1_400_000)));
        add(
                group,
                "an RTF that announces 2 GB of binary data",
                "b9.rtf",
                NO_REPORT,
                _ -> utf8("{\\rtf1\\ansi report{\\pict\\bin2147483647 1}}"));
    }

    private void deep() {
        var group = "nesting";
        add(group, "elements nested 500,000 deep", "d1.html", TOO_LARGE, _ -> html("<div>".repeat(500_000) + "1"));
        add(
                group,
                "tables nested 50,000 deep",
                "d2.html",
                TOO_LARGE,
                _ -> html("<table><tr><td>".repeat(50_000) + "1"));
        add(
                group,
                "Word tables nested 5,000 deep",
                "d3.docx",
                TOO_LARGE,
                _ -> docx(0, "<w:tbl><w:tr><w:tc>".repeat(5_000)));
        add(
                group,
                "RTF groups nested a million deep",
                "d4.rtf",
                TOO_LARGE,
                _ -> utf8("{\\rtf1\\ansi" + "{".repeat(1_000_000) + "1"));
        add(
                group,
                "a PDF whose pages are their own parent",
                "d5.pdf",
                NO_TEXT,
                _ -> pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"));
        add(group, "a PDF of 100,000 pages", "d6.pdf", TOO_LARGE, _ -> {
            var kids = "3 0 R ".repeat(100_000);
            return pdf(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Count 100000/Kids[" + kids + "]>>",
                    PAGE,
                    stream("", new byte[0]));
        });
        add(
                group,
                "a PDF array nested 100,000 deep",
                "d7.pdf",
                DAMAGED,
                _ -> pdf("<</Type/Catalog/Pages " + "[".repeat(100_000)));
    }

    private void references() {
        var group = "reference";
        add(
                group,
                "an external entity that names a file (XXE)",
                "x1.docx",
                DAMAGED,
                _ -> zip(parts("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"))));
        add(
                group,
                "an external entity that names an address",
                "x2.docx",
                NO_TEXT,
                target -> zip(parts("<!DOCTYPE d [<!ENTITY % x SYSTEM '"
                        + target.tripwire().address() + "'> %x;]>" + document("<w:p/>"))));
        add(
                group,
                "entities that double themselves 30 times (billion laughs)",
                "x3.docx",
                DAMAGED,
                _ -> zip(parts(laughs() + document("<w:p><w:r><w:t>&l30;</w:t></w:r></w:p>"))));
        add(
                group,
                "Word XML with an external entity",
                "x4.xml",
                DAMAGED,
                target -> utf8("<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM '"
                        + target.tripwire().address() + "'>]>"
                        + "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'><w:body>"
                        + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:wordDocument>"));
        add(group, "a docx with a macro, a template and a picture elsewhere", "x5.docx", NO_REPORT, target -> {
            var parts = parts(document("<w:p><w:r><w:t>1</w:t></w:r></w:p>"));
            parts.put("word/vbaProject.bin", out -> out.write(utf8("Shell")));
            parts.put(
                    "word/_rels/document.xml.rels",
                    out -> out.write(
                            utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                    + "<Relationship Id='r1' TargetMode='External' Type='attachedTemplate' Target='"
                                    + target.tripwire().address() + "/t'/></Relationships>")));
            return zip(parts);
        });
        add(group, "a page full of pictures, frames, scripts and styles elsewhere", "x6.html", NO_REPORT, target -> {
            var there = target.tripwire().address();
            return html("<link rel=stylesheet href='" + there + "/c'><script src='" + there + "/s'></script><img src='"
                    + there + "/i'><iframe src='" + there + "/f'></iframe><object data='" + there
                    + "/o'></object><meta http-equiv=refresh content='0;url=" + there + "'>1");
        });
        add(
                group,
                "a PDF that opens with a script and a form of its own (XFA)",
                "x7.pdf",
                NO_REPORT,
                target -> pdf(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('"
                                + target.tripwire().address()
                                + "'\\))>>/AcroForm<</XFA(<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><x>&x;</x>)>>>>",
                        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                        PAGE,
                        stream("", utf8("BT /F1 12 Tf 72 720 Td (report) Tj ET"))));
    }

    private void posing() {
        var group = "wrong type";
        add(group, "a program named pdf", "p1.pdf", REFUSED, _ -> bytes("7f454c46", 4096));
        add(group, "a picture named docx", "p2.docx", REFUSED, _ -> bytes("89504e470d0a1a0a", 4096));
        add(group, "random bytes named doc", "p3.doc", REFUSED, _ -> bytes("", MEBIBYTE));
        add(group, "zeros named txt", "p4.txt", REFUSED, _ -> new byte[MEBIBYTE]);
        add(group, "nothing at all", "p5.pdf", "400 /problems/empty-file", _ -> new byte[0]);
        add(group, "a zip with a docx's names and no docx in it", "p6.docx", DAMAGED, _ -> zip(parts("not XML")));
        add(
                group,
                "a PDF header before a docx (polyglot)",
                "p7.pdf",
                DAMAGED,
                _ -> joined(utf8("%PDF-1.7\n"), docx(0, "<w:p><w:r><w:t>1</w:t></w:r></w:p>")));
        add(
                group,
                "a page with a PDF inside (polyglot)",
                "p8.html",
                DAMAGED,
                _ -> html("<!--\n%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n-->1"));
        add(group, "a docx cut in the middle", "p9.docx", REFUSED, _ -> {
            var whole = docx(1, "<w:p/>");
            return Arrays.copyOf(whole, whole.length / 2);
        });
        add(group, "a PDF cut in the middle", "p10.pdf", DAMAGED, _ -> {
            var whole = pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", PAGE);
            return Arrays.copyOf(whole, whole.length / 4);
        });
        add(group, "a compound file whose sectors run in a circle", "p11.doc", REFUSED, _ -> circle());
    }

    private void add(String group, String what, String name, String answer, Maker maker) {
        all.add(new HostileUpload(group, what, answer, target -> target.document(name, maker.make(target))));
    }

    // Word

    /** Writes a part of a package. */
    @FunctionalInterface
    private interface Part {
        void to(OutputStream out) throws IOException;
    }

    private static String document(String body) {
        return "<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>";
    }

    private static Map<String, Part> parts(String document) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("[Content_Types].xml", out -> out.write(utf8("<Types/>")));
        parts.put("word/document.xml", out -> out.write(utf8(document)));
        return parts;
    }

    /** A docx whose text holds so many mebibytes of blanks before the body. */
    private static byte[] docx(int mebibytes, String body) throws IOException {
        var parts = parts("");
        parts.put("word/document.xml", out -> {
            out.write(utf8("<w:document xmlns:w='" + WORD + "'>"));
            var blanks = new byte[MEBIBYTE];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < mebibytes; i++) {
                out.write(blanks);
            }
            out.write(utf8("<w:body>" + body + "</w:body></w:document>"));
        });
        return zip(parts);
    }

    private static byte[] zip(Map<String, Part> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] nested() throws IOException {
        var inner = zip(Map.of("0", out -> zeros(out, 64)));
        for (int level = 0; level < 3; level++) {
            var copy = inner;
            var parts = new LinkedHashMap<String, Part>();
            for (int i = 0; i < 16; i++) {
                parts.put("lib " + i + ".zip", out -> out.write(copy));
            }
            inner = zip(parts);
        }
        return inner;
    }

    private static String laughs() {
        var doctype = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'ha'>");
        for (int i = 1; i <= 30; i++) {
            doctype.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
        }
        return doctype.append("]>").toString();
    }

    // PDF

    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>";

    /** A PDF of these objects, the first one being the catalog. */
    private static byte[] pdf(String... objects) {
        var out = new StringBuilder("%PDF-1.7\n");
        var starts = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            starts[i] = out.length();
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int start : starts) {
            out.append("%010d 00000 n \n".formatted(start));
        }
        out.append("trailer<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\nstartxref\n");
        return out.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(String entries, byte[] content) {
        return "<<" + entries + "/Length " + content.length + ">>stream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static String deflated(int mebibytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            zeros(out, mebibytes);
        }
        return stream("/Filter/FlateDecode", bytes.toByteArray());
    }

    // Others

    private static byte[] html(String body) {
        return utf8("<html><body>" + body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void zeros(OutputStream out, int mebibytes) throws IOException {
        var zeros = new byte[MEBIBYTE];
        for (int i = 0; i < mebibytes; i++) {
            out.write(zeros);
        }
    }

    /** Something that begins like a file of a kind. */
    private static byte[] bytes(String magic, int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        var begin = HexFormat.of().parseHex(magic);
        System.arraycopy(begin, 0, bytes, 0, begin.length);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /** The header of a compound file, all of whose chains lead back to their first sector. */
    private static byte[] circle() {
        var bytes = new byte[512 * 4];
        var header = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        System.arraycopy(header, 0, bytes, 0, header.length);
        bytes[24] = 0x3e;
        bytes[26] = 3;
        bytes[28] = (byte) 0xfe;
        bytes[29] = (byte) 0xff;
        bytes[30] = 9;
        bytes[32] = 6;
        bytes[44] = 1;
        return bytes;
    }
}
