package org.gongkai.validate.arithmetic;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.events.RequestRow;
import org.gongkai.validate.rule.Figures;

/**
 * A blank 总计 in a row of table three whose other cells hold values: something is left out there, so that blank is never
 * 0, neither in its row nor in its column.
 */
final class OmittedTotal {
    private static final Map<CellId, List<CellId>> PARTS = Stream.of(RequestRow.values())
            .collect(toUnmodifiableMap(row -> CellId.requests(row, Applicant.TOTAL), OmittedTotal::partsOf));

    private OmittedTotal() {}

    /** Whether this cell is such a 总计. */
    static boolean is(CellId cell, Figures figures) {
        var parts = PARTS.get(cell);
        return parts != null
                && figures.state(cell) == FigureState.BLANK
                && parts.stream().anyMatch(part -> figures.state(part) == FigureState.READ);
    }

    /** The six cells whose sum is the row's 总计. */
    static List<CellId> partsOf(RequestRow row) {
        return Applicant.PARTS.stream()
                .map(column -> CellId.requests(row, column))
                .toList();
    }
}
