package org.gongkai.parse.template;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.events.Applicant;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;

/** Table three laid out with spaces. */
final class SpacedRequests {
    /** How far figures may stand from the middle of their heading, in wide columns and in narrow ones. */
    private static final double FAR = 4;

    private static final double NEAR = 2;

    /** What may stand in the corner between the labels and the heads. */
    private static final List<String> CORNERS = List.of("项目", "内容", "类别", "指标", "事项", "申请人", "申请人类别", "统计项目", "办理情况");

    private static final List<String> APPLICANTS = List.of("自然", "商", "科", "社", "法律", "其他", "总计");

    private SpacedRequests() {}

    /** Reads the table; empty where its lines are not all understood. */
    static Optional<SpacedForm> read(List<SpacedLine> lines, Format format) {
        var others = SpacedTables.words(Header.REQUESTS, Header.REQUEST_GROUP, Header.SHARED);
        others.addAll(CORNERS);
        if (format == Format.V2021) {
            others.add(RequestRow.OTHER.label());
        }
        var labels = RequestRow.of(format).stream().map(Labels::spellings).toList();
        return SpacedRows.of(lines, labels, others).map(SpacedRequests::form);
    }

    private static SpacedForm form(SpacedRows rows) {
        int count = Applicant.values().length;
        var columns = new HashMap<Integer, SpacedColumns>();
        for (int page :
                IntStream.range(0, rows.size()).map(rows::page).distinct().toArray()) {
            var figures = IntStream.range(0, rows.size())
                    .filter(row -> rows.page(row) == page)
                    .mapToObj(rows::figures)
                    .toList();
            var headings = SpacedHeads.beginning(
                    rows.headings(page, -1, rows.size()),
                    APPLICANTS.stream().map(List::of).toList());
            columns.put(
                    page,
                    new SpacedColumns(
                            figures,
                            headings.map(found -> new SpacedColumns.Headings(found, FAR, NEAR, true)),
                            count,
                            true));
        }
        var made = IntStream.range(0, rows.size())
                .mapToObj(row -> rows.row(row, count, columns.get(rows.page(row))))
                .toList();
        return new SpacedForm(made, columns.values().stream().allMatch(SpacedColumns::isClear));
    }
}
