package org.gongkai.parse.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/**
 * Brings the characters of a document to one form: compatibility forms and radicals folded, traditional script
 * simplified, pinyin debris removed. Which of the costlier steps are needed is decided once for the whole document, so
 * that a bracketed abbreviation in an ordinary report is left alone.
 */
public final class Script {
    private Script() {}

    /** The same document in clean characters; every character still knows its place. */
    public static Document clean(Document document) {
        var folded = map(document, CharacterFolding::fold);
        var debris = PinyinDebris.isIn(folded);
        var traditional = TraditionalScript.isIn(folded);
        if (!debris && !traditional) {
            return folded;
        }
        return map(folded, text -> {
            var withoutDebris = debris ? PinyinDebris.remove(text) : text;
            return traditional ? TraditionalScript.simplify(withoutDebris) : withoutDebris;
        });
    }

    /** A few characters in the form that the labels have: printers name 一 and 工 by the radicals that look like them. */
    public static String folded(String value) {
        return CharacterFolding.fold(Text.of(value, (_, _) -> Source.NOWHERE)).value();
    }

    private static Document map(Document document, UnaryOperator<Text> step) {
        var blocks = new ArrayList<Block>(document.blocks().size());
        for (var block : document.blocks()) {
            blocks.add(
                    switch (block) {
                        case Paragraph paragraph -> map(paragraph, step);
                        case Grid(var number, var rows, var exact) -> new Grid(number, mapRows(rows, step), exact);
                        case Picture picture -> picture;
                    });
        }
        var name = document.name();
        return new Document(
                document.reader(),
                blocks,
                document.problems(),
                name == null
                        ? null
                        : step.apply(Text.of(name, (_, _) -> Source.NOWHERE)).value());
    }

    private static Paragraph map(Paragraph paragraph, UnaryOperator<Text> step) {
        var text = step.apply(paragraph.text());
        return text == paragraph.text() ? paragraph : new Paragraph(text);
    }

    private static List<Row> mapRows(List<Row> rows, UnaryOperator<Text> step) {
        var mapped = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            var cells = new ArrayList<Cell>(row.cells().size());
            boolean changed = false;
            for (var cell : row.cells()) {
                var text = step.apply(cell.text());
                boolean same = text == cell.text();
                cells.add(same ? cell : cell.withText(text));
                changed |= !same;
            }
            mapped.add(changed ? new Row(cells) : row);
        }
        return mapped;
    }
}
