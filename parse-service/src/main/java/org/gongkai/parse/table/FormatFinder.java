package org.gongkai.parse.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.jspecify.annotations.Nullable;

/** Which national format a table follows, told by the words that only one of the two formats has. */
final class FormatFinder {
    private static final List<String> WORDS_2021 = List.of("制发件数", "废止件数", "现行有效", "收费金额");
    private static final List<String> WORDS_2019 = List.of("新制作", "新公开", "对外公开总数", "上一年项目", "增/减", "采购项目", "采购总金额");
    private static final Set<DisclosureRow> ROWS_2019 =
            EnumSet.of(DisclosureRow.OTHER_MANAGEMENT, DisclosureRow.PROCUREMENT);
    private static final Set<RequestRow> ROWS_2021 =
            EnumSet.of(RequestRow.OTHER_1, RequestRow.OTHER_2, RequestRow.OTHER_3);

    private FormatFinder() {}

    /** The format of table two; null when the table is not there. */
    static @Nullable Format disclosure(List<LogicalRow> rows) {
        if (rows.stream().noneMatch(LogicalRow.Disclosure.class::isInstance)) {
            return null;
        }
        long for2021 = count(rows, WORDS_2021);
        long for2019 = count(rows, WORDS_2019)
                + rows.stream()
                        .filter(row -> row instanceof LogicalRow.Disclosure(int _, var label, var _)
                                && ROWS_2019.contains(label))
                        .count();
        if (for2021 == for2019) {
            return widest(rows) > 1 ? Format.V2019 : Format.V2021;
        }
        return for2021 > for2019 ? Format.V2021 : Format.V2019;
    }

    /**
     * The format of table three; null when the table is not there.
     *
     * @param usual what to take where nothing tells
     */
    static @Nullable Format requests(List<LogicalRow> rows, @Nullable Format usual) {
        var labels = rows.stream()
                .flatMap(row ->
                        row instanceof LogicalRow.Request(int _, var label, var _) ? Stream.of(label) : Stream.empty())
                .toList();
        if (labels.isEmpty()) {
            return null;
        }
        if (labels.stream().anyMatch(ROWS_2021::contains)) {
            return Format.V2021;
        }
        return labels.contains(RequestRow.OTHER) || usual == null ? Format.V2019 : usual;
    }

    private static long count(List<LogicalRow> rows, List<String> words) {
        long count = 0;
        for (var row : rows) {
            boolean isNamed = row instanceof LogicalRow.Headings headings
                    && headings.of(ReportTable.T2)
                    && words.stream().anyMatch(headings.text()::contains);
            count += isNamed ? 1 : 0;
        }
        return count;
    }

    /** Without any heading the width tells: 行政许可 has three figures in 2019, one in 2021. */
    private static int widest(List<LogicalRow> rows) {
        return rows.stream()
                .mapToInt(row -> row instanceof LogicalRow.Disclosure(int _, var label, var cells)
                                && label == DisclosureRow.LICENSING
                        ? cells.size()
                        : 0)
                .max()
                .orElse(0);
    }
}
