package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;

/**
 * Table four with a line for each group, typed or in tables: the five outcomes once above all or above each line, below
 * them 行政复议 and the two kinds of 行政诉讼 with five figures each. A label may be broken around its figures. It is taken where
 * the labels are there in the order of the format, three times five figures in lines of their own among them, and nothing
 * else; a blank that left neither a mark nor a cell is not made up for.
 */
public final class CaseLines {
    private static final int SECTION = 4;
    private static final int OUTCOMES = CaseOutcome.values().length;
    private static final CaseGroup[] GROUPS = CaseGroup.values();
    private static final Pattern WORD = Pattern.compile("[^\\s\\u3000|]+");
    private static final Pattern RULER = Pattern.compile("[=\\-─━—_+|\\s\\u3000]*");
    /** The outcomes as one word, whatever stands over the labels. */
    private static final Pattern HEAD =
            Pattern.compile("(?:类别|类型|项目|情形|事项)?(?:结果)?维持(?:结果)?纠正其[他它](?:结果)?(?:尚)?未审?结[总合]计");

    /** All labels as one word, without the 行政诉讼 that both kinds share. */
    private static final Set<String> LABELS = labels();

    private final List<Block> blocks = new ArrayList<>();
    /** What has been seen of a table that is not whole yet. */
    private final List<Block> open = new ArrayList<>();

    private final List<List<Text>> figures = new ArrayList<>();
    private final StringBuilder labels = new StringBuilder();
    private int heads;
    private int grids;

    private CaseLines(int grids) {
        this.grids = grids;
    }

    /** The same document, with such lines as a grid. */
    public static Document in(Document document) {
        int grids = document.lastGrid();
        var lines = new CaseLines(grids);
        int section = 0;
        for (var block : document.blocks()) {
            if (block instanceof Paragraph(var text)) {
                section = Heading.of(text).map(Heading::section).orElse(section);
            }
            lines.add(block, section == SECTION);
        }
        lines.drop();
        return lines.grids == grids ? document : document.with(lines.blocks);
    }

    private void add(Block block, boolean isInSection) {
        if (!isInSection || !lines(block).stream().allMatch(this::isNext)) {
            boolean wasOpen = !open.isEmpty();
            drop();
            if (wasOpen) {
                add(block, isInSection); // it may be the head of another
            } else {
                blocks.add(block);
            }
        } else if (labels.isEmpty() && heads == 0) {
            blocks.add(block);
        } else {
            open.add(block);
            take();
        }
    }

    /** The lines of a block, each as its words; a blank cell of a table is a word too. */
    private static List<List<Text>> lines(Block block) {
        return switch (block) {
            case Paragraph(var text) -> List.of(RULER.matcher(text.value()).matches() ? List.of() : words(text));
            case Grid grid ->
                grid.rows().stream()
                        .map(row -> row.cells().stream().map(Cell::text).toList())
                        .toList();
            case Block.Picture _ -> List.of();
        };
    }

    /** Whether a line goes on with the table: its head, some of a label, five figures, or both of these; or nothing at all. */
    private boolean isNext(List<Text> line) {
        if (line.stream().allMatch(Text::isBlank)) {
            return true;
        }
        if (HEAD.matcher(letters(line)).matches()) {
            return ++heads <= GROUPS.length;
        }
        int first = Math.max(0, line.size() - OUTCOMES);
        boolean isRow = line.size() >= OUTCOMES
                && line.subList(first, line.size()).stream().anyMatch(CaseLines::isFigure)
                && line.subList(first, line.size()).stream().allMatch(word -> word.isBlank() || isFigure(word));
        if (isRow) {
            figures.add(line.subList(first, line.size()));
        }
        var label = isRow ? line.subList(0, first) : line;
        labels.append(letters(label));
        return label.stream().noneMatch(CaseLines::isFigure)
                && figures.size() <= GROUPS.length
                && (heads > 0 || figures.isEmpty())
                && LABELS.stream().anyMatch(all -> all.startsWith(known()));
    }

    /** The labels so far, as one word. */
    private String known() {
        return labels.toString().replace(HeadWords.SUITS, "");
    }

    private void take() {
        boolean isHeaded = heads == 1 || heads == GROUPS.length;
        if (figures.size() == GROUPS.length && isHeaded && LABELS.contains(known())) {
            blocks.add(new Grid(++grids, rows(), true));
            clear();
        }
    }

    private void drop() {
        blocks.addAll(open);
        clear();
    }

    private void clear() {
        open.clear();
        figures.clear();
        labels.setLength(0);
        heads = 0;
    }

    /** With the words of the format: how they were spelled is settled. */
    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(row(
                1,
                Stream.of(CaseOutcome.values())
                        .map(outcome ->
                                placed(outcome.label(), figures.getFirst().getFirst()))
                        .toList()));
        for (int i = 0; i < GROUPS.length; i++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.single(placed(GROUPS[i].label(), figures.get(i).getFirst()), i + 2, 1));
            cells.addAll(row(i + 2, figures.get(i)).cells());
            rows.add(new Row(cells));
        }
        return rows;
    }

    private static Set<String> labels() {
        return Stream.of("", "未经复议", "未经行政复议")
                .flatMap(direct -> Stream.of("", "经", "经行政").map(after -> "行政复议" + direct + "直接起诉" + after + "复议后起诉"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Row row(int number, List<Text> texts) {
        var cells = new ArrayList<Cell>();
        texts.forEach(text -> cells.add(Cell.single(text, number, cells.size() + 2)));
        return new Row(cells);
    }

    private static Text placed(String words, Text figure) {
        return Text.of(words, (_, _) -> figure.source());
    }

    private static List<Text> words(Text text) {
        return WORD.matcher(text.value())
                .results()
                .map(word -> text.part(word.start(), word.end()))
                .toList();
    }

    private static boolean isFigure(Text text) {
        return !text.isBlank() && FigureReader.isFigure(text.value());
    }

    private static String letters(List<Text> words) {
        var letters = new StringBuilder();
        words.forEach(word -> word.value()
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> letters.append((char) letter)));
        return letters.toString();
    }
}
