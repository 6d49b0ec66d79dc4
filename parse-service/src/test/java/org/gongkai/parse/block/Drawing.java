package org.gongkai.parse.block;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;

/** A document in short, for tests: paragraphs as they are, a table as rows of {@code column:text}. */
public final class Drawing {
    private Drawing() {}

    /** One line a block. */
    public static List<String> of(Document document) {
        return document.blocks().stream().map(Drawing::of).toList();
    }

    private static String of(Block block) {
        return switch (block) {
            case Paragraph(var text) -> text.value();
            case Block.Picture _ -> "<picture>";
            case Grid grid ->
                grid.rows().stream()
                        .map(row -> row.cells().stream().map(Drawing::of).collect(Collectors.joining(" ", "[", "]")))
                        .collect(Collectors.joining());
        };
    }

    private static String of(Cell cell) {
        return cell.column() + ":" + cell.text().value();
    }
}
