package org.gongkai.report.labels;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.report.labels.OfficialTable.Block;
import org.gongkai.report.labels.OfficialTable.Column;
import org.gongkai.report.labels.OfficialTable.Row;

/** Table three: who applied, and what became of it. */
final class RequestTable {
    private static final Message RESULTS = English.beside("三、本年度办理结果", "t3.results");
    private static final Message ORGANISATIONS = English.beside("法人或其他组织", "t3.organisations");

    private RequestTable() {}

    static OfficialTable of(Format format) {
        var columns = Stream.of(Applicant.values())
                .map(column -> new Column(column.key(), heading(column), groups(column)))
                .toList();
        var rows = RequestRow.of(format).stream()
                .map(row -> new Row(
                        row.key(),
                        label(row),
                        groups(row),
                        Stream.of(Applicant.values())
                                .map(column -> CellId.requests(row, column))
                                .toList()))
                .toList();
        return new OfficialTable(
                ReportTable.T3,
                English.beside("三、收到和处理政府信息公开申请情况", "t3"),
                List.of(new Block(new Message("", ""), columns, rows)));
    }

    static Message label(RequestRow row) {
        return English.beside(row.label(), "t3.row." + row.key());
    }

    static Message heading(Applicant column) {
        return English.beside(column.label(), "t3." + column.key());
    }

    private static List<Message> groups(Applicant column) {
        return switch (column) {
            case NATURAL, TOTAL -> List.of();
            default -> List.of(ORGANISATIONS);
        };
    }

    private static List<Message> groups(RequestRow row) {
        return switch (row) {
            case RECEIVED, CARRIED_IN, CARRIED_OUT -> List.of();
            case GRANTED, PARTIALLY_GRANTED, OTHER, TOTAL -> List.of(RESULTS);
            case REFUSED_1, REFUSED_2, REFUSED_3, REFUSED_4, REFUSED_5, REFUSED_6, REFUSED_7, REFUSED_8 ->
                List.of(RESULTS, English.beside("（三）不予公开", "t3.refused"));
            case UNAVAILABLE_1, UNAVAILABLE_2, UNAVAILABLE_3 ->
                List.of(RESULTS, English.beside("（四）无法提供", "t3.unavailable"));
            case UNPROCESSED_1, UNPROCESSED_2, UNPROCESSED_3, UNPROCESSED_4, UNPROCESSED_5 ->
                List.of(RESULTS, English.beside("（五）不予处理", "t3.unprocessed"));
            case OTHER_1, OTHER_2, OTHER_3 -> List.of(RESULTS, English.beside("（六）其他处理", "t3.others"));
        };
    }

    /** Names a result in one line: 1.属于国家秘密 says little without 不予公开. */
    static Message path(RequestRow row) {
        var groups = groups(row);
        var label = label(row);
        if (groups.size() < 2) {
            return label;
        }
        var group = groups.getLast();
        return new Message(group.zh() + label.zh(), group.en() + " " + label.en());
    }
}
