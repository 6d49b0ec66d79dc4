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
import org.jspecify.annotations.Nullable;

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
    private int emptyControls;
    private boolean isEmptyControl;
    private boolean isInLine;
    private @Nullable DropDown dropDown;

    /**
     * A list to choose from.
     *
     * @param before how much text stood before it
     */
    private record DropDown(String chosen, int before) {}

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
            case "sdtPr" -> controlProperties();
            case "sdtContent" -> {
                boolean empty = enterControl();
                contents.addAll(contents());
                leaveControl(empty);
            }
            // Containers that are not seen themselves: content controls, insertions, custom markup.
            case "sdt", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice" ->
                contents.addAll(contents());
            default -> skip();
        }
    }

    private void paragraph(List<Content> contents) throws XMLStreamException {
        var runs = new RunText();
        var boxes = new ArrayList<Content>();
        inline(runs, boxes);
        var paragraph = runs.paragraph();
        count(paragraph.text());
        if (!paragraph.isEmpty()) {
            contents.add(paragraph);
        }
        contents.addAll(boxes);
    }

    private void inline(RunText text, List<Content> boxes) throws XMLStreamException {
        inline(text, boxes, RunText.Look.PLAIN);
    }

    private void inline(RunText text, List<Content> boxes, RunText.Look around) throws XMLStreamException {
        enter();
        var properties = new RunProperties();
        var look = around;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                var name = properties.hides() ? HIDDEN : name();
                switch (name) {
                    case "rPr" -> look = properties.read(xml, around);
                    case "t" -> add(text, xml.getElementText(), look);
                    case "tab" -> space(text, "\t");
                    case "br", "cr" -> space(text, "\n");
                    case "noBreakHyphen" -> space(text, "-");
                    case "sym", "object" -> {
                        text.addUnread();
                        skip();
                    }
                    case "footnoteReference", "endnoteReference" -> {
                        // Its own number is not in the text; one that was typed stands behind it.
                        look = new RunText.Look(look.struck(), true, look.pale());
                        skip();
                    }
                    case "sup", "sub" -> inline(text, boxes, new RunText.Look(look.struck(), true, look.pale()));
                    case "den" -> {
                        add(text, "/", look);
                        inline(text, boxes, look);
                    }
                    case "ddList" -> dropDown = new DropDown(chosen(), text.length());
                    case "fldChar" -> field(text, boxes, look);
                    case "sdtPr" -> controlProperties();
                    case "sdtContent" -> {
                        boolean empty = enterControl();
                        inline(text, boxes, look);
                        leaveControl(empty);
                    }
                    case "txbxContent" -> boxes.addAll(contents());
                    case "inline" -> {
                        boolean was = isInLine;
                        isInLine = true;
                        inline(text, boxes, look);
                        isInLine = was;
                    }
                    case "blip", "imagedata" -> {
                        boxes.add(new Content.Picture(isInLine));
                        skip();
                    }
                    default -> {
                        if (LEFT_OUT.contains(name)) {
                            skip();
                        } else {
                            inline(text, boxes, look);
                        }
                    }
                }
            }
        }
        depth--;
    }

    private void add(RunText text, String characters, RunText.Look look) {
        if (emptyControls == 0) {
            text.add(characters, look);
        }
    }

    private void space(RunText text, String space) throws XMLStreamException {
        add(text, space, RunText.Look.PLAIN);
        skip();
    }

    /** A list to choose from, of the old kind, has its choice beside it; some programs write it behind it once more. */
    private void field(RunText text, List<Content> boxes, RunText.Look look) throws XMLStreamException {
        boolean ends = attribute("fldCharType").equals("end");
        inline(text, boxes, look);
        if (ends && dropDown != null) {
            if (text.length() == dropDown.before()) {
                add(text, dropDown.chosen(), look);
            }
            dropDown = null;
        }
    }

    /** The entry of a list that is chosen: the first, where none is. */
    private String chosen() throws XMLStreamException {
        var entries = new ArrayList<String>();
        int chosen = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name()) {
                    case "result" -> chosen = number("val", 0);
                    case "default" -> chosen = chosen == 0 ? number("val", 0) : chosen;
                    case "listEntry" -> entries.add(attribute("val"));
                    default -> {
                        // nothing else belongs there
                    }
                }
                skip();
            }
        }
        return chosen >= 0 && chosen < entries.size() ? entries.get(chosen) : "";
    }

    /** A content control that nobody filled in shows what to do with it. */
    private void controlProperties() throws XMLStreamException {
        isEmptyControl = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                isEmptyControl |= name().equals("showingPlcHdr") && isOn();
                skip();
            }
        }
    }

    private boolean enterControl() {
        boolean empty = isEmptyControl;
        emptyControls += empty ? 1 : 0;
        isEmptyControl = false;
        return empty;
    }

    private void leaveControl(boolean empty) {
        emptyControls -= empty ? 1 : 0;
    }

    private boolean isOn() {
        return !OFF.contains(attribute("val"));
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
                    case "sdtPr" -> controlProperties();
                    case "sdtContent" -> {
                        boolean empty = enterControl();
                        rows(table);
                        leaveControl(empty);
                    }
                    case "sdt", "ins", "moveTo", "customXml" -> rows(table);
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
                    case "sdtPr" -> controlProperties();
                    case "sdtContent" -> {
                        boolean empty = enterControl();
                        cells(table);
                        leaveControl(empty);
                    }
                    case "sdt", "customXml" -> cells(table);
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
                    case "shd" -> shape.shaded = RunProperties.isShade(attribute("fill"));
                    case "cellDel" -> shape.deleted = true;
                    case "hMerge" -> shape.continuesLeft = !"restart".equals(attribute("val"));
                    default -> {
                        // width and the like
                    }
                }
                skip();
            }
        }
    }

    private void emit(List<Content> contents) {
        for (var content : contents) {
            switch (content) {
                case Content.Paragraph paragraph -> paragraph.seen().lines().forEach(blocks::numberedParagraph);
                case Content.Table(var table) -> table.emit(blocks, this::emit);
                case Content.Picture _ -> blocks.picture(Source.NOWHERE);
            }
        }
    }

    private void enter() {
        if (++depth > limits.depth()) {
            throw new Blocks.TooLarge(limits.depth() + " nested elements");
        }
    }

    /** A paragraph costs memory also when it is short, so it counts as one character more. */
    private void count(String paragraph) {
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
