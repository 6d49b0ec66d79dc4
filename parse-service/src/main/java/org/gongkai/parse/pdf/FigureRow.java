package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.events.Applicant;

/** Figures that stand on one line, from left to right; what is printed among many of them is one too. */
record FigureRow(List<Segment> figures) {
    private static final float SAME_LINE = 0.4f;
    /** So many figures in a line are a row of a table wherever they stand. */
    private static final int MANY = 3;
    /** Among so many, a word is the content of a cell. */
    private static final int FULL = 5;
    /** Fewer figures stand this many characters behind their label; in prose they do not. */
    private static final float BEHIND_LABEL = 1;

    private static final float SPREAD = 8;
    /** Lines of one row are no further apart than this many characters. */
    private static final float LEADING = 2.1f;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** The rows of figures among the segments of a page, from top to bottom. */
    static List<FigureRow> of(List<Segment> segments) {
        var rows = new ArrayList<FigureRow>();
        var sorted = segments.stream()
                .filter(Segment::isFigure)
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .toList();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size()
                    || sorted.get(i).centerY() - sorted.get(from).centerY()
                            > SAME_LINE * sorted.get(from).size()) {
                row(sorted.subList(from, i), segments, rows);
                from = i;
            }
        }
        return rows;
    }

    /** The same figures in rows below each other, however few stand in one. */
    static List<FigureRow> below(List<Segment> figures) {
        var rows = new ArrayList<FigureRow>();
        figures.stream().sorted(Comparator.comparingDouble(Segment::centerY)).forEach(figure -> {
            boolean isNext =
                    !rows.isEmpty() && figure.centerY() - rows.getLast().y() <= SAME_LINE * figure.size();
            var row = new ArrayList<>(isNext ? rows.removeLast().figures : List.<Segment>of());
            row.add(figure);
            row.sort(Comparator.comparingDouble(Segment::left));
            rows.add(new FigureRow(List.copyOf(row)));
        });
        return rows;
    }

    /** Whether these are rows of a table: a figure stands behind its label, or labels stand below each other. */
    static boolean areRows(List<Segment> segments) {
        var figures = segments.stream().filter(Segment::isFigure).toList();
        var words = segments.stream().filter(segment -> !segment.isFigure()).toList();
        var labels = LabelBlock.of(words, List.of()).stream()
                .filter(label -> LabelBlock.isRow(label.value()))
                .toList();
        return labels.size() >= MANY
                || labels.stream()
                        .anyMatch(label -> figures.stream()
                                .anyMatch(figure -> label.distance(figure.centerY()) < SAME_LINE * figure.size()
                                        && figure.left() - label.right() > BEHIND_LABEL * figure.size()));
    }

    /** Whether the label of a row stands before it. */
    boolean isLabelled(List<Segment> segments) {
        return segments.stream()
                .anyMatch(label -> Math.abs(label.centerY() - y()) < SAME_LINE * size()
                        && label.right() < left()
                        && LabelBlock.isRow(label.value()));
    }

    private static void row(List<Segment> figures, List<Segment> segments, List<FigureRow> rows) {
        var first =
                figures.stream().min(Comparator.comparingDouble(Segment::left)).orElseThrow();
        var row = new ArrayList<>(figures);
        float gap = Float.MAX_VALUE;
        boolean words = false;
        boolean labelled = false;
        for (var other : segments) {
            if (!other.isFigure() && Math.abs(other.centerY() - first.centerY()) < SAME_LINE * first.size()) {
                if (other.left() > first.left()) {
                    words = true;
                    row.add(other);
                } else {
                    gap = Math.min(gap, first.left() - other.right());
                    labelled |= LabelBlock.isNumberedRow(other.value()) && LabelBlock.isComplete(other.value());
                }
            }
        }
        boolean isRow = words
                ? figures.size() >= FULL
                : figures.size() >= MANY || gap >= BEHIND_LABEL * first.size() || isSpread(figures) || labelled;
        if (isRow) {
            row.sort(Comparator.comparingDouble(Segment::left));
            rows.add(new FigureRow(List.copyOf(row)));
        }
    }

    /** Two figures far apart stand in columns, however near to the first a label ends. */
    private static boolean isSpread(List<Segment> figures) {
        double left = figures.stream().mapToDouble(Segment::left).min().orElseThrow();
        double right = figures.stream().mapToDouble(Segment::right).max().orElseThrow();
        return figures.size() > 1 && right - left > SPREAD * figures.getFirst().size();
    }

    /**
     * A row of table three broken over two lines, as typed with tabs: together they have all its figures, and those of the
     * applicants add up to the total.
     */
    Optional<FigureRow> goingOnIn(FigureRow below) {
        boolean isNext = below.left() < left() && below.y() - y() <= LEADING * size();
        var all = new ArrayList<>(figures);
        all.addAll(below.figures);
        var whole = new FigureRow(List.copyOf(all));
        return isNext && whole.addsUp() ? Optional.of(whole) : Optional.empty();
    }

    /** Whether it has all the figures of a row of table three, those of the applicants adding up to the total. */
    boolean addsUp() {
        boolean isWhole = figures.size() == Applicant.values().length
                && figures.stream()
                        .allMatch(figure -> NUMBER.matcher(figure.value()).matches());
        return isWhole
                && figures.stream()
                                .limit(figures.size() - 1L)
                                .mapToLong(figure -> Long.parseLong(figure.value()))
                                .sum()
                        == Long.parseLong(figures.getLast().value());
    }

    /** Whether any figure is another than 0: zeros add up however they are put together. */
    boolean hasNumbers() {
        return figures.stream()
                .anyMatch(figure -> figure.value().chars().anyMatch(digit -> digit >= '1' && digit <= '9'));
    }

    float y() {
        return figures.getFirst().centerY();
    }

    float left() {
        return figures.getFirst().left();
    }

    float size() {
        return figures.getFirst().size();
    }
}
