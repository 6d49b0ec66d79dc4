package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.events.ReportTable;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.SpacedLine.Width;

/**
 * Finds the three tables where a program has laid a page out with spaces: figures in columns, labels broken over lines
 * around them. A table is taken only where every label of its format is there and every line of it is understood.
 */
public final class SpacedTables {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "\\s*(?:[-—–－·]\\s*\\d{1,3}\\s*[-—–－·]|第\\s*\\d{1,3}\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d{1,3}\\s*页)?)\\s*");

    /** Words with one wide space between them, as between cells that nobody has lined up. */
    private static final Pattern SEPARATED = Pattern.compile("[^\\s\u3000]++(?:\u3000[^\\s\u3000]++){2,}+");

    private static final int FEWEST_LINES = 3;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Text> section = new ArrayList<>();
    private final Votes before;
    private final Votes votes = new Votes();
    private int tables;
    private int number;

    private SpacedTables(int tables, Votes before) {
        this.tables = tables;
        this.before = before;
    }

    /** How many tables are even by one width of characters only, and how many by both but not alike. */
    private static final class Votes {
        int narrow;
        int wide;
        int open;

        boolean areDecided() {
            return (narrow == 0) != (wide == 0);
        }
    }

    /** The same document, with such tables as grids. */
    public static Document in(Document document) {
        if (!document.reader().equals("text")) {
            return document;
        }
        int grids = document.lastGrid();
        var found = new SpacedTables(grids, new Votes());
        found.read(document);
        if (found.votes.open > 0 && found.votes.areDecided()) {
            // A page is laid out by one program: where one table tells how it counts, that holds for the others.
            var again = new SpacedTables(grids, found.votes);
            again.read(document);
            found = again;
        }
        return found.tables == grids ? document : document.with(found.blocks);
    }

    private void read(Document document) {
        for (var block : document.blocks()) {
            if (block instanceof Paragraph(var text)) {
                var heading = Heading.of(text);
                if (heading.isPresent()) {
                    end();
                    number = heading.get().section();
                    blocks.add(block);
                } else {
                    section.add(text);
                }
            } else {
                number = 0;
                end();
                blocks.add(block);
            }
        }
        end();
    }

    private void end() {
        int first = 0;
        while (first < section.size()
                && !SpacedForm.begins(number, section.get(first).value())) {
            first++;
        }
        int last = first + SpacedForm.length(number, section.subList(first, section.size()));
        var lines = section.subList(first, last);
        var rows = lines.size() < FEWEST_LINES || areSeparated(lines) || areMoved(lines)
                ? Optional.<List<Row>>empty()
                : rows(lines);
        for (var text : rows.isPresent() ? section.subList(0, first) : section) {
            blocks.add(new Paragraph(text));
        }
        rows.ifPresent(found -> {
            blocks.add(new Grid(++tables, found, true));
            section.subList(last, section.size()).forEach(text -> blocks.add(new Paragraph(text)));
        });
        section.clear();
    }

    /** Table two only: the others show by their sums, or by all of their figures, which columns they have. */
    private boolean areSeparated(List<Text> lines) {
        return number == 2
                && lines.stream()
                        .anyMatch(line ->
                                SEPARATED.matcher(line.original().strip()).matches());
    }

    /** Whether the heads stand in another order than that by which such a table is understood. */
    private boolean areMoved(List<Text> lines) {
        var texts = lines.stream().map(Text::value).toList();
        return switch (number) {
            case 2 -> MovedHeads.areMoved(ReportTable.T2, texts);
            case 3 -> MovedHeads.areMoved(ReportTable.T3, texts);
            default -> MovedHeads.areMoved(ReportTable.T4, texts);
        };
    }

    /** The one reading, by whichever width of characters the columns are even. */
    private Optional<List<Row>> rows(List<Text> lines) {
        var narrow = SpacedForm.read(number, laidOut(lines, Width.NARROW));
        var wide = wide(lines);
        if (narrow.isEmpty() || wide.isEmpty()) {
            return narrow.or(() -> wide).map(SpacedForm::rows);
        }
        if (narrow.get().isSame(wide.get())) {
            return narrow.map(SpacedForm::rows);
        }
        if (narrow.get().isClear() == wide.get().isClear()) {
            votes.open++;
            return (before.areDecided() ? (before.narrow > 0 ? narrow : wide) : Optional.<SpacedForm>empty())
                    .map(SpacedForm::rows);
        }
        votes.narrow += narrow.get().isClear() ? 1 : 0;
        votes.wide += wide.get().isClear() ? 1 : 0;
        return (narrow.get().isClear() ? narrow : wide).map(SpacedForm::rows);
    }

    private Optional<SpacedForm> wide(List<Text> lines) {
        var wide = SpacedForm.read(number, laidOut(lines, Width.WIDE));
        return wide.isEmpty() || wide.get().isClear()
                ? wide
                : SpacedForm.read(number, laidOut(lines, Width.WIDEST))
                        .filter(SpacedForm::isClear)
                        .or(() -> wide);
    }

    private static List<SpacedLine> laidOut(List<Text> lines, Width width) {
        var laidOut = new ArrayList<SpacedLine>();
        int page = 0;
        for (var line : lines) {
            boolean isNumber = isPageNumber(line.value());
            page += isNumber || line.value().indexOf('\f') >= 0 ? 1 : 0;
            if (!isNumber) {
                laidOut.add(SpacedLine.of(line, page, width));
            }
        }
        return laidOut;
    }

    static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }

    /** Words of a set, each in all its spellings. */
    static Set<String> words(Header... headers) {
        var words = new HashSet<String>();
        for (var header : headers) {
            words.addAll(header.labels());
        }
        return words;
    }
}
