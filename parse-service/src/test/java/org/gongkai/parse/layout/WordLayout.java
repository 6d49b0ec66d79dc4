package org.gongkai.parse.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.parse.layout.Form.Slot;
import org.gongkai.parse.layout.Report.Prose;
import org.gongkai.parse.layout.Report.Table;

/** The report as a Word document (docx) with gridSpan and vMerge. */
final class WordLayout {
    private WordLayout() {}

    static byte[] docx(Report report) {
        var body = report.parts().stream()
                .map(part -> switch (part) {
                    case Prose(var text) -> paragraph(text);
                    case Table(var form) -> table(form);
                })
                .collect(Collectors.joining());
        var document = "<?xml version='1.0' encoding='UTF-8'?><w:document"
                + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                + "</w:body></w:document>";
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

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    /** A cell that covers several rows is repeated in each of them, empty and marked as merged. */
    private static String table(Form form) {
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < form.height(); row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < form.width(); ) {
                var slot = covering(form, row, column);
                boolean begins = form.rows().get(row).contains(slot);
                cells.add(cell(slot, begins));
                column += slot.columns();
            }
            rows.add(cells);
        }
        return rows.stream()
                .map(cells -> "<w:tr>" + String.join("", cells) + "</w:tr>")
                .collect(Collectors.joining("", "<w:tbl><w:tblPr/>", "</w:tbl>"));
    }

    private static String cell(Slot slot, boolean begins) {
        var merged = slot.rows() == 1 ? "" : begins ? "<w:vMerge w:val='restart'/>" : "<w:vMerge/>";
        return "<w:tc><w:tcPr><w:gridSpan w:val='" + slot.columns() + "'/>" + merged + "</w:tcPr>"
                + paragraph(begins ? slot.text() : "") + "</w:tc>";
    }

    private static Slot covering(Form form, int row, int column) {
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
