package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.template.Header;
import org.gongkai.parse.template.Labels;

/** Rows of figures below each other that are of one table, and the words that stand with them. */
record FigureRun(List<FigureRow> rows) {
    /** Rows further apart than this many characters are of two tables. */
    private static final float APART = 30;
    /** What is further above or below than this many characters does not belong to the table. */
    private static final float BESIDE = 3.5f;
    /** A label may reach this many characters below the first of the figures. */
    private static final float OVERLAP = 0.3f;
    /** What is no further above or below a label than this many characters stands beside it. */
    private static final float ON_LINE = 0.5f;
    /** Lines above and below are no further away than rows are from each other, or this many times as far. */
    private static final float PITCH = 1.2f;

    private static final int FEWEST_FIGURES = 3;
    private static final int FULL_ROW = 6;

    FigureRun {
        rows = List.copyOf(rows);
    }

    /**
     * Rows that follow each other without prose between.
     *
     * @param isCarried whether the columns of a table on the page before are known, which may go on here
     */
    static List<FigureRun> of(List<FigureRow> rows, List<Segment> segments, Barriers barriers, boolean isCarried) {
        var runs = new ArrayList<List<FigureRow>>();
        FigureRow last = null;
        for (var row : rows) {
            float from = last == null ? 0 : last.y();
            boolean goesOn = last != null && row.y() - from < APART * row.size() && !barriers.part(from, row.y());
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(row);
            last = row;
        }
        return runs.stream()
                .map(FigureRun::new)
                .filter(run -> run.isTable(segments, barriers, isCarried))
                .toList();
    }

    /** Whether they are large enough to be a table, or the words above and beside them tell that they are one. */
    private boolean isTable(List<Segment> segments, Barriers barriers, boolean isCarried) {
        boolean isLarge = rows.stream().mapToInt(row -> row.figures().size()).sum() >= FEWEST_FIGURES
                && (rows.size() > 1 || rows.getFirst().figures().size() >= FULL_ROW);
        if (isLarge) {
            return true;
        }
        boolean areLabelled = rows.stream().allMatch(row -> row.isLabelled(segments));
        var first = rows.getFirst();
        float above = barriers.above(first.y());
        if (areLabelled && above < 0 && isCarried) {
            return true;
        }
        var headings = Segment.between(segments, above, first.y() - first.size() / 2);
        if (headings.stream().anyMatch(FigureRun::isRequestHeading)
                && areBesideLabels(Segment.between(segments, above, barriers.below(first.y())))) {
            return true;
        }
        return CaseHeadings.areWhole(HeadedBlocks.of(headings, Float.MAX_VALUE).getLast())
                || (headings.stream().anyMatch(heading -> heading.value().equals(ColumnHeadings.OF_LABELS))
                        && areLabelled);
    }

    private static boolean isRequestHeading(Segment segment) {
        return Labels.header(segment.value()).filter(Header.REQUESTS::equals).isPresent();
    }

    /** Whether a label of table three stands beside each row, perhaps in several lines. */
    private boolean areBesideLabels(List<Segment> own) {
        var words = own.stream().filter(segment -> !segment.isFigure()).toList();
        var labels = LabelBlock.of(words, List.of()).stream()
                .filter(label -> LabelBlock.isNumberedRow(label.value()))
                .toList();
        return rows.stream()
                .allMatch(row -> labels.stream()
                        .anyMatch(
                                label -> label.distance(row.y()) < ON_LINE * row.size() && label.right() < row.left()));
    }

    /** Where the first of its rows is. */
    float first() {
        return rows.getFirst().y();
    }

    /** Where the last of its rows is. */
    float last() {
        return rows.getLast().y();
    }

    /** What stands between the rows, and above and below them without a gap. */
    List<Segment> near(List<Segment> rest) {
        float top = rows.getFirst().y();
        float pitch = PITCH * pitch();
        for (var segment : rest.reversed()) {
            if (segment.centerY() < top && top - segment.centerY() <= Math.max(BESIDE * segment.size(), pitch)) {
                top = segment.centerY();
            }
        }
        float bottom = rows.getLast().y();
        float left = rows.getLast().left();
        for (var segment : rest) {
            if (segment.centerY() > bottom
                    && !HeadedBands.isDisclosureHeading(segment)
                    && segment.centerY() - bottom <= BESIDE * segment.size()
                    && segment.right() <= left + OVERLAP * segment.size()) {
                bottom = segment.centerY();
            }
        }
        float from = top;
        float to = bottom;
        return rest.stream()
                .filter(segment -> segment.centerY() >= from && segment.centerY() <= to)
                .toList();
    }

    /** How far rows are at least from each other; 0 where there is one. */
    private float pitch() {
        float pitch = 0;
        for (int i = 1; i < rows.size(); i++) {
            float way = rows.get(i).y() - rows.get(i - 1).y();
            pitch = pitch == 0 ? way : Math.min(pitch, way);
        }
        return pitch;
    }
}
