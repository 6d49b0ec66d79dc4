package org.gongkai.parse.table;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;

/** Tables that give marks (考核评分表): 「行政事业性收费 | 5 | 3」 below 「指标 | 分值 | 得分」 are points, not fees. */
final class ScoringTables {
    private static final Pattern POINTS =
            Pattern.compile("(?:自评|考核|考评|评估|测评|最终|实际|标准|满分)?(?:分值|得分|评分|分数|扣分|权重|满分|标准分)(?:[（(].{1,8}[）)])?");

    private ScoringTables() {}

    /** The numbers of the grids whose heads speak of points. */
    static Set<Integer> among(List<Grid> grids) {
        return grids.stream()
                .filter(grid -> grid.rows().stream().anyMatch(ScoringTables::namesPoints))
                .map(Grid::number)
                .collect(Collectors.toSet());
    }

    private static boolean namesPoints(Row row) {
        return row.cells().size() > 1 && row.cells().stream().anyMatch(ScoringTables::isPoints);
    }

    private static boolean isPoints(Cell cell) {
        var head = cell.text().value();
        boolean mayBe = head.indexOf('分') >= 0 || head.indexOf('权') >= 0;
        return mayBe && POINTS.matcher(head.strip()).matches();
    }
}
