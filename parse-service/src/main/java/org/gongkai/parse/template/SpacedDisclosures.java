package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.parse.block.Block.Row;

/** Table two laid out with spaces. */
final class SpacedDisclosures {
    /** How far figures may stand from the middle of their heading. */
    private static final double FAR = 5;

    private static final Map<DisclosureColumn, List<String>> DISCLOSURE_COLUMNS = Map.of(
            DisclosureColumn.MADE, List.of("本年新制", "本年制"),
            DisclosureColumn.PUBLISHED, List.of("本年新公"),
            DisclosureColumn.TOTAL_PUBLISHED, List.of("对外公"),
            DisclosureColumn.REPEALED, List.of("本年废"),
            DisclosureColumn.EFFECTIVE, List.of("现行"),
            DisclosureColumn.PREVIOUS_ITEMS, List.of("上一年"),
            DisclosureColumn.CHANGE, List.of("本年增"),
            DisclosureColumn.DECISIONS, List.of("处理决", "本年处理"),
            DisclosureColumn.PROJECTS, List.of("采购项"),
            DisclosureColumn.AMOUNT, List.of("采购总", "本年收"));

    private SpacedDisclosures() {}

    /** Reads the table; empty where its lines are not all understood. */
    static Optional<SpacedForm> read(List<SpacedLine> lines, Format format) {
        var order = DisclosureRow.of(format);
        var labels = order.stream().map(Labels::spellings).toList();
        return SpacedRows.of(lines, labels, SpacedTables.words(Header.DISCLOSURE))
                .map(rows -> form(rows, order, format));
    }

    /** Neighbours with the same columns stand under the same headings. */
    private static SpacedForm form(SpacedRows rows, List<DisclosureRow> order, Format format) {
        var made = new ArrayList<Row>();
        boolean isClear = true;
        for (int from = 0; from < order.size(); ) {
            var names = order.get(from).columns(format);
            int to = from + 1;
            while (to < order.size() && to - from < 2 && isOneBlock(order.get(from), order.get(to))) {
                to++;
            }
            for (int row = from; row < to; row++) {
                int page = rows.page(row);
                var together = IntStream.range(from, to)
                        .filter(other -> rows.page(other) == page)
                        .mapToObj(rows::figures)
                        .toList();
                var headings = SpacedHeads.beginning(
                        rows.headings(page, from - 1, from),
                        names.stream().map(DISCLOSURE_COLUMNS::get).toList());
                var columns = new SpacedColumns(
                        names.size() == 1 ? List.of(rows.figures(row)) : together,
                        headings.map(found -> new SpacedColumns.Headings(found, FAR, FAR, false)),
                        names.size(),
                        false);
                isClear &= columns.isClear();
                made.add(rows.row(row, names.size(), columns));
            }
            from = to;
        }
        return new SpacedForm(made, isClear);
    }

    private static boolean isOneBlock(DisclosureRow first, DisclosureRow next) {
        return (first == DisclosureRow.REGULATIONS && next == DisclosureRow.NORMATIVE_DOCUMENTS)
                || (first == DisclosureRow.LICENSING && next == DisclosureRow.OTHER_MANAGEMENT)
                || (first == DisclosureRow.PENALTIES && next == DisclosureRow.COERCION);
    }
}
