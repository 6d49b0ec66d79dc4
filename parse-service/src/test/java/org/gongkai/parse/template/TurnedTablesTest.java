package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.Format;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.junit.jupiter.api.Test;

class TurnedTablesTest {
    private static final String OUTCOMES = "类别|结果维持|结果纠正|其他结果|尚未审结|总计\n";

    @Test
    void groupsThatAreRowsArePutSideBySide() {
        var parsed =
                read(OUTCOMES + "行政复议|1|2|3|4|10\n行政诉讼（未经复议直接起诉）|5|0|0|0|5\n行政诉讼（复议后起诉）|0|0|7|0|7\n合计|6|2|10|4|22");

        assertThat(line(parsed, "t4.reconsideration")).isEqualTo("1 2 3 4 10");
        assertThat(line(parsed, "t4.litigationDirect")).isEqualTo("5 0 0 0 5");
        assertThat(line(parsed, "t4.litigationAfterReconsideration")).isEqualTo("0 0 7 0 7");
        assertThat(parsed.figures().getLast().source())
                .extracting("row", "column")
                .containsExactly(4, 6);
    }

    @Test
    void aGroupThatIsNotThereOrThereTwiceLeavesThemWhatTheyAre() {
        assertThat(line(read(OUTCOMES + "行政复议|1|2|3|4|10\n未经复议直接起诉|5|0|0|0|5"), "t4.reconsideration"))
                .doesNotContain("1");
        assertThat(line(read(OUTCOMES + "行政复议|1|2|3|4|10\n行政复议|1|2|3|4|10\n复议后起诉|5|0|0|0|5"), "t4.reconsideration"))
                .doesNotContain("1");
    }

    @Test
    void applicantsThatAreRowsBecomeColumns() {
        var rows = RequestRow.of(Format.V2021);
        var table = "申请人类型|" + rows.stream().map(RequestRow::label).collect(Collectors.joining("|")) + "\n"
                + Stream.of(Applicant.values())
                        .map(column -> column.label() + "|"
                                + rows.stream()
                                        .map(row -> String.valueOf(
                                                10 * List.of(Applicant.values()).indexOf(column) + rows.indexOf(row)))
                                        .collect(Collectors.joining("|")))
                        .collect(Collectors.joining("\n"));

        assertThat(line(read(table), "t3.carriedIn")).isEqualTo("1 11 21 31 41 51 61");
        assertThat(line(read(table), "t3.granted")).isEqualTo("2 12 22 32 42 52 62");
    }

    private static ReportParsed read(String table) {
        var rows = table.lines()
                .map(line ->
                        Stream.of(line.split("\\|")).collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>")))
                .collect(Collectors.joining());
        var page = ("<html><body><p>青山县2022年政府信息公开工作年度报告</p><table>" + rows + "</table></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        return new ReportParser().parse(page, DocumentInfo.draft("draft", page));
    }

    private static String line(ReportParsed parsed, String row) {
        return parsed.figures().stream()
                .filter(figure -> figure.cell().value().startsWith(row + "."))
                .map(figure -> String.valueOf(figure.value()))
                .collect(Collectors.joining(" "));
    }
}
