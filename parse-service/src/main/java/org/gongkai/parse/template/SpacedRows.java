package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.SpacedLine.Word;

/** The rows of a table laid out with spaces: each a label, perhaps broken over lines, and the one line of its figures. */
final class SpacedRows {
    /** Figures that stand beside no line of a label are no more lines from it. */
    private static final int NEAR = 2;

    private final List<SpacedLine> lines;
    private final List<BrokenLabels.Found> labels;
    /** For each label the line of its figures; none for a row that is blank. */
    private final Map<Integer, Integer> lineOf = new HashMap<>();

    private SpacedRows(List<SpacedLine> lines, List<BrokenLabels.Found> labels) {
        this.lines = lines;
        this.labels = labels;
    }

    /**
     * The rows.
     *
     * @param rows for each the ways to spell its label
     * @param others what else may stand in the table
     * @return empty where a label is missing, or figures may be those of two
     */
    static Optional<SpacedRows> of(List<SpacedLine> lines, List<List<String>> rows, Set<String> others) {
        return new BrokenLabels(lines, others)
                .find(rows)
                .map(labels -> new SpacedRows(lines, labels))
                .filter(SpacedRows::giveFigures)
                .filter(SpacedRows::areFiguresRight)
                .filter(SpacedRows::areSpaced);
    }

    /** Gives every line of figures to a label; those beside a label first, so that they are not in doubt for others. */
    private boolean giveFigures() {
        var free = new ArrayList<Integer>();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).figures().isEmpty()) {
                int beside = beside(line);
                if (beside < 0) {
                    free.add(line);
                } else if (lineOf.put(beside, line) != null) {
                    return false;
                }
            }
        }
        for (int line : free) {
            int above = above(line);
            boolean isAbove = above >= 0
                    && !lineOf.containsKey(above)
                    && line - labels.get(above).last() <= NEAR;
            boolean isBelow = above + 1 < labels.size()
                    && !lineOf.containsKey(above + 1)
                    && labels.get(above + 1).first() - line <= NEAR;
            if (isAbove == isBelow) {
                return false;
            }
            lineOf.put(isAbove ? above : above + 1, line);
        }
        return true;
    }

    /** Whether all figures stand to the right of their labels: below them they may be cells on lines of their own. */
    private boolean areFiguresRight() {
        return lineOf.entrySet().stream()
                .allMatch(row -> labels.get(row.getKey()).words().stream()
                        .allMatch(word -> word.end()
                                <= lines.get(row.getValue())
                                        .figures()
                                        .getFirst()
                                        .start()));
    }

    /** Behind a single space a figure stands where its label ends, not in a column. */
    private boolean areSpaced() {
        return lineOf.values().stream().map(lines::get).allMatch(line -> {
            int label = line.labels().isEmpty() ? 0 : line.labels().getLast().end();
            return line.figures().getFirst().start() - label > 1;
        });
    }

    private int beside(int line) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).first() <= line && line <= labels.get(i).last()) {
                return i;
            }
        }
        return -1;
    }

    private int above(int line) {
        int above = -1;
        while (above + 1 < labels.size() && labels.get(above + 1).last() < line) {
            above++;
        }
        return above;
    }

    int size() {
        return labels.size();
    }

    /** The figures of a row; none where it is blank. */
    List<Word> figures(int row) {
        return lineOf.containsKey(row) ? lines.get(lineOf.get(row)).figures() : List.of();
    }

    /** On which page a row stands. */
    int page(int row) {
        return lines.get(lineOf.getOrDefault(row, labels.get(row).first())).page();
    }

    /** The words on a page that are of no label, between the labels of two rows. */
    List<Word> headings(int page, int above, int below) {
        int from = above < 0 ? 0 : labels.get(above).first();
        int to = below < labels.size() ? labels.get(below).last() + 1 : lines.size();
        var ofLabels = new HashSet<Word>();
        labels.forEach(label -> ofLabels.addAll(label.words()));
        var headings = new ArrayList<Word>();
        for (var line : lines.subList(from, to)) {
            if (line.page() == page) {
                line.labels().stream().filter(word -> !ofLabels.contains(word)).forEach(headings::add);
            }
        }
        return headings;
    }

    /** A row as cells, the label first. */
    Row row(int row, int count, SpacedColumns columns) {
        var label = Text.joined(labels.get(row).words().stream().map(Word::text).toList());
        var cells = new ArrayList<Cell>();
        cells.add(Cell.single(label, row + 1, 1));
        var behind = label.part(label.value().length(), label.value().length());
        columns.cells(figures(row), behind)
                .forEach(cell -> cells.add(new Cell(cell.text(), row + 1, cells.size() + 1, 1, 1, cell.doubtful())));
        return new Row(cells);
    }
}
