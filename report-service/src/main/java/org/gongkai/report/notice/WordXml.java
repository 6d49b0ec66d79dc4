package org.gongkai.report.notice;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongkai.report.export.XmlText;

/** The body of a Word file (WordprocessingML). Lengths are in twentieths of a point, sizes of type in half points. */
final class WordXml {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SERIF = "仿宋";
    private static final String SANS = "黑体";
    private static final int TITLE = 36;
    private static final int BODY = 28;
    private static final int CELL = 20;
    private static final int SMALL = 16;
    private static final int TWO_CHARACTERS = 560;

    /** Of 9,070, the width of A4 without its margins. */
    private static final List<Integer> WIDTHS = List.of(560, 2310, 1100, 1900, 1900, 1300);

    private final XMLStreamWriter xml;

    private final String language;

    private WordXml(XMLStreamWriter xml, String language) {
        this.xml = xml;
        this.language = language;
    }

    static void write(Notice notice, OutputStream out) throws XMLStreamException {
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        new WordXml(xml, notice.language()).document(notice);
        xml.writeEndDocument();
        xml.flush();
    }

    private void document(Notice notice) throws XMLStreamException {
        start("document");
        xml.writeNamespace("w", NAMESPACE);
        start("body");
        paragraph("center", 0, SANS, TITLE, notice.title());
        paragraph("left", 0, SERIF, BODY, notice.salutation());
        paragraph("both", TWO_CHARACTERS, SERIF, BODY, notice.opening());
        table(notice);
        for (var remark : notice.remarks()) {
            paragraph("both", TWO_CHARACTERS, SERIF, BODY, remark);
        }
        paragraph("right", 0, SERIF, BODY, notice.date());
        paragraph("left", 0, SERIF, SMALL, notice.reference());
        page();
        end();
        end();
    }

    private void table(Notice notice) throws XMLStreamException {
        start("tbl");
        start("tblPr");
        empty("tblW", "w", "9070", "type", "dxa");
        empty("jc", "val", "center");
        start("tblBorders");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            empty(side, "val", "single", "sz", "4", "space", "0", "color", "444444");
        }
        end();
        empty("tblLayout", "type", "fixed");
        end();
        start("tblGrid");
        for (var width : WIDTHS) {
            empty("gridCol", "w", width.toString());
        }
        end();
        row(true, notice.headings().stream().map(List::of).toList());
        for (var row : notice.rows()) {
            row(false, row.fields());
        }
        end();
    }

    private void row(boolean heading, List<List<String>> fields) throws XMLStreamException {
        start("tr");
        start("trPr");
        empty("cantSplit");
        if (heading) {
            empty("tblHeader");
        }
        end();
        for (int column = 0; column < fields.size(); column++) {
            start("tc");
            start("tcPr");
            empty("tcW", "w", WIDTHS.get(column).toString(), "type", "dxa");
            end();
            for (var line : fields.get(column)) {
                paragraph(heading || column == 0 ? "center" : "left", 0, heading ? SANS : SERIF, CELL, line);
            }
            end();
        }
        end();
    }

    private void paragraph(String alignment, int indent, String font, int size, String text) throws XMLStreamException {
        start("p");
        start("pPr");
        var space = size > CELL ? "120" : "0";
        empty("spacing", "before", space, "after", space);
        if (indent > 0) {
            empty("ind", "firstLine", Integer.toString(indent));
        }
        empty("jc", "val", alignment);
        end();
        start("r");
        start("rPr");
        empty("rFonts", "ascii", "Times New Roman", "hAnsi", "Times New Roman", "eastAsia", font);
        if (font.equals(SANS)) {
            empty("b");
        }
        empty("sz", "val", Integer.toString(size));
        empty("lang", "val", language, "eastAsia", "zh-CN");
        end();
        start("t");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        xml.writeCharacters(XmlText.of(text));
        end();
        end();
        end();
    }

    private void page() throws XMLStreamException {
        start("sectPr");
        empty("pgSz", "w", "11906", "h", "16838");
        empty(
                "pgMar", "top", "1440", "right", "1418", "bottom", "1440", "left", "1418", "header", "720", "footer",
                "720", "gutter", "0");
        end();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("w", name, NAMESPACE);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("w", name, NAMESPACE);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute("w", NAMESPACE, attributes[i], attributes[i + 1]);
        }
    }
}
