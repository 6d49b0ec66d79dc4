package org.gongkai.report.labels;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.report.labels.OfficialTable.Block;
import org.gongkai.report.labels.OfficialTable.Column;
import org.gongkai.report.labels.OfficialTable.Row;

/** Table four: one row of fifteen figures under three lines of headings. */
final class CaseTable {
    private static final Message LITIGATION = English.beside("行政诉讼", "t4.litigation");
    private static final Message NOTHING = new Message("", "");

    private CaseTable() {}

    static OfficialTable table() {
        var columns = Stream.of(CaseGroup.values())
                .flatMap(group -> Stream.of(CaseOutcome.values())
                        .map(outcome -> new Column(group.key() + "." + outcome.key(), heading(outcome), groups(group))))
                .toList();
        var cells = Stream.of(CaseGroup.values())
                .flatMap(group -> Stream.of(CaseOutcome.values()).map(outcome -> CellId.cases(group, outcome)))
                .toList();
        var row = new Row("cases", NOTHING, List.of(), cells);
        return new OfficialTable(
                ReportTable.T4,
                English.beside("四、政府信息公开行政复议、行政诉讼情况", "t4"),
                List.of(new Block(NOTHING, columns, List.of(row))));
    }

    static Message heading(CaseOutcome outcome) {
        return English.beside(outcome.label(), "t4." + outcome.key());
    }

    static Message label(CaseGroup group) {
        return English.beside(group.label(), "t4." + group.key());
    }

    private static List<Message> groups(CaseGroup group) {
        return group == CaseGroup.RECONSIDERATION ? List.of(label(group)) : List.of(LITIGATION, label(group));
    }
}
