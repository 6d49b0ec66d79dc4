package org.gongkai.parse.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.parse.layout.Form.Slot;
import org.gongkai.parse.layout.Report.Prose;
import org.gongkai.parse.layout.Report.Table;

/** The report as a Word document (docx) with gridSpan and vMerge. */
final class WordLayout {
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordLayout() {}

    static byte[] docx(Report report) {
        return document(body(report, WordLayout::table));
    }

    /** With tracked changes, hidden text, content controls and field codes in and around the cells. */
    static byte[] revised(Report report) {
        return document(body(
                report,
                form -> table(form, slot -> revised(slot.text(), report.random().nextInt(6)))));
    }

    private static String revised(String text, int way) {
        var run = run(text);
        return switch (way) {
            case 0 ->
                "<w:p><w:del w:id='1'><w:r><w:delText>99</w:delText></w:r></w:del><w:ins w:id='2'>%s</w:ins></w:p>"
                        .formatted(run);
            case 1 -> "<w:p><w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>88</w:t></w:r>%s</w:p>".formatted(run);
            case 2 -> "<w:sdt><w:sdtPr/><w:sdtContent><w:p>%s</w:p></w:sdtContent></w:sdt>".formatted(run);
            case 3 ->
                "<w:p>%s<w:r><w:instrText>=SUM(LEFT) 77</w:instrText></w:r>%s%s%s</w:p>"
                        .formatted(field("begin"), field("separate"), run, field("end"));
            case 4 ->
                "<w:p><w:moveFrom w:id='3'><w:r><w:t>66</w:t></w:r></w:moveFrom><w:moveTo w:id='4'>%s</w:moveTo></w:p>"
                        .formatted(run);
            default -> paragraph(text);
        };
    }

    private static String field(String part) {
        return "<w:r><w:fldChar w:fldCharType='%s'/></w:r>".formatted(part);
    }

    /** Word numbers the labels by itself: the numbers are not in the text. */
    static byte[] numbered(Report report) {
        return document(body(
                report,
                form -> table(
                        form,
                        slot -> "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
                                + run(slot.text().replaceFirst("^(?:\\d\\.|[一二三四]、|（[一二三四五六七]）)(?=\\D)", ""))
                                + "</w:p>")));
    }

    /** Everything inside one table that draws the frame of the page. */
    static byte[] framed(Report report) {
        return document("<w:tbl><w:tr><w:tc>" + paragraph("公开") + "</w:tc><w:tc>" + body(report, WordLayout::table)
                + "</w:tc></w:tr></w:tbl>");
    }

    /** Tables in text boxes, with the copy for old versions. */
    static byte[] boxed(Report report) {
        return document(body(
                report,
                form -> "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>"
                        + table(form) + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + table(form)
                        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
    }

    /** Typed with tabs, no table at all. */
    static byte[] tabs(Report report) {
        return document(TextLayouts.tabs(report)
                .lines()
                .map(line -> "<w:p><w:r><w:t xml:space='preserve'>"
                        + line.replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>") + "</w:t></w:r></w:p>")
                .collect(Collectors.joining()));
    }

    /** The strict kind of the format has other namespaces, and the whole report may be one table. */
    static byte[] oneTable(Report report) {
        return document(
                ("<w:tbl>"
                        + report.parts().stream()
                                .map(part -> switch (part) {
                                    case Prose(var text) ->
                                        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='15'/></w:tcPr>" + paragraph(text)
                                                + "</w:tc></w:tr>";
                                    case Table(var form) ->
                                        table(form)
                                                .replace("<w:tbl><w:tblPr/>", "")
                                                .replace("</w:tbl>", "");
                                })
                                .collect(Collectors.joining())
                        + "</w:tbl>"),
                "http://purl.oclc.org/ooxml/wordprocessingml/main");
    }

    /** As Word 2003 wrote XML: one file, sections as elements, a deleted figure as an annotation. */
    static byte[] xml2003(Report report) {
        var body = body(
                report,
                form -> table(
                                form,
                                slot ->
                                        "<w:p><aml:annotation w:type='Word.Deletion'><aml:content><w:r><w:delText>99</w:delText></w:r>"
                                                + "</aml:content></aml:annotation>" + run(slot.text()) + "</w:p>")
                        .replace("w:vMerge", "w:vmerge"));
        return ("<?xml version='1.0' encoding='UTF-8' standalone='yes'?><?mso-application progid='Word.Document'?>"
                        + "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'"
                        + " xmlns:wx='http://schemas.microsoft.com/office/word/2003/auxHint'"
                        + " xmlns:aml='http://schemas.microsoft.com/aml/2001/core'><w:body><wx:sect>"
                        + body + "</wx:sect></w:body></w:wordDocument>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of a docx in one file of XML. */
    static byte[] flat(Report report) {
        return ("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
                        + "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"
                        + "<pkg:part pkg:name='/word/document.xml'><pkg:xmlData>"
                        + root(body(report, WordLayout::table), MAIN)
                        + "</pkg:xmlData></pkg:part></pkg:package>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String body(Report report, Function<Form, String> table) {
        return report.parts().stream()
                .map(part -> switch (part) {
                    case Prose(var text) -> paragraph(text);
                    case Table(var form) -> table.apply(form);
                })
                .collect(Collectors.joining());
    }

    private static byte[] document(String body) {
        return document(body, MAIN);
    }

    private static byte[] document(String body, String namespace) {
        var document = "<?xml version='1.0' encoding='UTF-8'?>" + root(body, namespace);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String root(String body, String namespace) {
        return "<w:document xmlns:w='" + namespace
                + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>"
                + body
                + "</w:body></w:document>";
    }

    private static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String table(Form form) {
        return table(form, slot -> paragraph(slot.text()));
    }

    /** A cell that covers several rows is repeated in each of them, empty and marked as merged. */
    private static String table(Form form, Function<Slot, String> content) {
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < form.height(); row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < form.width(); ) {
                var slot = covering(form, row, column);
                boolean begins = form.rows().get(row).contains(slot);
                cells.add(cell(slot, begins ? content.apply(slot) : paragraph(""), begins));
                column += slot.columns();
            }
            rows.add(cells);
        }
        return rows.stream()
                .map(cells -> "<w:tr>" + String.join("", cells) + "</w:tr>")
                .collect(Collectors.joining("", "<w:tbl><w:tblPr/>", "</w:tbl>"));
    }

    private static String cell(Slot slot, String content, boolean begins) {
        var merged = slot.rows() == 1 ? "" : begins ? "<w:vMerge w:val='restart'/>" : "<w:vMerge/>";
        return "<w:tc><w:tcPr><w:gridSpan w:val='" + slot.columns() + "'/>" + merged + "</w:tcPr>" + content
                + "</w:tc>";
    }

    static Slot covering(Form form, int row, int column) {
        for (int r = row; r >= 0; r--) {
            for (var slot : form.rows().get(r)) {
                if (slot.column() <= column && column < slot.column() + slot.columns() && row < r + slot.rows()) {
                    return slot;
                }
            }
        }
        throw new IllegalStateException("no cell at " + row + ", " + column);
    }
}
