package org.gongkai.parse.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.parse.line.RowLabels.Span;
import org.gongkai.parse.line.TableForm.Named;

/**
 * Rows whose label was not recognised, or is lost. Between two known labels there must be as many unknown ones as rows are
 * missing, each with its cells behind it, or all the cells of the missing rows and no word.
 */
final class LostRows {
    private final List<CellLine> lines;
    private final TableForm form;

    private LostRows(List<CellLine> lines, TableForm form) {
        this.lines = lines;
        this.form = form;
    }

    /** Where the labels of all rows stand, that of a lost one as long as nothing; empty where that cannot be told. */
    static Optional<List<Span>> filledIn(List<CellLine> lines, int from, TableForm form, List<Optional<Span>> known) {
        long missing = known.stream().filter(Optional::isEmpty).count();
        return 2 * missing > known.size() ? Optional.empty() : new LostRows(lines, form).filledIn(from, known);
    }

    private Optional<List<Span>> filledIn(int from, List<Optional<Span>> known) {
        var spans = new ArrayList<Span>();
        for (int row = 0; row < known.size(); ) {
            if (known.get(row).isPresent()) {
                spans.add(known.get(row).get());
                row++;
                continue;
            }
            int next = row;
            while (next < known.size() && known.get(next).isEmpty()) {
                next++;
            }
            int start = spans.isEmpty() ? from : spans.getLast().end();
            int end = next < known.size() ? known.get(next).orElseThrow().start() : lines.size();
            var found = between(start, end, row, next);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            spans.addAll(found);
            row = next;
        }
        return Optional.of(spans);
    }

    /** The labels of the missing rows between two known ones; none where there are not as many rows of cells. */
    private List<Span> between(int start, int end, int row, int next) {
        int columns = form.rows().get(row).columns();
        var labels = new ArrayList<Span>();
        // The row before the missing ones has its cells first.
        int due = row == 0 ? 0 : 1;
        int words = start;
        for (int i = start; i < end; ) {
            if (lines.get(i).isWords()) {
                i++;
                continue;
            }
            int behind = i;
            while (behind < end && !lines.get(behind).isWords()) {
                behind++;
            }
            int count = (behind - i) / columns;
            boolean isBetweenWords = count == 0 && !CellLine.isAnyFigure(lines.subList(i, behind));
            if (!isBetweenWords && count * columns != behind - i) {
                return List.of();
            }
            for (int found = 0; found < count; found++) {
                if (due > 0) {
                    due--;
                } else {
                    labels.add(found == 0 ? label(words, i) : new Span(i + found * columns, i + found * columns));
                }
            }
            words = isBetweenWords ? words : behind;
            i = behind;
        }
        return labels.size() == next - row && areNoOthers(labels, row) ? labels : List.of();
    }

    /** The words right before the cells of a row, without headings; nothing where these are all. */
    private Span label(int start, int end) {
        int from = end;
        while (from > start && HeadLines.joined(lines.subList(start, from)).isEmpty()) {
            from--;
        }
        return new Span(from, end);
    }

    private boolean areNoOthers(List<Span> labels, int row) {
        for (int i = 0; i < labels.size(); i++) {
            var printed = new StringBuilder();
            lines.subList(labels.get(i).start(), labels.get(i).end())
                    .forEach(line -> printed.append(line.text().value().strip()));
            int expected = row + i;
            if (form.named(printed.toString())
                    .map(Named::index)
                    .filter(index -> index != expected)
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }
}
