package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;

/**
 * Tables told as lists, a figure or a row on each line, as rows of a grid. A row is taken where each of its columns is told
 * once; its figures are placed by the names of their columns.
 */
public final class ListedRows {
    private static final int FEWEST_LINES = 3;
    private static final int DISCLOSURES = 2;
    private static final int CASES = 4;
    private static final int OUTCOMES = CaseOutcome.values().length;
    private static final List<Object> ORDER = Stream.<Object>concat(
                    Stream.of(Applicant.values()), Stream.of(CaseOutcome.values()))
            .toList();

    private final List<Block> blocks = new ArrayList<>();
    private final List<ListedItem> section = new ArrayList<>();
    private int number;
    private int tables;

    private ListedRows(int tables) {
        this.tables = tables;
    }

    /** The same document, with such lines as grids. */
    public static Document in(Document document) {
        int grids = document.lastGrid();
        var listed = new ListedRows(grids);
        listed.read(document.blocks());
        return listed.tables == grids ? document : document.with(listed.blocks);
    }

    private void read(List<Block> all) {
        for (var block : all) {
            if (block instanceof Paragraph(var text)) {
                var heading = Heading.of(text);
                if (heading.isPresent()) {
                    end();
                    number = heading.get().section();
                    blocks.add(block);
                } else {
                    section.add(ListedItem.of(block, text));
                }
            } else {
                var pairs = ListedItem.pairs(ListedNames.of(number), block);
                if (pairs.isEmpty()) {
                    end();
                    blocks.add(block);
                }
                section.addAll(pairs);
            }
        }
        end();
    }

    /** What the lines of a section tell of a row. */
    private static final class Told {
        final Text label;
        final Map<Object, Text> values = new HashMap<>();
        final Map<Object, Text> names = new HashMap<>();
        boolean isTwice;

        Told(Text label) {
            this.label = label;
        }
    }

    private void end() {
        var told = new LinkedHashMap<Enum<?>, Told>();
        Set<Block> listed = Collections.newSetFromMap(new IdentityHashMap<>());
        int lines = 0;
        boolean isClear = true;
        boolean isBlank = false;
        List<Object> heads = List.of();
        boolean isInOrder = true;
        var table = ListedNames.of(number);
        Optional<NamedRow> under = Optional.empty();
        for (var item : section) {
            var above = under;
            var text = item.text();
            var line = table.flatMap(names -> above.flatMap(label -> label.line(names, item))
                    .or(() -> item.isPair() ? Optional.empty() : ListedLine.of(names, text)));
            if (line.isPresent()) {
                listed.add(item.block());
                lines++;
                isBlank = line.get().values().values().stream().anyMatch(Text::isBlank);
                add(line.get(), heads, isInOrder, told);
            } else {
                // What is behind a name may stand on the line below it.
                isClear &= !item.isPair() && !(isBlank && FigureReader.isFigure(text.value()));
                isBlank = false;
                under = table.flatMap(names -> NamedRow.of(names, text, above));
                var named = table.map(names -> ListedLine.heads(names, text)).orElse(List.of());
                heads = named.isEmpty() ? heads : named;
                isInOrder &= number == DISCLOSURES || areInOrder(named);
            }
        }
        var rows = told.isEmpty() || !isClear || lines < FEWEST_LINES ? List.<Row>of() : rows(told);
        // The rows of a table are items of one block.
        Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var item : section) {
            if (seen.add(item.block()) && (rows.isEmpty() || !listed.contains(item.block()))) {
                blocks.add(item.block());
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Grid(++tables, rows, false));
        }
        section.clear();
    }

    /** Figures without names are in the order of the heads above them, or in printed order. */
    private static void add(ListedLine line, List<Object> heads, boolean isInOrder, Map<Enum<?>, Told> told) {
        var row = told.computeIfAbsent(line.row(), _ -> new Told(line.label()));
        var order = line.names().isEmpty() && isInOrder ? order(line, heads) : List.of();
        line.values().forEach((column, value) -> {
            var meaning = column instanceof Integer index
                    ? index < order.size() && order.size() == line.values().size() ? order.get(index) : null
                    : column;
            row.isTwice |= meaning == null || row.values.put(meaning, value) != null;
        });
        row.names.putAll(line.names());
    }

    /** Whether heads are in the order of the format, those of table four once for each group. */
    private static boolean areInOrder(List<Object> heads) {
        for (int i = 1; i < heads.size(); i++) {
            int before = ORDER.indexOf(heads.get(i - 1));
            int own = ORDER.indexOf(heads.get(i));
            boolean isNextGroup = heads.get(i) == CaseOutcome.UPHELD && heads.get(i - 1) == CaseOutcome.TOTAL;
            if (own <= before && !isNextGroup) {
                return false;
            }
        }
        return true;
    }

    private static List<?> order(ListedLine line, List<Object> heads) {
        return switch (line.row()) {
            case DisclosureRow _ -> heads;
            case CaseGroup _ -> List.of(CaseOutcome.values());
            default -> List.of(Applicant.values());
        };
    }

    private List<Row> rows(Map<Enum<?>, Told> told) {
        var rows = new ArrayList<Row>();
        if (number == CASES) {
            cases(told, rows);
        } else {
            told.forEach((row, found) -> columns(row, found.values.keySet()).ifPresent(columns -> {
                if (!found.isTwice) {
                    add(found.label, columns, found, rows);
                }
            }));
        }
        return rows;
    }

    private static Optional<List<?>> columns(Enum<?> row, Set<Object> named) {
        return row instanceof DisclosureRow disclosure
                ? Stream.of(Format.V2021, Format.V2019)
                        .<List<?>>map(disclosure::columns)
                        .filter(columns -> Set.copyOf(columns).equals(named))
                        .findFirst()
                : Optional.<List<?>>of(List.of(Applicant.values()))
                        .filter(columns -> Set.copyOf(columns).equals(named));
    }

    /** The names of the columns, where they are told, and the row. */
    private static void add(Text label, List<?> columns, Told found, List<Row> rows) {
        var heads = new ArrayList<Text>();
        var cells = new ArrayList<Text>();
        heads.add(label.part(0, 0));
        cells.add(label);
        for (var column : columns) {
            if (found.names.containsKey(column)) {
                heads.add(found.names.get(column));
            }
            cells.add(found.values.get(column));
        }
        if (heads.size() == cells.size()) {
            rows.add(row(heads, rows.size() + 1));
        }
        rows.add(row(cells, rows.size() + 1));
    }

    /** Table four is one row: its headings above, its fifteen figures below. */
    private static void cases(Map<Enum<?>, Told> told, List<Row> rows) {
        var heads = new ArrayList<Text>();
        var cells = new ArrayList<Text>();
        for (var group : CaseGroup.values()) {
            var found = told.get(group);
            if (found == null || found.isTwice || found.values.size() != OUTCOMES) {
                return;
            }
            heads.add(found.label);
            for (var outcome : CaseOutcome.values()) {
                cells.add(found.values.get(outcome));
            }
        }
        rows.add(row(heads, 1));
        rows.add(row(cells, 2));
    }

    private static Row row(List<Text> texts, int row) {
        var cells = new ArrayList<Cell>();
        for (var text : texts) {
            cells.add(Cell.single(text, row, cells.size() + 1));
        }
        return new Row(cells);
    }
}
