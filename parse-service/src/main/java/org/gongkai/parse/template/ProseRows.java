package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;

/** Takes headings of sections and sentences out of tables: a report may be drawn as one table from title to signature. */
public final class ProseRows {
    private ProseRows() {}

    /** The same document, with rows that are nothing but a heading or prose as paragraphs. */
    public static Document apart(Document document) {
        if (document.blocks().stream().noneMatch(ProseRows::holdsProse)) {
            return document;
        }
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            switch (block) {
                case Grid grid -> cut(grid, blocks);
                case Paragraph paragraph -> blocks.add(paragraph);
                case Picture picture -> blocks.add(picture);
            }
        }
        return document.with(blocks);
    }

    private static boolean holdsProse(Block block) {
        return block instanceof Grid grid && grid.rows().stream().anyMatch(ProseRows::isProse);
    }

    /** The pieces keep the number of the table and of their rows. */
    private static void cut(Grid grid, List<Block> blocks) {
        var rows = new ArrayList<Row>();
        for (var row : grid.rows()) {
            if (isProse(row)) {
                add(grid, rows, blocks);
                blocks.add(new Paragraph(row.cells().getFirst().text()));
            } else {
                rows.add(row);
            }
        }
        add(grid, rows, blocks);
    }

    private static void add(Grid grid, List<Row> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new Grid(grid.number(), rows, grid.exact()));
            rows.clear();
        }
    }

    private static boolean isProse(Row row) {
        if (row.cells().size() != 1) {
            return false;
        }
        var text = row.cells().getFirst().text();
        return text.value().indexOf('。') >= 0 || Heading.of(text).isPresent();
    }
}
