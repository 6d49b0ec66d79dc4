package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Prose;
import org.gongkai.parse.block.Text;

/** Small documents drawn in text: a line is a row, 「|」 parts its cells, a blank line ends the table, 「#」 begins prose. */
final class Grids {
    static final String CASE_HEADINGS = "行政复议|行政诉讼\n结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉\n";
    static final String REQUEST_HEADINGS = "申请人情况\n自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n";

    private Grids() {}

    static Document document(String drawing) {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<Row>();
        int grids = 0;
        for (var line : (drawing + "\n").split("\n", -1)) {
            if (line.isEmpty() || line.startsWith("#")) {
                if (!rows.isEmpty()) {
                    blocks.add(new Grid(++grids, rows, false));
                    rows.clear();
                }
                if (!line.isEmpty()) {
                    blocks.add(Prose.paragraph(line.substring(1)));
                }
            } else {
                rows.add(new Row(cells(line, rows.size() + 1)));
            }
        }
        return new Document("test", blocks, List.of());
    }

    static List<Cell> cells(String line, int row) {
        var cells = new ArrayList<Cell>();
        for (var value : line.split("\\|", -1)) {
            cells.add(Cell.single(Text.of(value, (_, _) -> Source.NOWHERE), row, cells.size() + 1));
        }
        return cells;
    }

    static Tables read(String drawing, int year) {
        return TableReader.read(document(drawing), year);
    }

    /** The figures of a row, columns in printed order: numbers, 「blank」, 「absent」, 「?」 with the candidates. */
    static String line(Tables tables, String row) {
        return tables.figures().stream()
                .filter(figure -> figure.cell().value().startsWith(row + "."))
                .map(Grids::inShort)
                .collect(Collectors.joining(" "));
    }

    static Stream<Figure> ambiguous(Tables tables) {
        return tables.figures().stream().filter(figure -> figure.state() == FigureState.AMBIGUOUS);
    }

    private static String inShort(Figure figure) {
        return switch (figure.state()) {
            case READ -> String.valueOf(figure.value());
            case BLANK -> "blank";
            case ABSENT -> "absent";
            case AMBIGUOUS -> "?" + figure.candidates();
            case NOT_A_NUMBER -> "not a number";
        };
    }
}
