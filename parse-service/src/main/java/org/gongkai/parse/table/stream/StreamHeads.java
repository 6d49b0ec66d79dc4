package org.gongkai.parse.table.stream;

import java.util.List;
import java.util.Optional;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.ReportTable;
import org.gongkai.parse.table.TableRow;
import org.gongkai.parse.template.HeadOrder;
import org.gongkai.parse.template.HeadWords;
import org.gongkai.parse.template.MovedHeads;

/**
 * The order of columns that heads in running text say. A program that made text of a document may have put the heads out of
 * order, so the sums have a say too: they tell which column is 总计.
 *
 * @param order the columns from left to right
 * @param total which figure of a group is the sum of the others
 * @param group how many figures make a group
 */
record StreamHeads<C>(HeadOrder<C> order, int total, int group) {
    private static final HeadOrder<Applicant> APPLICANTS = HeadOrder.official(List.of(Applicant.values()));

    private static final HeadOrder<CellId> CASES =
            cases(HeadOrder.official(List.of(CaseGroup.values())), HeadOrder.official(List.of(CaseOutcome.values())));

    /**
     * The heads of a block of table two. Where they are broken over lines that were laid out the order in which they are read
     * tells nothing.
     */
    static HeadOrder<DisclosureColumn> disclosures(String heads, List<DisclosureColumn> columns) {
        var format = HeadOrder.official(columns);
        var lines = heads.lines()
                .filter(line -> !HeadWords.DISCLOSURES.in(line).isEmpty())
                .toList();
        var words = lines.stream()
                .map(HeadWords.DISCLOSURES::in)
                .flatMap(List::stream)
                .toList();
        boolean areApart = words.size() == lines.size()
                && heads.lines()
                        .noneMatch(line ->
                                line.contains(OF_LABELS) && !line.strip().equals(OF_LABELS));
        var told = HeadOrder.disclosures(words, columns);
        if (lines.size() == 1 || areApart || told.equals(format)) {
            return told;
        }
        return MovedHeads.areMoved(ReportTable.T2, lines) ? format.inDoubt() : format;
    }

    private static final String OF_LABELS = "信息内容";

    /**
     * Table three.
     *
     * @param isDrawn whether the text is that of a PDF
     */
    static StreamHeads<Applicant> requests(String heads, List<Found> rows, boolean isDrawn) {
        var placed = isDrawn ? Optional.of(HeadWords.REQUESTS.apart(heads)) : LaidOutHeads.words(heads);
        var words = placed.orElseGet(() -> HeadWords.REQUESTS.apart(heads));
        var told = HeadOrder.requests(words, APPLICANTS);
        // On a page of a PDF, and in a text laid out like one, lines of heads get among each other: what is no order
        // there
        // says nothing.
        boolean saysNothing = !told.isSure()
                && (isDrawn
                        || !MovedHeads.areMoved(ReportTable.T3, heads.lines().toList()));
        var believed = saysNothing ? APPLICANTS : inDoubt(told, APPLICANTS, ReportTable.T3, heads, isDrawn);
        var order = placed.isPresent() ? believed : believed.inDoubt();
        var read = new StreamHeads<>(order, order.columns().indexOf(Applicant.TOTAL), Applicant.values().length);
        return read.judged(rows, HeadOrder.requests(without(words, Applicant.TOTAL.label()), APPLICANTS), APPLICANTS);
    }

    /**
     * Table four.
     *
     * @param isDrawn whether the text is that of a PDF
     */
    static StreamHeads<CellId> cases(String heads, List<Found> rows, boolean isDrawn) {
        var words = HeadWords.CASES.apart(heads);
        var told = cases(HeadOrder.groups(words), HeadOrder.outcomes(words));
        var order = inDoubt(told, CASES, ReportTable.T4, heads, isDrawn);
        var total = HeadOrder.outcomes(words).columns().indexOf(CaseOutcome.TOTAL);
        var format = HeadOrder.official(List.of(CaseOutcome.values()));
        var parts = HeadOrder.outcomes(without(words, CaseOutcome.TOTAL.label()));
        return new StreamHeads<>(order, total, CaseOutcome.values().length)
                .judged(rows, cases(HeadOrder.groups(words), parts), cases(HeadOrder.groups(words), format));
    }

    /** On a page of a PDF another order than that of the format is not to be trusted; elsewhere the format's is not always. */
    private static <C> HeadOrder<C> inDoubt(
            HeadOrder<C> told, HeadOrder<C> format, ReportTable table, String heads, boolean isDrawn) {
        boolean isDoubtful = told.equals(format)
                ? !isDrawn && MovedHeads.areMoved(table, heads.lines().toList())
                : isDrawn;
        return isDoubtful ? told.inDoubt() : told;
    }

    private static HeadOrder<CellId> cases(HeadOrder<CaseGroup> groups, HeadOrder<CaseOutcome> outcomes) {
        return new HeadOrder<>(
                groups.columns().stream()
                        .flatMap(group -> outcomes.columns().stream().map(outcome -> CellId.cases(group, outcome)))
                        .toList(),
                groups.isSure() && outcomes.isSure());
    }

    private static List<String> without(List<String> words, String total) {
        return words.stream().filter(word -> !word.equals(total)).toList();
    }

    /**
     * The same heads where the sums bear them out.
     *
     * @param parts the order that the heads say without 总计
     * @param format the order in which 总计 is the last of its group
     */
    private StreamHeads<C> judged(List<Found> rows, HeadOrder<C> parts, HeadOrder<C> format) {
        if (order.equals(format)) {
            return this;
        }
        long own = rows.stream().filter(row -> proves(row, total)).count();
        long last = rows.stream().filter(row -> proves(row, group - 1)).count();
        if (parts.equals(format) && last > (total == group - 1 ? 0 : own)) {
            return new StreamHeads<>(format, group - 1, group);
        }
        return total == group - 1 || own > last
                ? this
                : new StreamHeads<>(new HeadOrder<>(order.columns(), false), total, group);
    }

    private boolean proves(Found row, int sum) {
        var cells = row.printed();
        return cells.size() == order.columns().size()
                && new TableRow(new TableRow.Kind(0, 0, 1), cells, cells.size(), group, sum, 0).provesItself();
    }

    /** The figures of a row, or nothing but a doubt where the heads, or their way to be told apart, leave one. */
    Found of(Found row) {
        boolean isSame = row.printed().size() == order.columns().size()
                && row.printed().stream()
                                .map(cell -> cell.text().value().strip())
                                .distinct()
                                .count()
                        == 1;
        // Figures that touch and blank cells are placed by a sum that stands last.
        boolean isPlaced = total == group - 1
                || (!row.glued() && row.printed().size() == order.columns().size());
        return isSame || (order.isSure() && isPlaced) ? row : row.inDoubt();
    }
}
