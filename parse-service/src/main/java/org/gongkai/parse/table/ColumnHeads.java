package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.template.HeadOrder;
import org.gongkai.parse.template.HeadWords;
import org.jspecify.annotations.Nullable;

/** The heads above the rows of grids, row after row: which cell of the format stands in which column. */
final class ColumnHeads {
    private static final List<String> ALL_APPLICANTS =
            Stream.of(Applicant.values()).map(Applicant::label).toList();

    private static final Map<RequestRow, List<CellId>> REQUESTS = Stream.of(RequestRow.values())
            .collect(Collectors.toMap(
                    row -> row,
                    row -> Stream.of(Applicant.values())
                            .map(column -> CellId.requests(row, column))
                            .toList()));

    /** Whether the order tells the columns too: on a page of a PDF heads get among each other. */
    private final boolean areInOrder;

    private final Map<ReportTable, HeadPlaces> places = new EnumMap<>(ReportTable.class);
    private final List<String> disclosures = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private HeadOrder<Applicant> applicants = HeadOrder.official(List.of(Applicant.values()));
    /** Whether no row of figures stands between the last heads and here. */
    private boolean areOpen;

    ColumnHeads(boolean areInOrder) {
        this.areInOrder = areInOrder;
    }

    /** How far heads are to be trusted. */
    enum Trust {
        NONE,
        /** Only where the sums bear them out. */
        PROVEN,
        UNLESS_REFUTED
    }

    /**
     * Which cells the columns of a row are.
     *
     * @param ids from left to right
     * @param total which cell of a group is the sum of the others
     * @param trust how far the heads are to be trusted
     * @param places where the heads stand, if they tell
     */
    record Columns(
            List<CellId> ids,
            int total,
            Trust trust,
            @Nullable HeadPlaces places) {
        Columns {
            ids = List.copyOf(ids);
        }

        boolean isSure() {
            return trust != Trust.NONE;
        }

        Columns inDoubt() {
            return new Columns(ids, total, Trust.NONE, places);
        }

        /** The cells below the heads; null where those do not tell. */
        @Nullable
        List<Cell> below(List<Cell> row) {
            return places == null ? null : places.cells(row, ids);
        }
    }

    /** Passes a row: heads go on over several rows until figures follow. */
    void pass(LogicalRow row) {
        if (!(row instanceof LogicalRow.Headings headings)) {
            areOpen = false;
            return;
        }
        var table = headings.of(ReportTable.T2)
                ? ReportTable.T2
                : headings.of(ReportTable.T4) ? ReportTable.T4 : ReportTable.T3;
        passPlaces(table, headings);
        passOrder(table, headings);
        areOpen = true;
    }

    private void passPlaces(ReportTable table, LogicalRow.Headings headings) {
        var held = places.get(table);
        boolean goesOn = areOpen && held != null;
        var taken = goesOn && held.grid() == headings.grid()
                ? held
                : new HeadPlaces(headings.grid(), table, goesOn ? held : null);
        if (!areInOrder || HeadPlaces.areInPlace(table, headings.cells())) {
            taken.add(headings.cells());
        }
        if (!taken.isEmpty()) {
            places.put(table, taken);
        }
    }

    private void passOrder(ReportTable table, LogicalRow.Headings headings) {
        if (!areOpen) {
            requests.clear();
            cases.clear();
        }
        if (table == ReportTable.T2) {
            disclosures.clear();
            disclosures.addAll(HeadWords.DISCLOSURES.in(headings.cells()));
        }
        if (table == ReportTable.T4) {
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

    Columns of(DisclosureRow row, Format format) {
        return columns(
                ReportTable.T2,
                row.columns(format).stream()
                        .map(column -> CellId.disclosure(row, column))
                        .toList(),
                1,
                () -> {
                    var order = HeadOrder.disclosures(disclosures, row.columns(format));
                    return order.map(column -> CellId.disclosure(row, column));
                });
    }

    Columns of(RequestRow row) {
        return columns(
                ReportTable.T3,
                REQUESTS.get(row),
                Applicant.values().length,
                () -> applicants.map(column -> CellId.requests(row, column)));
    }

    /** Which cells a row of table three holds: in doubt where its heads have no 总计, since a blank cell may seem to make up for it. */
    Columns of(RequestRow row, List<Cell> cells) {
        var heads = places.get(ReportTable.T3);
        boolean isWithoutTotal =
                heads != null && !requests.contains(Applicant.TOTAL.label()) && heads.endBeforeTotal(cells);
        return isWithoutTotal ? of(row).inDoubt() : of(row);
    }

    Columns ofCases() {
        return columns(ReportTable.T4, TableReader.CASES, CaseOutcome.values().length, () -> {
            var groups = HeadOrder.groups(cases);
            var outcomes = HeadOrder.outcomes(cases);
            return new HeadOrder<>(
                    groups.columns().stream()
                            .flatMap(group -> outcomes.columns().stream().map(outcome -> CellId.cases(group, outcome)))
                            .toList(),
                    groups.isSure() && outcomes.isSure());
        });
    }

    /**
     * What the places of the heads say, or, where they do not tell, their order.
     *
     * @param official the cells in the order of the format
     * @param inOrder the cells in the order in which the heads stand
     */
    private Columns columns(ReportTable table, List<CellId> official, int group, Supplier<HeadOrder<CellId>> inOrder) {
        var heads = places.get(table);
        var placed = heads == null ? null : heads.order(official);
        if (heads != null && placed != null) {
            return new Columns(placed, total(placed, group), Trust.UNLESS_REFUTED, heads);
        }
        if (!areInOrder && (heads == null || !heads.contradicts(official))) {
            return new Columns(official, total(official, group), Trust.UNLESS_REFUTED, null);
        }
        var order = inOrder.get();
        var ordered = order.columns();
        if (areInOrder) {
            return new Columns(
                    ordered, total(ordered, group), order.isSure() ? Trust.UNLESS_REFUTED : Trust.NONE, null);
        }
        boolean isTold = order.isSure() && group > 1 && total(ordered, group) < group - 1;
        return new Columns(ordered, total(ordered, group), isTold ? Trust.PROVEN : Trust.NONE, null);
    }

    private static int total(List<CellId> ids, int group) {
        int total = 0;
        while (total < Math.min(group, ids.size()) - 1
                && !ids.get(total).column().equals(Applicant.TOTAL.key())) {
            total++;
        }
        return total;
    }
}
