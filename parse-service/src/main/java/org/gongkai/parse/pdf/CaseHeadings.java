package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;

/** The headings of table four (行政复议、行政诉讼), which tell its columns however few of its figures are printed. */
final class CaseHeadings {
    private static final List<String> OUTCOMES = Stream.of(CaseGroup.values())
            .flatMap(_ -> Stream.of(CaseOutcome.values()).map(CaseOutcome::label))
            .toList();
    private static final Pattern GROUPS = Pattern.compile("(行政复议|行政诉讼|未经复议直接起诉|复议后起诉)+");
    private static final int GROUP = CaseOutcome.values().length;
    /** Outcomes broken over lines, and three lines of headings above them. */
    private static final int MOST = 4 * OUTCOMES.size();

    private CaseHeadings() {}

    /** Whether all columns of the table, or of one or two of its groups, have their heading here, in their order. */
    static boolean areWhole(List<Segment> headings) {
        if (headings.size() < GROUP || headings.size() > MOST) {
            return false;
        }
        var columns = ColumnHeadings.lowest(headings, List.of());
        if (columns.isEmpty() || columns.size() % GROUP != 0 || columns.size() > OUTCOMES.size()) {
            return false;
        }
        boolean isPart = columns.size() < OUTCOMES.size();
        for (int i = 0; i < columns.size(); i++) {
            var text = text(headings, columns.get(i));
            var outcome = OUTCOMES.get(i);
            if (isPart ? !GROUPS.matcher(text).replaceAll("").equals(outcome) : !text.endsWith(outcome)) {
                return false;
            }
        }
        return true;
    }

    /** Whether these are the headings of one or two groups, whose figures stand in a table of their own. */
    static boolean arePart(List<Segment> headings) {
        return areWhole(headings) && ColumnHeadings.lowest(headings, List.of()).size() < OUTCOMES.size();
    }

    /** Whether this heads a group of columns. */
    static boolean isGroup(Segment heading) {
        return GROUPS.matcher(PlacedNames.words(heading)).matches();
    }

    /**
     * The rows of a table four whose headings follow each other in lines, as typed with tabs: as many figures as headings,
     * or none. Empty where it is anything else.
     */
    static List<Row> typed(List<Segment> own, PageView page) {
        if (own.size() < OUTCOMES.size() || own.size() > MOST || own.stream().noneMatch(CaseHeadings::isOutcome)) {
            return List.of();
        }
        var lines = inOrder(own);
        var words = lines.stream().filter(segment -> !segment.isFigure()).toList();
        var figures = lines.subList(words.size(), lines.size());
        var text = new StringBuilder();
        words.forEach(word -> text.append(word.value()));
        boolean areHeadings = lines.subList(0, words.size()).equals(words)
                && GROUPS.matcher(text).replaceAll("").equals(String.join("", OUTCOMES));
        if (!areHeadings || areWhole(words) || !(figures.isEmpty() || figures.size() == OUTCOMES.size())) {
            return List.of();
        }
        var cells = new ArrayList<Cell>();
        var behind = words.getLast()
                .text(page)
                .part(words.getLast().value().length(), words.getLast().value().length());
        for (int i = 0; i < OUTCOMES.size(); i++) {
            cells.add(Cell.single(figures.isEmpty() ? behind : figures.get(i).text(page), 1, i + 1));
        }
        var headings = new ArrayList<Cell>();
        words.forEach(word -> headings.add(Cell.single(word.text(page), 1, headings.size() + 1)));
        return List.of(new Row(headings), new Row(cells));
    }

    static boolean isOutcome(Segment segment) {
        return OUTCOMES.contains(segment.value());
    }

    /** From line to line, and in each from left to right. */
    private static List<Segment> inOrder(List<Segment> segments) {
        var lines = new ArrayList<>(segments);
        lines.sort(Comparator.comparingDouble(Segment::centerY));
        var ordered = new ArrayList<Segment>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size()
                    || lines.get(i).centerY() - lines.get(from).centerY()
                            > lines.get(from).size() / 2) {
                lines.subList(from, i).stream()
                        .sorted(Comparator.comparingDouble(Segment::left))
                        .forEach(ordered::add);
                from = i;
            }
        }
        return ordered;
    }

    private static String text(List<Segment> headings, Columns.Range column) {
        var lines = new ArrayList<>(headings);
        lines.removeIf(heading -> !column.overlaps(heading.left(), heading.right()));
        lines.sort(Comparator.comparingDouble(Segment::centerY));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(PlacedNames.words(line)));
        return text.toString();
    }
}
