package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.events.Applicant;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;

/**
 * Rows of table three whose label stands in a row of its own, with blank cells, above or below the row of its figures. The
 * label goes with the figures where all such labels stand on the same side of theirs; else neither is known.
 */
final class PartedLabels {
    private static final Pattern YEAR = Pattern.compile("\\s*20[0-4]\\d年?\\s*");

    private final List<LogicalRow> rows;
    private final Map<LogicalRow.Unknown, RequestRow> placed;
    /** The grids that hold rows of table three. */
    private final Set<Integer> grids;

    private PartedLabels(List<LogicalRow> rows, Map<LogicalRow.Unknown, RequestRow> placed) {
        this.rows = rows;
        this.placed = placed;
        this.grids = rows.stream()
                .filter(LogicalRow.Request.class::isInstance)
                .map(LogicalRow::grid)
                .collect(Collectors.toSet());
    }

    /**
     * The rows, labels and figures that were parted together again.
     *
     * @param placed rows whose label is known already
     */
    static List<LogicalRow> join(List<LogicalRow> rows, Map<LogicalRow.Unknown, RequestRow> placed, Format format) {
        return new PartedLabels(rows, placed).join(format);
    }

    private List<LogicalRow> join(Format format) {
        var stray = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i) instanceof LogicalRow.Unknown unknown && !placed.containsKey(unknown))
                .filter(i -> !isOwnTable((LogicalRow.Unknown) rows.get(i)) && !isUnderCaseHeadings(i))
                .boxed()
                .toList();
        if (stray.isEmpty()) {
            return rows;
        }
        boolean isComplete = rows.stream()
                        .filter(LogicalRow.Request.class::isInstance)
                        .map(row -> ((LogicalRow.Request) row).row())
                        .distinct()
                        .count()
                == RequestRow.of(format).size();
        boolean above = isComplete && stray.stream().allMatch(i -> isBlankRequest(next(i, -1)));
        boolean below = isComplete && stray.stream().allMatch(i -> isBlankRequest(next(i, 1)));
        var joined = new ArrayList<>(rows);
        for (int i : stray) {
            if (above != below) {
                give(joined, i, next(i, above ? -1 : 1));
            } else {
                doubt(joined, next(i, -1));
                doubt(joined, next(i, 1));
            }
        }
        joined.removeIf(GONE::equals);
        return joined;
    }

    /** 「数量 | 21 | 27 | 4」 in a table of its own has a label already, 「2023 | 60 | 31」 has a year for one. */
    private boolean isOwnTable(LogicalRow.Unknown figures) {
        return (!figures.label().isBlank()
                        || YEAR.matcher(figures.values().getFirst().text().value())
                                .matches())
                && figures.values().size() < Applicant.values().length
                && !grids.contains(figures.grid());
    }

    /** Whether figures stand below headings of table four, however little of these is understood. */
    private boolean isUnderCaseHeadings(int figures) {
        for (int i = figures - 1; i >= 0 && !(rows.get(i) instanceof LogicalRow.Request); i--) {
            if (rows.get(i) instanceof LogicalRow.Headings headings && headings.of(ReportTable.T4)) {
                return true;
            }
        }
        return false;
    }

    private static final LogicalRow GONE = new LogicalRow.Headings(0, List.of(), "", List.of());

    /** The next row that is none of headings, which a page may begin with. */
    private int next(int index, int step) {
        int next = index + step;
        while (next >= 0 && next < rows.size() && rows.get(next) instanceof LogicalRow.Headings) {
            next += step;
        }
        return next;
    }

    private boolean isBlankRequest(int index) {
        return index >= 0
                && index < rows.size()
                && rows.get(index) instanceof LogicalRow.Request request
                && request.values().stream().allMatch(RowAligner::isBlank);
    }

    private void give(List<LogicalRow> joined, int figures, int label) {
        var values = ((LogicalRow.Unknown) rows.get(figures)).values();
        var request = (LogicalRow.Request) rows.get(label);
        joined.set(label, new LogicalRow.Request(rows.get(figures).grid(), request.row(), values));
        joined.set(figures, GONE);
    }

    /** Blank it may be, or the label of the figures beside it. */
    private void doubt(List<LogicalRow> joined, int index) {
        if (isBlankRequest(index)) {
            joined.set(index, GONE);
        }
    }
}
