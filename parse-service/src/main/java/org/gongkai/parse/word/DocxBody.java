package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.events.Source;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;

/**
 * Walks the XML of a Word document once. Deleted text of tracked changes, field codes and the second copy that Word
 * keeps of drawings for old versions are left out; text boxes are read where they are anchored.
 */
final class DocxBody {
    /** No element has this name. */
    private static final String HIDDEN = "";

    /** Deleted or moved away, field codes, readings above characters, and what only old versions show. */
    private static final Set<String> LEFT_OUT = Set.of(
            "del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "pPr", "sectPr", "rt", HIDDEN);

    /** Values that switch a property off which is on without a value. */
    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final XMLStreamReader xml;
    private final Blocks blocks;
    private final Limits limits;
    private int depth;
    private int cells;
    private int characters;

    DocxBody(XMLStreamReader xml, Blocks blocks, Limits limits) {
        this.xml = xml;
        this.blocks = blocks;
        this.limits = limits;
    }

    void read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && name().equals("body")) {
                emit(contents());
                return;
            }
        }
    }

    private List<Content> contents() throws XMLStreamException {
        var contents = new ArrayList<Content>();
        enter();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                content(contents);
            }
        }
        depth--;
        return contents;
    }

    private void content(List<Content> contents) throws XMLStreamException {
        switch (name()) {
            case "p" -> paragraph(contents);
            case "tbl" -> contents.add(new Content.Table(table()));
            // Containers that are not seen themselves: content controls, insertions, custom markup.
            case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice" ->
                contents.addAll(contents());
            default -> skip();
        }
    }

    private void paragraph(List<Content> contents) throws XMLStreamException {
        var text = new StringBuilder();
        var boxes = new ArrayList<Content>();
        inline(text, boxes);
        count(text);
        if (!text.isEmpty()) {
            contents.add(new Content.Paragraph(text.toString()));
        }
        contents.addAll(boxes);
    }

    private void inline(StringBuilder text, List<Content> boxes) throws XMLStreamException {
        enter();
        boolean hidden = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                var name = hidden ? HIDDEN : name();
                switch (name) {
                    case "rPr" -> hidden = isHiding();
                    case "t" -> text.append(xml.getElementText());
                    case "tab" -> space(text, '\t');
                    case "br", "cr" -> space(text, '\n');
                    case "noBreakHyphen" -> space(text, '-');
                    case "txbxContent" -> boxes.addAll(contents());
                    case "blip", "imagedata" -> {
                        boxes.add(new Content.Picture());
                        skip();
                    }
                    default -> {
                        if (LEFT_OUT.contains(name)) {
                            skip();
                        } else {
                            inline(text, boxes);
                        }
                    }
                }
            }
        }
        depth--;
    }

    /** Whether properties of a run hide it: text that Word neither shows nor prints. */
    private boolean isHiding() throws XMLStreamException {
        boolean hides = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                hides |= name().equals("vanish") && isOn();
                skip();
            }
        }
        return hides;
    }

    private boolean isOn() {
        return !OFF.contains(attribute("val"));
    }

    private void space(StringBuilder text, char space) throws XMLStreamException {
        text.append(space);
        skip();
    }

    private DocxTable table() throws XMLStreamException {
        var table = new DocxTable();
        rows(table);
        return table;
    }

    private void rows(DocxTable table) throws XMLStreamException {
        enter();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name()) {
                    case "tr" -> {
                        table.row();
                        cells(table);
                        table.endRow();
                    }
                    case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> rows(table);
                    default -> skip();
                }
            }
        }
        depth--;
    }

    private void cells(DocxTable table) throws XMLStreamException {
        enter();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name()) {
                    case "trPr" -> rowProperties(table);
                    case "tc" -> cell(table);
                    case "sdt", "sdtContent", "customXml" -> cells(table);
                    default -> skip();
                }
            }
        }
        depth--;
    }

    private void rowProperties(DocxTable table) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name()) {
                    case "gridBefore" -> table.skipColumns(number("val", 0));
                    case "del" -> table.dropRow();
                    case "hidden" -> {
                        if (isOn()) {
                            table.dropRow();
                        }
                    }
                    default -> {
                        // height, borders and the like
                    }
                }
                skip();
            }
        }
    }

    private void cell(DocxTable table) throws XMLStreamException {
        enter();
        if (++cells > limits.cells()) {
            throw new Blocks.TooLarge(limits.cells() + " cells");
        }
        var shape = new DocxTable.Shape();
        var contents = new ArrayList<Content>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (name().equals("tcPr")) {
                    cellProperties(shape);
                } else {
                    content(contents);
                }
            }
        }
        table.cell(contents, shape);
        depth--;
    }

    private void cellProperties(DocxTable.Shape shape) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name()) {
                    case "gridSpan" -> shape.columnSpan = number("val", 1);
                    case "vMerge" -> shape.continuesAbove = !"restart".equals(attribute("val"));
                    case "cellDel" -> shape.deleted = true;
                    case "hMerge" -> shape.continuesLeft = !"restart".equals(attribute("val"));
                    default -> {
                        // width, shading and the like
                    }
                }
                skip();
            }
        }
    }

    private void emit(List<Content> contents) {
        for (var content : contents) {
            switch (content) {
                case Content.Paragraph(var text) -> text.lines().forEach(blocks::numberedParagraph);
                case Content.Table(var table) -> table.emit(blocks, this::emit);
                case Content.Picture() -> blocks.picture(Source.NOWHERE);
            }
        }
    }

    private void enter() {
        if (++depth > limits.depth()) {
            throw new Blocks.TooLarge(limits.depth() + " nested elements");
        }
    }

    /** A paragraph costs memory also when it is short, so it counts as one character more. */
    private void count(StringBuilder paragraph) {
        characters += paragraph.length() + 1;
        if (characters > limits.characters()) {
            throw new Blocks.TooLarge(limits.characters() + " characters");
        }
    }

    /** Passes over the element that was just begun. */
    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {
                    // text of something that is left out
                }
            }
        }
    }

    private String name() {
        return xml.getLocalName();
    }

    private String attribute(String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private int number(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attribute(attribute));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
