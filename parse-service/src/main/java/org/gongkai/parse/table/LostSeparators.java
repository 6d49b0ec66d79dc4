package org.gongkai.parse.table;

import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.template.HeadWords;
import org.gongkai.parse.template.Labels;

/**
 * Texts that have lost some of the tabs between their cells: a label and a figure in one cell, two heads in another. There two
 * figures may have become one as well, and a row that lacks a figure does not tell which.
 */
final class LostSeparators {
    private static final int FEWEST = 2;
    /** Two heads are no shorter. */
    private static final int SHORTEST = 3;

    private LostSeparators() {}

    /** Whether tables typed as text show it. */
    static boolean areIn(List<Grid> grids) {
        return grids.stream()
                        .filter(grid -> !grid.exact())
                        .flatMap(grid -> grid.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .filter(LostSeparators::holdsTwo)
                        .limit(FEWEST)
                        .count()
                == FEWEST;
    }

    private static boolean holdsTwo(Cell cell) {
        var value = cell.text().value().strip();
        int words = value.length();
        while (words > 0 && Character.isDigit(value.charAt(words - 1))) {
            words--;
        }
        return words == value.length() ? areHeads(value) : isLabel(value.substring(0, words));
    }

    private static boolean isLabel(String words) {
        return Labels.requestRow(words).isPresent()
                || Labels.disclosureRow(words).isPresent();
    }

    /** 「结果维持结果纠正」. */
    private static boolean areHeads(String value) {
        return value.length() > SHORTEST
                && value.chars().allMatch(Character::isIdeographic)
                && (areSeveral(HeadWords.CASES.whole(value)) || areSeveral(HeadWords.REQUESTS.whole(value)));
    }

    private static boolean areSeveral(List<String> heads) {
        return heads.size() > 1 && !heads.containsAll(HeadWords.BOTH_GROUPS);
    }
}
