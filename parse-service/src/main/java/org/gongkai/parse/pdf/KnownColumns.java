package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.pdf.Columns.Range;
import org.jspecify.annotations.Nullable;

/** Tells in which of the columns that are known, by headings or from the page before, figures stand. */
final class KnownColumns {
    /** Figures are no further from the middle of their column than this share of the way to the next. */
    private static final float ASIDE = 0.55f;
    /** Columns are of one width where the ways between their middles differ by no more than this. */
    private static final float EVEN = 1.3f;

    private KnownColumns() {}

    /** Whether headings may be those of these figures: as many, or more where each figure can be told to be under one. */
    static boolean mayName(List<Range> figures, List<Range> named) {
        return named.size() == figures.size()
                || (named.size() > figures.size() && (areEven(named) || areUnder(figures, named)));
    }

    /**
     * The places of the columns that are known, each with its figures; null where the figures are not in those columns.
     *
     * @param areAll whether no column is behind the last of them
     */
    static @Nullable List<Range> among(List<Range> figures, List<Range> known, boolean areAll) {
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

    /** Which of these is nearest, or overlaps most; -1 where there are none. */
    static int nearest(Range figure, List<Range> columns) {
        int nearest = columns.isEmpty() ? -1 : 0;
        for (int i = 1; i < columns.size(); i++) {
            if (figure.distance(columns.get(i)) < figure.distance(columns.get(nearest))) {
                nearest = i;
            }
        }
        return nearest;
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

    private static float pitch(List<Range> columns) {
        float pitch = Float.MAX_VALUE;
        for (int i = 1; i < columns.size(); i++) {
            pitch = Math.min(pitch, columns.get(i - 1).between(columns.get(i)));
        }
        return pitch;
    }
}
