package org.gongkai.parse.text;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Text;

/** Tables that somebody typed with tabs or pipes where tables could have been drawn: paragraphs that are rows. */
public final class TypedTables {
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_SEPARATORS = 3;

    private final Limits limits;
    private final Blocks blocks;
    private final List<Text> run = new ArrayList<>();

    private TypedTables(Limits limits) {
        this.limits = limits;
        this.blocks = new Blocks(limits.cells(), limits.characters());
    }

    /** The same blocks, with such paragraphs as grids. */
    public static List<Block> in(List<Block> blocks, Limits limits) {
        if (blocks.stream().filter(TypedTables::isRow).count() < FEWEST_ROWS) {
            return blocks;
        }
        var typed = new TypedTables(limits);
        for (var block : blocks) {
            switch (block) {
                case Paragraph(var text) -> typed.run.add(text);
                case Grid grid -> {
                    typed.endRun();
                    typed.blocks.grid(grid.rows(), grid.exact());
                }
                case Block.Picture picture -> {
                    typed.endRun();
                    typed.blocks.picture(picture.source());
                }
            }
        }
        typed.endRun();
        return typed.blocks.toList();
    }

    private static boolean isRow(Block block) {
        return block instanceof Paragraph(var text) && separators(text.value()) >= FEWEST_SEPARATORS;
    }

    private static int separators(String value) {
        int separators = 0;
        for (int i = 0; i < value.length(); i++) {
            separators += value.charAt(i) == '\t' || value.charAt(i) == '|' ? 1 : 0;
        }
        return separators;
    }

    private void endRun() {
        var lines = new Lines(run);
        for (var block : TextReader.blocks(lines.text(), limits)) {
            switch (block) {
                case Paragraph(var text) -> blocks.paragraph(lines.original(text));
                case Grid(int _, var rows, boolean exact) ->
                    blocks.grid(rows.stream().map(lines::original).toList(), exact);
                case Block.Picture picture -> blocks.picture(picture.source());
            }
        }
        run.clear();
    }

    /** Paragraphs as lines of a text, each with the place where it begins. */
    private record Lines(List<Text> paragraphs, List<Integer> starts, String text) {
        Lines(List<Text> paragraphs) {
            var starts = new ArrayList<Integer>(paragraphs.size());
            var text = new StringBuilder();
            for (var paragraph : paragraphs) {
                starts.add(text.length());
                text.append(paragraph.value()).append('\n');
            }
            this(List.copyOf(paragraphs), starts, text.toString());
        }

        Row original(Row row) {
            return new Row(row.cells().stream()
                    .map(cell -> Cell.single(original(cell.text()), cell.row(), cell.column()))
                    .toList());
        }

        /** The same characters in the paragraph that the line is; a text of the reader lies within one line. */
        Text original(Text text) {
            int from = text.source().start();
            int found = java.util.Collections.binarySearch(starts, from);
            int line = found >= 0 ? found : -found - 2;
            int start = from - starts.get(line);
            return paragraphs.get(line).part(start, start + text.original().length());
        }
    }
}
