package org.gongkai.parse.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.parse.line.RowLabels.Span;
import org.gongkai.parse.line.TableForm.Row;

/**
 * Table two or three, every cell on a line of its own. It is taken only where every line of it is understood: the labels of
 * all rows in printed order, behind each as many cells as it has columns, and nothing else but headings and numbers of
 * pages.
 *
 * @param start its first line
 * @param end one behind its last
 */
record LineTable(int start, int end, List<LineRow> rows) {
    /** So many rows with blank cells of merged labels behind their figures are no accident. */
    private static final int SEVERAL = 2;
    /** Rows on a page. */
    private static final int FEWEST_ON_PAGE = 3;

    /** Reads the first such table behind a line; empty where none is understood. */
    static Optional<LineTable> read(List<CellLine> lines, int from, TableForm form, Spacing spacing) {
        return new Reader(lines, from, form, spacing).read();
    }

    private static final class Reader {
        private final List<CellLine> lines;
        private final int from;
        private final TableForm form;
        private final Spacing spacing;

        Reader(List<CellLine> lines, int from, TableForm form, Spacing spacing) {
            this.lines = lines;
            this.from = from;
            this.form = form;
            this.spacing = spacing;
        }

        Optional<LineTable> read() {
            var labels = LostRows.filledIn(lines, from, form, RowLabels.in(lines, from, form));
            if (labels.isEmpty()) {
                return Optional.empty();
            }
            var spans = labels.get();
            var rows = new ArrayList<LineRow>();
            int start = HeadLines.start(lines, from, spans.getFirst().start());
            int behind = start;
            for (int i = 0; i < spans.size(); i++) {
                var label = spans.get(i);
                var above = lines.subList(behind, label.start());
                if (HeadLines.joined(above).isEmpty()) {
                    return Optional.empty();
                }
                int limit = i + 1 < spans.size() ? spans.get(i + 1).start() : lines.size();
                int cellsEnd = label.end();
                while (cellsEnd < limit && !lines.get(cellsEnd).isWords()) {
                    cellsEnd++;
                }
                var row = form.rows().get(i);
                rows.add(new LineRow(
                        row.addsUp() ? row.columns() : 0,
                        row.columns(),
                        above,
                        lines.subList(label.start(), label.end()),
                        lines.subList(label.end(), cellsEnd)));
                behind = cellsEnd;
            }
            return fitted(rows).map(fitted -> new LineTable(start, endOf(spans, fitted), fitted));
        }

        private static int endOf(List<Span> spans, List<LineRow> rows) {
            return spans.getLast().end() + rows.getLast().cells().size();
        }

        /** The rows without the cells of merged labels behind them; empty where a row does not fit. */
        private Optional<List<LineRow>> fitted(List<LineRow> rows) {
            var surplus = surplus(rows);
            var fitted = new ArrayList<LineRow>();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                boolean isLast = i + 1 == rows.size();
                int behind = isLast ? 0 : surplus.getOrDefault(kind(rows, i), 0);
                var cells = row.cells();
                var own = row.withCells(cells.subList(0, cells.size() - behind));
                var whole = isLast && spacing != Spacing.TYPED ? own.withoutEnd() : own;
                if (!whole.isUnderstood()
                        || CellLine.isAnyFigure(cells.subList(whole.cells().size(), cells.size()))) {
                    return Optional.empty();
                }
                fitted.add(whole);
            }
            // More pages than that would be read into rows that are spaced in another way.
            boolean isCrowded = fitted.stream().filter(LineRow::isCrowded).count() * FEWEST_ON_PAGE
                    > fitted.size() + FEWEST_ON_PAGE;
            return !isCrowded && (surplus.isEmpty() || beginAtLabels(rows, surplus))
                    ? Optional.of(fitted)
                    : Optional.empty();
        }

        /** Whether there is a figure right behind a label: else cells of merged labels may stand there. */
        private boolean beginAtLabels(List<LineRow> rows, Map<Integer, Integer> surplus) {
            return IntStream.range(0, rows.size() - 1)
                    .filter(i -> surplus.containsKey(kind(rows, i)))
                    .anyMatch(i -> rows.get(i).cells().getFirst().isFigure());
        }

        /** How many blank cells stand behind the figures of most rows of a kind: those of merged labels of the row below. */
        private Map<Integer, Integer> surplus(List<LineRow> rows) {
            var surplus = new HashMap<Integer, Integer>();
            if (spacing != Spacing.EVERY) {
                return surplus;
            }
            var counts = new HashMap<Integer, Map<Integer, Integer>>();
            for (int i = 0; i + 1 < rows.size(); i++) {
                int over = rows.get(i).cells().size() - rows.get(i).columns();
                counts.computeIfAbsent(kind(rows, i), _ -> new HashMap<>()).merge(over, 1, Integer::sum);
            }
            counts.forEach((kind, overs) -> {
                int rowsOfKind =
                        overs.values().stream().mapToInt(Integer::intValue).sum();
                overs.forEach((over, count) -> {
                    if (over > 0 && count >= SEVERAL && 2 * count > rowsOfKind) {
                        surplus.put(kind, over);
                    }
                });
            });
            return surplus;
        }

        private int kind(List<LineRow> rows, int index) {
            Row next = form.rows().get(index + 1);
            return next.addsUp() ? next.covered() : -rows.get(index).columns();
        }
    }
}
