package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Text;

/** Heads of a page whose columns are not known, put together by the lines they stand on. */
final class HeadsOnLines {
    /** So many points are about the height of a line. */
    private static final double LINE = 4;

    private HeadsOnLines() {}

    /** The texts of heads that stand on one line of a page, from left to right. */
    static List<String> of(List<Cell> heads) {
        var placed = heads.stream()
                .map(Cell::text)
                .filter(text -> text.source().box().size() > 1)
                .sorted(Comparator.comparingDouble(HeadsOnLines::top))
                .toList();
        var lines = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= placed.size(); i++) {
            if (i == placed.size() || top(placed.get(i)) - top(placed.get(from)) > LINE) {
                lines.add(placed.subList(from, i).stream()
                        .sorted(Comparator.comparingDouble(
                                text -> text.source().box().getFirst()))
                        .map(Text::value)
                        .collect(Collectors.joining(" ")));
                from = i;
            }
        }
        return lines;
    }

    private static double top(Text text) {
        return text.source().box().get(1);
    }
}
