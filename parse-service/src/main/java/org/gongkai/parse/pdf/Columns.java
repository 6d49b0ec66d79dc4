package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Columns of a table without vertical lines.
 *
 * @param ranges what each covers from left to right
 * @param certain whether headings name them all or a row fills them all; else one may be none, or missing
 */
record Columns(List<Range> ranges, boolean certain) {
    static final Columns NONE = new Columns(List.of(), false);

    /** Lines nearer than this are both edges of one. */
    private static final float NARROWEST = 5;

    /** What a column covers. */
    record Range(float from, float to) {
        boolean overlaps(float left, float right) {
            return left < to && right > from;
        }

        Range with(Range other) {
            return new Range(Math.min(from, other.from), Math.max(to, other.to));
        }

        /** How far the middles are apart. */
        float between(Range other) {
            return Math.abs(from + to - other.from - other.to) / 2;
        }

        /** How far another is; less than 0 where they overlap, the less the more. */
        float distance(Range other) {
            return Math.max(other.from - to, from - other.to);
        }
    }

    Columns {
        ranges = List.copyOf(ranges);
    }

    /**
     * The columns in which these figures and headings stand. Figures need not stand under the middle of their heading, but
     * no other heading is nearer; a heading without figures is a column that is blank.
     */
    static Columns of(List<FigureRow> rows, List<Segment> headings, List<Segment> labels) {
        boolean areAll = headings.stream().anyMatch(heading -> heading.value().equals(ColumnHeadings.OF_LABELS));
        return of(rows, ColumnHeadings.of(headings, labels), areAll);
    }

    /**
     * The columns in which these figures stand under headings that cover these ranges.
     *
     * @param areAll whether no column is behind the last of them
     */
    static Columns of(List<FigureRow> rows, List<Range> named, boolean areAll) {
        var figures = ranges(rows);
        var columns = KnownColumns.mayName(figures, named) ? KnownColumns.among(figures, named, areAll) : null;
        return columns == null ? new Columns(figures, isFull(rows, figures)) : new Columns(columns, true);
    }

    /** The columns in which these figures stand under heads that are names. */
    static Columns named(List<PlacedNames.Name> heads, List<Segment> figures) {
        return of(FigureRow.below(figures), ColumnHeadings.covered(heads), false);
    }

    /** The same columns where a table goes on with them without headings, some of them perhaps blank. */
    static Columns going(List<FigureRow> rows, Columns before) {
        var figures = ranges(rows);
        var columns = KnownColumns.among(figures, before.ranges, false);
        return columns == null
                ? new Columns(figures, isFull(rows, figures))
                : new Columns(columns, before.certain || isFull(rows, columns));
    }

    /**
     * The columns between lines that reach from the first row to the last, behind the labels; empty where a figure stands
     * on a line, or two in one column.
     */
    static Optional<Columns> between(List<Rule> down, List<FigureRow> rows, List<Segment> labels) {
        float first = Float.MAX_VALUE;
        float last = -Float.MAX_VALUE;
        for (var row : rows) {
            first = Math.min(first, row.y());
            last = Math.max(last, row.y());
        }
        float top = first;
        float bottom = last;
        double behind = labels.stream().mapToDouble(Segment::centerX).max().orElse(0);
        var edges = down.stream()
                .filter(rule -> rule.from() <= top && rule.to() >= bottom && rule.at() > behind)
                .map(Rule::at)
                .sorted()
                .toList();
        var ranges = new ArrayList<Range>();
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i) - edges.get(i - 1) > NARROWEST) {
                ranges.add(new Range(edges.get(i - 1), edges.get(i)));
            }
        }
        var columns = new Columns(ranges, true);
        boolean areApart = rows.stream()
                .allMatch(row -> row.figures().stream()
                                .mapToInt(columns::of)
                                .filter(column -> column >= 0)
                                .distinct()
                                .count()
                        == row.figures().size());
        return rows.isEmpty() || ranges.isEmpty() || !areApart ? Optional.empty() : Optional.of(columns);
    }

    /** Whether one row has a figure in every column, so that each is one. */
    private static boolean isFull(List<FigureRow> rows, List<Range> columns) {
        return rows.stream().anyMatch(row -> row.figures().size() == columns.size());
    }

    private static List<Range> ranges(List<FigureRow> rows) {
        var ranges = new ArrayList<Range>();
        rows.stream()
                .flatMap(row -> row.figures().stream())
                .sorted(Comparator.comparingDouble(Segment::left))
                .forEach(figure -> {
                    if (!ranges.isEmpty() && figure.left() < ranges.getLast().to()) {
                        var last = ranges.removeLast();
                        ranges.add(new Range(last.from(), Math.max(last.to(), figure.right())));
                    } else {
                        ranges.add(new Range(figure.left(), figure.right()));
                    }
                });
        return ranges;
    }

    int size() {
        return ranges.size();
    }

    /** The first and the last column that a heading stands above; the nearest one where it is above none. */
    int[] under(Segment heading) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).overlaps(heading.left(), heading.right())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        int nearest = first < 0 ? KnownColumns.nearest(new Range(heading.left(), heading.right()), ranges) : first;
        return new int[] {nearest, first < 0 ? nearest : last};
    }

    /** Which column something stands in; -1 where it is none, or several. */
    int of(Segment segment) {
        int found = -1;
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).overlaps(segment.left(), segment.right())) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
