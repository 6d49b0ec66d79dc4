package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.pdf.PlacedNames.Name;

/**
 * Table four where no lines part its cells and its groups (行政复议、行政诉讼) or its outcomes (结果维持…) are named beside the
 * figures: a row for each group, a row for each outcome, or one for each of both.
 */
final class PlacedCases {
    /** What is no further above or below than this many characters stands on one line. */
    private static final float ON_LINE = 0.5f;
    /** And so near to a label it stands beside it. */
    private static final float BESIDE = 0.8f;

    private final List<Segment> figures;
    private final List<Name> groups;
    private final List<Name> outcomes;
    private final CaseCells cells = new CaseCells();

    private PlacedCases(List<Segment> figures, List<Name> groups, List<Name> outcomes) {
        this.figures = figures;
        this.groups = groups;
        this.outcomes = outcomes;
    }

    /** Whether all of these may be the beginning of such a table at the foot of a page, its figures behind names or above others. */
    static boolean mayBegin(List<Segment> own) {
        var words = own.stream().filter(segment -> !segment.isFigure()).toList();
        return own.size() <= PlacedNames.MOST
                && words.stream().anyMatch(CaseNames::isGroup)
                && words.stream()
                        .allMatch(word ->
                                CaseNames.isOutcome(word) || CaseNames.isOther(word) || CaseNames.isOfGroup(word))
                && own.stream()
                        .filter(Segment::isFigure)
                        .allMatch(figure -> words.stream()
                                .anyMatch(word -> word.centerY() > figure.centerY() + ON_LINE * figure.size()
                                        || (word.right() < figure.left()
                                                && Math.abs(word.centerY() - figure.centerY())
                                                        < ON_LINE * figure.size())));
    }

    /**
     * The table as its heads and one row of figures; nothing where these segments are anything else.
     *
     * @param isAtFoot whether it may go on on the next page
     */
    static List<Row> read(List<Segment> own, boolean isAtFoot, PageView page) {
        if (own.size() > PlacedNames.MOST) {
            return List.of();
        }
        var ofGroups = new ArrayList<Segment>();
        var ofOutcomes = new ArrayList<Segment>();
        var figures = new ArrayList<Segment>();
        for (var segment : own) {
            if (segment.isFigure()) {
                figures.add(segment);
            } else if (CaseNames.isOutcome(segment)) {
                ofOutcomes.add(segment);
            } else if (!CaseNames.isOther(segment)) {
                ofGroups.add(segment);
            }
        }
        var groups = CaseNames.groups(ofGroups);
        if (groups.isEmpty() || figures.isEmpty()) {
            return List.of();
        }
        var cases = new PlacedCases(figures, groups, CaseNames.outcomes(ofOutcomes));
        return cases.isRead() && !(isAtFoot && cases.isOpen())
                ? cases.cells.rows(groups, cases.outcomes, page)
                : List.of();
    }

    /** Whether the last of its figures are left blank, or stand on the next page. */
    private boolean isOpen() {
        float figure =
                (float) figures.stream().mapToDouble(Segment::centerY).max().orElseThrow();
        return Stream.concat(groups.stream(), outcomes.stream())
                .anyMatch(name -> name.first() > figure + BESIDE * name.size());
    }

    private boolean isRead() {
        var down = outcomes.stream()
                .sorted(Comparator.comparingDouble(Name::first))
                .toList();
        var along =
                outcomes.stream().sorted(Comparator.comparingDouble(Name::left)).toList();
        if (isLow(groups) && CaseNames.areOutcomes(along) && along.stream().allMatch(name -> isBehind(groups, name))) {
            return placed(groups, along, false);
        }
        var stacked = new StackedCases(figures, groups, down, cells);
        if (down.size() == CaseNames.CELLS && stacked.areParts() && !isLow(down)) {
            return stacked.read();
        }
        if (!isLow(down) || !CaseNames.areOutcomes(down)) {
            return false;
        }
        return down.size() == CaseNames.OUTCOMES_EACH
                ? groups.stream().allMatch(name -> isBehind(down, name)) && placed(down, groups, true)
                : listed(down);
    }

    /** Whether names stand below each other, in this order. */
    private static boolean isLow(List<Name> names) {
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i).first()
                    <= names.get(i - 1).last() + ON_LINE * names.get(i).size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBehind(List<Name> labels, Name head) {
        return labels.stream().allMatch(label -> head.left() > label.left() && head.first() < label.last());
    }

    /** Figures below heads and beside labels. */
    private boolean placed(List<Name> labels, List<Name> heads, boolean areTurned) {
        var columns = Columns.named(heads, figures);
        if (columns.size() != heads.size() || !columns.certain()) {
            return false;
        }
        for (var figure : figures) {
            int row = beside(figure, labels);
            int column = columns.of(figure);
            if (row < 0 || column < 0 || !cells.put(areTurned ? column : row, areTurned ? row : column, figure)) {
                return false;
            }
        }
        return true;
    }

    /** Figures behind the outcome that each is of, below each other, the groups before theirs. */
    private boolean listed(List<Name> labels) {
        for (int i = 0; i < groups.size(); i++) {
            var own = labels.subList(i * CaseNames.OUTCOMES_EACH, (i + 1) * CaseNames.OUTCOMES_EACH);
            var group = groups.get(i);
            if (group.left() >= own.getFirst().left()
                    || group.first() < own.getFirst().first() - ON_LINE * group.size()
                    || group.last() > own.getLast().last() + ON_LINE * group.size()) {
                return false;
            }
        }
        for (var figure : figures) {
            int row = beside(figure, labels);
            if (row < 0 || !cells.put(row / CaseNames.OUTCOMES_EACH, row % CaseNames.OUTCOMES_EACH, figure)) {
                return false;
            }
        }
        return true;
    }

    /** The label that a figure stands behind; -1 where it is none, or one of two. */
    private static int beside(Segment figure, List<Name> labels) {
        int found = -1;
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            if (figure.left() > label.right()
                    && figure.centerY() > label.first() - BESIDE * figure.size()
                    && figure.centerY() < label.last() + BESIDE * figure.size()) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
