package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
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

    private static final Set<String> STYLE_OR_BODY = Set.of("style", "body");

    private final WordXml xml;
    private final RunStyles styles;
    private final ContentControls controls = new ContentControls();
    private final DocxTables tables;
    private final ImportedPages pages;
    private final int mostCharacters;
    private int characters;
    private boolean isInLine;
    private @Nullable DropDown dropDown;

    private DocxBody(WordXml xml, RunStyles styles, ImportedPages pages, Limits limits) {
        this.pages = pages;
        this.xml = xml;
        this.styles = styles;
        this.tables = new DocxTables(xml, controls, this::content, limits.cells());
        this.mostCharacters = limits.characters();
    }

    /** What the body of a document holds; nothing where there is none. */
    static List<Content> read(WordXml xml, ImportedPages pages, Limits limits) throws XMLStreamException {
        var styles = new RunStyles();
        while (xml.find(STYLE_OR_BODY)) {
            if (xml.is("body")) {
                return new DocxBody(xml, styles, pages, limits).contents();
            }
            styles.add(xml);
        }
        return List.of();
    }

    private List<Content> contents() throws XMLStreamException {
        var contents = new ArrayList<Content>();
        xml.enter();
        while (xml.child()) {
            content(contents);
        }
        xml.leave();
        return contents;
    }

    private void content(List<Content> contents) throws XMLStreamException {
        switch (xml.name()) {
            case "p" -> paragraph(contents);
            case "tbl" -> contents.add(new Content.Table(tables.read()));
            case "altChunk" -> {
                contents.add(new Content.Page(pages.blocks(xml.attribute("id"))));
                xml.skip();
            }
            case "sdtPr" -> controls.properties(xml);
            case "sdtContent" -> {
                boolean empty = controls.enter();
                contents.addAll(contents());
                controls.leave(empty);
            }
            // Containers that are not seen themselves: content controls, insertions, custom markup, sections of 2003.
            case "sdt",
                    "ins",
                    "moveTo",
                    "customXml",
                    "smartTag",
                    "AlternateContent",
                    "Choice",
                    "sect",
                    "sub-section",
                    "pBdrGroup",
                    "content" -> contents.addAll(contents());
            case "annotation" -> {
                if (isInsertion()) {
                    contents.addAll(contents());
                } else {
                    xml.skip();
                }
            }
            default -> xml.skip();
        }
    }

    private void paragraph(List<Content> contents) throws XMLStreamException {
        var runs = new RunText();
        var boxes = new ArrayList<Content>();
        inline(runs, boxes, RunText.Look.PLAIN);
        var paragraph = runs.paragraph();
        count(paragraph.text());
        if (!paragraph.isEmpty()) {
            contents.add(paragraph);
        }
        contents.addAll(boxes);
    }

    private void inline(RunText text, List<Content> boxes, RunText.Look around) throws XMLStreamException {
        xml.enter();
        var properties = new RunProperties(styles);
        var look = around;
        while (xml.child()) {
            var name = properties.hides() ? HIDDEN : xml.name();
            switch (name) {
                case "rPr" -> look = properties.read(xml, around);
                case "t" -> add(text, xml.text(), look);
                case "tab" -> space(text, "\t");
                case "br", "cr" -> space(text, "\n");
                case "noBreakHyphen" -> space(text, "-");
                case "sym" -> {
                    text.addUnread();
                    xml.skip();
                }
                case "object" -> {
                    // Of a sheet of another program only its picture is shown.
                    text.addUnread();
                    boxes.add(new Content.Picture(isInLine));
                    xml.skip();
                }
                case "footnoteReference", "endnoteReference", "footnote", "endnote" -> {
                    // Its own number is not in the text; one that was typed stands behind it.
                    look = look.asRaised();
                    xml.skip();
                }
                case "sup", "sub" -> inline(text, boxes, look.asRaised());
                case "den" -> {
                    add(text, "/", look);
                    inline(text, boxes, look);
                }
                case "ddList" -> dropDown = DropDown.read(xml, text.length());
                case "fldChar" -> field(text, boxes, look);
                case "sdtPr" -> controls.properties(xml);
                case "sdtContent" -> {
                    boolean empty = controls.enter();
                    inline(text, boxes, look);
                    controls.leave(empty);
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
                    xml.skip();
                }
                default -> {
                    if (LEFT_OUT.contains(name) || (name.equals("annotation") && !isInsertion())) {
                        xml.skip();
                    } else {
                        inline(text, boxes, look);
                    }
                }
            }
        }
        xml.leave();
    }

    /** Word 2003 has one element for what was inserted, deleted, commented and marked; only the first is seen. */
    private boolean isInsertion() {
        return xml.attribute("type").equals("Word.Insertion");
    }

    private void add(RunText text, String characters, RunText.Look look) {
        if (controls.areFilled()) {
            text.add(characters, look);
        }
    }

    private void space(RunText text, String space) throws XMLStreamException {
        add(text, space, RunText.Look.PLAIN);
        xml.skip();
    }

    /** A list to choose from, of the old kind, has its choice beside it; some programs write it behind it once more. */
    private void field(RunText text, List<Content> boxes, RunText.Look look) throws XMLStreamException {
        boolean ends = xml.attribute("fldCharType").equals("end");
        inline(text, boxes, look);
        if (ends && dropDown != null) {
            if (text.length() == dropDown.before()) {
                add(text, dropDown.chosen(), look);
            }
            dropDown = null;
        }
    }

    /** A paragraph costs memory also when it is short, so it counts as one character more. */
    private void count(String paragraph) {
        characters += paragraph.length() + 1;
        if (characters > mostCharacters) {
            throw new Blocks.TooLarge(mostCharacters + " characters");
        }
    }
}
