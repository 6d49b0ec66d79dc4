package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.gongkai.parse.block.Blocks;

/** Walks the tables of a Word document's XML. */
final class DocxTables {
    /** Reads an element of a cell that was just begun. */
    interface Contents {
        void read(List<Content> into) throws XMLStreamException;
    }

    private final WordXml xml;
    private final ContentControls controls;
    private final Contents contents;
    private final int mostCells;
    private int cells;

    DocxTables(WordXml xml, ContentControls controls, Contents contents, int mostCells) {
        this.xml = xml;
        this.controls = controls;
        this.contents = contents;
        this.mostCells = mostCells;
    }

    WordTable read() throws XMLStreamException {
        var table = new WordTable();
        rows(table);
        return table;
    }

    private void rows(WordTable table) throws XMLStreamException {
        xml.enter();
        while (xml.child()) {
            switch (xml.name()) {
                case "tr" -> {
                    table.row();
                    cells(table);
                    table.endRow();
                }
                case "sdtPr" -> controls.properties(xml);
                case "sdtContent" -> {
                    boolean empty = controls.enter();
                    rows(table);
                    controls.leave(empty);
                }
                case "sdt", "ins", "moveTo", "customXml" -> rows(table);
                default -> xml.skip();
            }
        }
        xml.leave();
    }

    private void cells(WordTable table) throws XMLStreamException {
        xml.enter();
        while (xml.child()) {
            switch (xml.name()) {
                case "trPr" -> rowProperties(table);
                case "tc" -> cell(table);
                case "sdtPr" -> controls.properties(xml);
                case "sdtContent" -> {
                    boolean empty = controls.enter();
                    cells(table);
                    controls.leave(empty);
                }
                case "sdt", "customXml" -> cells(table);
                default -> xml.skip();
            }
        }
        xml.leave();
    }

    private void rowProperties(WordTable table) throws XMLStreamException {
        while (xml.child()) {
            switch (xml.name()) {
                case "gridBefore" -> table.skipColumns(xml.number("val", 0));
                case "del" -> table.dropRow();
                case "hidden" -> {
                    if (xml.isOn()) {
                        table.dropRow();
                    }
                }
                default -> {
                    // height, borders and the like
                }
            }
            xml.skip();
        }
    }

    private void cell(WordTable table) throws XMLStreamException {
        xml.enter();
        if (++cells > mostCells) {
            throw new Blocks.TooLarge(mostCells + " cells");
        }
        var shape = new WordTable.Shape();
        var held = new ArrayList<Content>();
        while (xml.child()) {
            if (xml.is("tcPr")) {
                cellProperties(shape);
            } else {
                contents.read(held);
            }
        }
        table.cell(held, shape);
        xml.leave();
    }

    private void cellProperties(WordTable.Shape shape) throws XMLStreamException {
        while (xml.child()) {
            switch (xml.name()) {
                case "gridSpan" -> shape.columnSpan = xml.number("val", 1);
                case "vMerge", "vmerge" ->
                    shape.continuesAbove = !xml.attribute("val").equals("restart");
                case "hMerge", "hmerge" ->
                    shape.continuesLeft = !xml.attribute("val").equals("restart");
                case "shd" -> shape.shaded = RunProperties.isShade(xml.attribute("fill"));
                case "cellDel" -> shape.deleted = true;
                default -> {
                    // width and the like
                }
            }
            xml.skip();
        }
    }
}
