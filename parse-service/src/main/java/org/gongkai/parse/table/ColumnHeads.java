package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.template.HeadOrder;
import org.gongkai.parse.template.HeadWords;

/** The heads above the rows of grids, row after row: which cell of the format stands in which column. */
final class ColumnHeads {
    private static final List<String> ALL_APPLICANTS =
            Stream.of(Applicant.values()).map(Applicant::label).toList();

    private final List<String> disclosures = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private List<Applicant> applicants = List.of(Applicant.values());
    /** Whether no row of figures stands between the last heads and here. */
    private boolean areOpen;

    /** Passes a row: heads go on over several rows until figures follow. */
    void pass(LogicalRow row) {
        if (!(row instanceof LogicalRow.Headings headings)) {
            areOpen = false;
            return;
        }
        if (!areOpen) {
            requests.clear();
            cases.clear();
        }
        areOpen = true;
        if (headings.of(ReportTable.T2)) {
            disclosures.clear();
            disclosures.addAll(HeadWords.DISCLOSURES.in(headings.cells()));
        }
        if (headings.of(ReportTable.T4)) {
            cases.addAll(HeadWords.CASES.in(withoutTitles(headings.cells())));
        } else {
            var words = HeadWords.REQUESTS.in(headings.cells());
            if (words.containsAll(ALL_APPLICANTS)) {
                requests.clear(); // a row with all of them needs no other to explain it
            }
            if (!words.isEmpty()) {
                requests.addAll(words);
                applicants = HeadOrder.requests(requests, applicants);
            }
        }
    }

    /** The heading of the section names both groups before the heads do. */
    private static List<Cell> withoutTitles(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !HeadWords.CASES.in(cell.text().value()).containsAll(HeadWords.BOTH_GROUPS))
                .toList();
    }

    List<CellId> of(DisclosureRow row, Format format) {
        return HeadOrder.disclosures(disclosures, row.columns(format)).stream()
                .map(column -> CellId.disclosure(row, column))
                .toList();
    }

    List<CellId> of(RequestRow row) {
        var cells = new ArrayList<CellId>(applicants.size());
        for (var column : applicants) {
            cells.add(CellId.requests(row, column));
        }
        return cells;
    }

    List<CellId> ofCases() {
        var outcomes = HeadOrder.outcomes(cases);
        return HeadOrder.groups(cases).stream()
                .flatMap(group -> outcomes.stream().map(outcome -> CellId.cases(group, outcome)))
                .toList();
    }
}
