package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table without vertical lines.
 *
 * @param ranges what each covers from left to right
 * @param certain whether headings name them all or a row fills them all; else one may be none, or missing
 */
record Columns(List<Range> ranges, boolean certain) {
    static final Columns NONE = new Columns(List.of(), false);

    private static final List<String> APPLICANTS =
            Stream.of(Applicant.values()).map(Applicant::label).toList();
    /** The heading over the labels of table two. */
    static final String OF_LABELS = "信息内容";

    /** Figures are no further from the middle of their column than this share of the way to the next. */
    private static final float ASIDE = 0.55f;

    /** Lines nearer than this are both edges of one. */
    private static final float NARROWEST = 5;
    /** Columns are of one width where the ways between their middles differ by no more than this. */
    private static final float EVEN = 1.3f;

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
        var applicants = applicants(headings);
        var named = applicants.isEmpty() ? headings(headings, labels) : applicants;
        boolean areAll = headings.stream().anyMatch(heading -> heading.value().equals(OF_LABELS));
        return of(rows, named, areAll);
    }

    /**
     * The columns in which these figures stand under headings that cover these ranges.
     *
     * @param areAll whether no column is behind the last of them
     */
    static Columns of(List<FigureRow> rows, List<Range> named, boolean areAll) {
        var figures = ranges(rows);
        boolean mayBeNamed = named.size() == figures.size()
                || (named.size() > figures.size() && (areEven(named) || areUnder(figures, named)));
        var columns = mayBeNamed ? among(figures, named, areAll) : null;
        return columns == null ? new Columns(figures, isFull(rows, figures)) : new Columns(columns, true);
    }

    /** The columns in which these figures stand under heads that are names. */
    static Columns named(List<PlacedNames.Name> heads, List<Segment> figures) {
        return of(FigureRow.below(figures), covered(heads), false);
    }

    /** The same columns where a table goes on with them without headings, some of them perhaps blank. */
    static Columns going(List<FigureRow> rows, Columns before) {
        var figures = ranges(rows);
        var columns = among(figures, before.ranges, false);
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

    /**
     * The places of the columns that are known, each with its figures; null where the figures are not in those columns.
     *
     * @param areAll whether no column is behind the last of them
     */
    private static @Nullable List<Range> among(List<Range> figures, List<Range> known, boolean areAll) {
        var columns = new ArrayList<>(known);
        var narrow = new ArrayList<>(known);
        int last = -1;
        for (var figure : figures) {
            int nearest = nearest(figure, known);
            boolean isUnder = known.stream()
                            .filter(column -> column.overlaps(figure.from(), figure.to()))
                            .count()
                    == 1;
            boolean isBehind = areAll
                    && nearest == known.size() - 1
                    && figure.from() > known.getLast().to();
            if (nearest <= last
                    || !(isUnder || isBehind || known.get(nearest).between(figure) <= ASIDE * pitch(known))) {
                return null;
            }
            columns.set(nearest, known.get(nearest).with(figure));
            narrow.set(nearest, figure);
            last = nearest;
        }
        return areApart(columns) ? columns : narrow;
    }

    private static boolean areApart(List<Range> columns) {
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).from() < columns.get(i - 1).to()) {
                return false;
            }
        }
        return true;
    }

    /** Whether columns are about as wide as each other, so that a figure at an edge of its own is nearest to its heading. */
    private static boolean areEven(List<Range> columns) {
        float widest = 0;
        for (int i = 1; i < columns.size(); i++) {
            widest = Math.max(widest, columns.get(i - 1).between(columns.get(i)));
        }
        return widest <= EVEN * pitch(columns);
    }

    private static boolean areUnder(List<Range> figures, List<Range> headings) {
        return figures.stream()
                .allMatch(
                        figure -> headings.stream().anyMatch(heading -> heading.overlaps(figure.from(), figure.to())));
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

    /** What the headings of table three cover, each with all of its lines; nothing where they are not all there. */
    private static List<Range> applicants(List<Segment> headings) {
        var names = PlacedNames.among(headings, APPLICANTS).stream()
                .sorted(Comparator.comparingDouble(PlacedNames.Name::left))
                .toList();
        return names.stream().map(PlacedNames.Name::value).toList().equals(APPLICANTS) ? covered(names) : List.of();
    }

    private static List<Range> covered(List<PlacedNames.Name> names) {
        return names.stream().map(name -> new Range(name.left(), name.right())).toList();
    }

    /** What the headings cover; one over several columns is none of its own, nor is a title above them all. */
    static List<Range> headings(List<Segment> headings, List<Segment> labels) {
        double left = labels.stream().mapToDouble(Segment::right).max().orElse(0);
        var ranges = new ArrayList<Range>();
        // The lowest headings are those of single columns.
        headings.stream()
                .filter(heading -> heading.left() > left - heading.size()
                        && !heading.value().equals(OF_LABELS))
                .sorted(Comparator.comparingDouble(Segment::centerY).reversed())
                .forEach(heading -> {
                    var under = ranges.stream()
                            .filter(range -> range.overlaps(heading.left(), heading.right()))
                            .toList();
                    boolean isTitle = headings.stream()
                            .noneMatch(other -> !other.equals(heading)
                                    && other.centerY() < heading.centerY() + 0.3f * heading.size());
                    if (under.isEmpty() && !isTitle) {
                        ranges.add(new Range(heading.left(), heading.right()));
                    }
                });
        ranges.sort(Comparator.comparingDouble(Range::from));
        return ranges;
    }

    private static float pitch(List<Range> columns) {
        float pitch = Float.MAX_VALUE;
        for (int i = 1; i < columns.size(); i++) {
            pitch = Math.min(pitch, columns.get(i - 1).between(columns.get(i)));
        }
        return pitch;
    }

    private static int nearest(Range figure, List<Range> headings) {
        int nearest = headings.isEmpty() ? -1 : 0;
        for (int i = 1; i < headings.size(); i++) {
            if (figure.distance(headings.get(i)) < figure.distance(headings.get(nearest))) {
                nearest = i;
            }
        }
        return nearest;
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
        int nearest = first < 0 ? nearest(new Range(heading.left(), heading.right()), ranges) : first;
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
