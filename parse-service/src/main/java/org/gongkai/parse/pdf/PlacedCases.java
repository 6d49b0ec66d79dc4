package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.pdf.PlacedNames.Name;
import org.jspecify.annotations.Nullable;

/**
 * Table four where no lines part its cells and its groups (行政复议、行政诉讼) or its outcomes (结果维持…) are named beside the
 * figures: a row for each group, a row for each outcome, or one for each of both.
 */
final class PlacedCases {
    private static final List<String> OUTCOMES =
            Stream.of(CaseOutcome.values()).map(CaseOutcome::label).toList();
    /** The outcomes in other words, in the same order. */
    private static final List<String> SHORT = List.of("维持", "纠正", "其他", "未审结", "合计");

    private static final List<String> OUTCOME_NAMES =
            Stream.concat(OUTCOMES.stream(), SHORT.stream()).toList();
    private static final List<String> GROUPS =
            Stream.of(CaseGroup.values()).map(CaseGroup::label).toList();
    /** The word above both groups of suits. */
    private static final String SUITS = "行政诉讼";

    private static final List<String> GROUP_NAMES = Stream.concat(
                    GROUPS.stream(), Stream.of(SUITS, SUITS + GROUPS.get(1), SUITS + GROUPS.get(2)))
            .toList();
    /** Words above labels and figures, which name neither a group nor an outcome. */
    private static final Set<String> OTHERS =
            Set.of("类别", "类型", "项目", "案件类型", "结果", "审理结果", "办理结果", "件数", "数量", "数量件", "案件数量", "单位件");
    /** What is no further above or below than this many characters stands on one line. */
    private static final float ON_LINE = 0.5f;
    /** And so near to a label it stands beside it. */
    private static final float BESIDE = 0.8f;

    private final List<Segment> figures;
    private final List<Name> groups;
    private final List<Name> outcomes;
    private final @Nullable Segment[] cells = new Segment[GROUPS.size() * OUTCOMES.size()];

    private PlacedCases(List<Segment> figures, List<Name> groups, List<Name> outcomes) {
        this.figures = figures;
        this.groups = groups;
        this.outcomes = outcomes;
    }

    /** Whether all of these may be the beginning of such a table at the foot of a page, its figures behind names or above others. */
    static boolean mayBegin(List<Segment> own) {
        var words = own.stream().filter(segment -> !segment.isFigure()).toList();
        return own.size() <= PlacedNames.MOST
                && words.stream().anyMatch(word -> GROUP_NAMES.contains(PlacedNames.words(word)))
                && words.stream()
                        .allMatch(word -> isOutcome(word)
                                || OTHERS.contains(PlacedNames.words(word))
                                || GROUP_NAMES.stream().anyMatch(name -> name.contains(PlacedNames.words(word))))
                && own.stream()
                        .filter(Segment::isFigure)
                        .allMatch(figure -> words.stream()
                                .anyMatch(word -> word.centerY() > figure.centerY() + ON_LINE * figure.size()
                                        || (word.right() < figure.left()
                                                && Math.abs(word.centerY() - figure.centerY())
                                                        < ON_LINE * figure.size())));
    }

    private static boolean isOutcome(Segment word) {
        var words = PlacedNames.words(word);
        return OUTCOME_NAMES.stream().anyMatch(outcome -> outcome.contains(words));
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
            } else if (isOutcome(segment)) {
                ofOutcomes.add(segment);
            } else if (!OTHERS.contains(PlacedNames.words(segment))) {
                ofGroups.add(segment);
            }
        }
        var groups = new ArrayList<>(PlacedNames.of(ofGroups, GROUP_NAMES, OTHERS));
        groups.removeIf(name -> name.value().equals(SUITS));
        groups.sort(Comparator.comparingInt(PlacedCases::group));
        boolean areAll = groups.stream().map(PlacedCases::group).toList().equals(List.of(0, 1, 2));
        if (!areAll || figures.isEmpty()) {
            return List.of();
        }
        var cases = new PlacedCases(figures, groups, PlacedNames.of(ofOutcomes, OUTCOME_NAMES, OTHERS));
        return cases.isRead() && !(isAtFoot && cases.isOpen()) ? cases.rows(page) : List.of();
    }

    /** Whether the last of its figures are left blank, or stand on the next page. */
    private boolean isOpen() {
        float figure =
                (float) figures.stream().mapToDouble(Segment::centerY).max().orElseThrow();
        return Stream.concat(groups.stream(), outcomes.stream())
                .anyMatch(name -> name.first() > figure + BESIDE * name.size());
    }

    private static int outcome(Name name) {
        return OUTCOME_NAMES.indexOf(name.value()) % OUTCOMES.size();
    }

    private static int group(Name name) {
        return GROUPS.indexOf(name.value().replaceFirst("^" + SUITS, ""));
    }

    private boolean isRead() {
        var down = outcomes.stream()
                .sorted(Comparator.comparingDouble(Name::first))
                .toList();
        var along =
                outcomes.stream().sorted(Comparator.comparingDouble(Name::left)).toList();
        if (isLow(groups) && areOutcomes(along) && along.stream().allMatch(name -> isBehind(groups, name))) {
            return placed(groups, along, false);
        }
        if (down.size() == cells.length && lines(down).size() > 1 && !isLow(down)) {
            return stacked(down);
        }
        if (!isLow(down) || !areOutcomes(down)) {
            return false;
        }
        return down.size() == OUTCOMES.size()
                ? groups.stream().allMatch(name -> isBehind(down, name)) && placed(down, groups, true)
                : listed(down);
    }

    /** The five outcomes in their order, or those of each group after those of another. */
    private static boolean areOutcomes(List<Name> names) {
        boolean areWhole = names.size() == OUTCOMES.size() || names.size() == GROUPS.size() * OUTCOMES.size();
        for (int i = 0; i < names.size() && areWhole; i++) {
            areWhole = outcome(names.get(i)) == i % OUTCOMES.size();
        }
        return areWhole;
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

    /** Tables of one or two groups below each other, each with heads and figures of its own. */
    private boolean stacked(List<Name> down) {
        var lines = lines(down);
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
        int count = OUTCOMES.size();
        if (heads.size() != names.size() * count || names.isEmpty()) {
            return false;
        }
        for (int i = 0; i < heads.size(); i++) {
            var name = names.get(i / count);
            boolean isAlone = names.size() == 1;
            boolean isOver = name.right() > heads.get(i / count * count).left()
                    && name.left() < heads.get(i / count * count + count - 1).right();
            if (outcome(heads.get(i)) != i % count || !(isAlone || isOver)) {
                return false;
            }
        }
        return true;
    }

    private boolean areUnder(List<Name> heads, List<Segment> own, List<Name> names) {
        if (own.isEmpty()) {
            return true;
        }
        var columns = columns(heads, own);
        for (var figure : own) {
            int column = columns.of(figure);
            int count = OUTCOMES.size();
            if (column < 0 || !put(groups.indexOf(names.get(column / count)), column % count, figure)) {
                return false;
            }
        }
        return columns.size() == heads.size() && columns.certain();
    }

    private static Columns columns(List<Name> heads, List<Segment> figures) {
        var named = heads.stream()
                .map(head -> new Columns.Range(head.left(), head.right()))
                .toList();
        return Columns.of(FigureRow.below(figures), named, false);
    }

    /** Figures below heads and beside labels. */
    private boolean placed(List<Name> labels, List<Name> heads, boolean areTurned) {
        var columns = columns(heads, figures);
        if (columns.size() != heads.size() || !columns.certain()) {
            return false;
        }
        for (var figure : figures) {
            int row = beside(figure, labels);
            int column = columns.of(figure);
            if (row < 0 || column < 0 || !put(areTurned ? column : row, areTurned ? row : column, figure)) {
                return false;
            }
        }
        return true;
    }

    /** Figures behind the outcome that each is of, below each other, the groups before theirs. */
    private boolean listed(List<Name> labels) {
        for (int i = 0; i < groups.size(); i++) {
            var own = labels.subList(i * OUTCOMES.size(), (i + 1) * OUTCOMES.size());
            var group = groups.get(i);
            if (group.left() >= own.getFirst().left()
                    || group.first() < own.getFirst().first() - ON_LINE * group.size()
                    || group.last() > own.getLast().last() + ON_LINE * group.size()) {
                return false;
            }
        }
        for (var figure : figures) {
            int row = beside(figure, labels);
            if (row < 0 || !put(row / OUTCOMES.size(), row % OUTCOMES.size(), figure)) {
                return false;
            }
        }
        return true;
    }

    private boolean put(int group, int outcome, Segment figure) {
        int index = group * OUTCOMES.size() + outcome;
        boolean isFree = cells[index] == null;
        cells[index] = figure;
        return isFree;
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

    private List<Row> rows(PageView page) {
        var heads = new ArrayList<Cell>();
        var names = new ArrayList<Cell>();
        var values = new ArrayList<Cell>();
        for (int i = 0; i < cells.length; i++) {
            var group = groups.get(i / OUTCOMES.size());
            var outcome = outcomes.get(0);
            for (var name : outcomes) {
                outcome = outcome(name) == i % OUTCOMES.size() ? name : outcome;
            }
            if (i % OUTCOMES.size() == 0) {
                heads.add(new Cell(text(group, page), 1, i + 1, OUTCOMES.size(), 1));
            }
            names.add(new Cell(text(outcome, page), 2, i + 1, 1, 1));
            var figure = cells[i];
            var place = page.place(group.left(), group.first() - 1, outcome.right(), outcome.last() + 1);
            var value = figure == null ? Text.of("", (_, _) -> place) : figure.text(page);
            values.add(new Cell(value, 3, i + 1, 1, 1, figure != null && Doubts.isOverprinted(figure.glyphs())));
        }
        return List.of(new Row(heads), new Row(names), new Row(values));
    }

    private static Text text(Name name, PageView page) {
        return GlyphText.join(name.lines().stream().map(line -> line.text(page)).toList());
    }
}
