package org.gongkai.stack.hostile;

import static org.gongkai.stack.hostile.HostileBytes.MEBIBYTE;
import static org.gongkai.stack.hostile.HostileBytes.bytes;
import static org.gongkai.stack.hostile.HostileBytes.circle;
import static org.gongkai.stack.hostile.HostileBytes.html;
import static org.gongkai.stack.hostile.HostileBytes.joined;
import static org.gongkai.stack.hostile.HostileBytes.utf8;
import static org.gongkai.stack.hostile.HostileBytes.zeros;
import static org.gongkai.stack.hostile.HostilePdf.PAGE;
import static org.gongkai.stack.hostile.HostilePdf.deflated;
import static org.gongkai.stack.hostile.HostilePdf.pdf;
import static org.gongkai.stack.hostile.HostilePdf.stream;
import static org.gongkai.stack.hostile.HostileZip.document;
import static org.gongkai.stack.hostile.HostileZip.docx;
import static org.gongkai.stack.hostile.HostileZip.laughs;
import static org.gongkai.stack.hostile.HostileZip.nested;
import static org.gongkai.stack.hostile.HostileZip.parts;
import static org.gongkai.stack.hostile.HostileZip.zip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files made to take memory, time or more; each is made when it is sent. */
final class HostileDocuments {
    private static final String REFUSED = "415 /problems/not-a-report-format";
    private static final String DAMAGED = "202, NOT_ASSESSABLE (damaged)";
    private static final String TOO_LARGE = "202, NOT_ASSESSABLE (too-large)";
    private static final String NO_TEXT = "202, NOT_ASSESSABLE (no-text)";
    private static final String NO_REPORT = "202, NOT_ASSESSABLE (not-a-report)";

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
}
