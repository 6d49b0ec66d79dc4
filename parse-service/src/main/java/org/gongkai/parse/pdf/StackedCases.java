package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.parse.pdf.PlacedNames.Name;

/** Table four as tables of one or two groups below each other, each with heads and figures of its own. */
final class StackedCases {
    /** What is no further above or below than this many characters stands on one line. */
    private static final float ON_LINE = 0.5f;

    private final List<Segment> figures;
    private final List<Name> groups;
    private final List<List<Name>> lines;
    private final CaseCells cells;

    /**
     * @param down the outcomes of all parts, from top to bottom
     * @param cells what the figures are put into
     */
    StackedCases(List<Segment> figures, List<Name> groups, List<Name> down, CaseCells cells) {
        this.figures = figures;
        this.groups = groups;
        this.lines = lines(down);
        this.cells = cells;
    }

    /** Whether the outcomes stand in more than one line. */
    boolean areParts() {
        return lines.size() > 1;
    }

    /** Puts each figure into its cell; false where one has none, or a part is not as it should be. */
    boolean read() {
        float above = -Float.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            var heads = lines.get(i);
            float from = above;
            float bottom = last(heads);
            var names = groups.stream()
                    .filter(group -> group.first() > from && group.last() < bottom)
                    .sorted(Comparator.comparingDouble(Name::left))
                    .toList();
            float below = i + 1 < lines.size() ? lines.get(i + 1).getFirst().first() : Float.MAX_VALUE;
            float to = (float) groups.stream()
                    .filter(group -> group.first() > bottom)
                    .mapToDouble(Name::first)
                    .min()
                    .orElse(below);
            var own = figures.stream()
                    .filter(figure -> figure.centerY() > bottom && figure.centerY() < to)
                    .toList();
            if (!areOf(heads, names) || FigureRow.below(own).size() > 1 || !areUnder(heads, own, names)) {
                return false;
            }
            above = bottom;
        }
        return true;
    }

    /** Names by the lines in which they stand beside each other, from left to right. */
    private static List<List<Name>> lines(List<Name> down) {
        var lines = new ArrayList<List<Name>>();
        for (var name : down) {
            if (lines.isEmpty() || name.first() > last(lines.getLast()) + ON_LINE * name.size()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(name);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Name::left)));
        return lines;
    }

    private static float last(List<Name> names) {
        return (float) names.stream().mapToDouble(Name::last).max().orElseThrow();
    }

    /** Whether these are all outcomes of each of these groups, whose names stand above them. */
    private static boolean areOf(List<Name> heads, List<Name> names) {
        int count = CaseNames.OUTCOMES_EACH;
        if (heads.size() != names.size() * count || names.isEmpty()) {
            return false;
        }
        for (int i = 0; i < heads.size(); i++) {
            var name = names.get(i / count);
            boolean isAlone = names.size() == 1;
            boolean isOver = name.right() > heads.get(i / count * count).left()
                    && name.left() < heads.get(i / count * count + count - 1).right();
            if (CaseNames.outcome(heads.get(i)) != i % count || !(isAlone || isOver)) {
                return false;
            }
        }
        return true;
    }

    /** Puts the figures of one part under its heads; false where one is under none, or where two are under one. */
    private boolean areUnder(List<Name> heads, List<Segment> own, List<Name> names) {
        if (own.isEmpty()) {
            return true;
        }
        var columns = Columns.named(heads, own);
        for (var figure : own) {
            int column = columns.of(figure);
            int count = CaseNames.OUTCOMES_EACH;
            if (column < 0 || !cells.put(groups.indexOf(names.get(column / count)), column % count, figure)) {
                return false;
            }
        }
        return columns.size() == heads.size() && columns.certain();
    }
}
