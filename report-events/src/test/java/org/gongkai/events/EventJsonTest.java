package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    private static final Instant NOON = Instant.parse("2021-02-19T12:00:00Z");

    @Test
    void aValidatedReportIsTheParsedReportWithMoreFieldsBesideIt() throws Exception {
        var json = EventJson.mapper().readTree(EventJson.write(validated()));

        assertThat(json.path("submissionId").asText()).isEqualTo("abc");
        assertThat(json.path("verdict").asText()).isEqualTo("PASS");
        assertThat(json.has("report")).isFalse();
        assertThat(json.has("agencyKey")).isFalse();
    }

    @Test
    void whatIsWrittenIsReadBackUnchanged() {
        assertThat(EventJson.read(EventJson.write(validated()), ReportValidated.class))
                .isEqualTo(validated());
        assertThat(EventJson.read(EventJson.write(parsed()), ReportParsed.class))
                .isEqualTo(parsed());
    }

    @Test
    void rulesThatAreSwitchedOffAreToldOnlyWhereThereAreAny() throws Exception {
        var off = new SwitchedOff("T2_ORDER", Severity.INFO, "试点", null, LocalDate.of(2021, 1, 5));

        var every = EventJson.mapper().readTree(EventJson.write(validated()));
        var some = validated(new Checked(1, 0, 2, 1), off);

        assertThat(every.has("switchedOff")).isFalse();
        assertThat(every.path("checked").has("switchedOff")).isFalse();
        assertThat(EventJson.read(EventJson.write(some), ReportValidated.class)).isEqualTo(some);
    }

    @Test
    void anEarlierReaderOverlooksFieldsOfALaterWriter() {
        var later = new String(EventJson.write(parsed()), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"fieldOfTheFuture\":[1,2],");

        assertThat(EventJson.read(later.getBytes(StandardCharsets.UTF_8), ReportParsed.class))
                .isEqualTo(parsed());
    }

    @Test
    void numbersStandAsPrintedWithoutExponent() {
        assertThat(new String(EventJson.write(parsed()), StandardCharsets.UTF_8))
                .contains("\"value\":7000")
                .doesNotContain("7E");
    }

    @Test
    void whatIsNoEventIsRefusedWithAReason() {
        for (var broken : List.of("", "null", "{", "{}", "[1]", "{\"submissionId\":1}")) {
            assertThatThrownBy(() -> EventJson.read(broken.getBytes(StandardCharsets.UTF_8), ReportParsed.class))
                    .as(broken)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ReportParsed");
        }
    }

    private static ReportParsed parsed() {
        var cell = CellId.requests(RequestRow.RECEIVED, Applicant.NATURAL);
        return new ReportParsed(
                "abc",
                "def",
                "a.pdf",
                "application/pdf",
                new ReaderInfo("pdf", "1.0.0"),
                NOON,
                new Agency("140925", "宁武县人民政府", AdministrativeLevel.COUNTY, "140925", AgencyKind.GOVERNMENT),
                2020,
                "宁武县2020年政府信息公开工作年度报告",
                null,
                new Formats(null, Format.V2019, Format.V2019),
                List.of(
                        Figure.read(
                                cell, new BigDecimal("7000.00"), "7000.00", null, Source.onPage(4, 72.1, 310, 96, 322)),
                        Figure.blank(CellId.requests(RequestRow.RECEIVED, Applicant.BUSINESS), " ", Source.NOWHERE)),
                List.of(new Section(1, "一、总体情况", "…", Source.characters(0, 6))),
                List.of(new Claim(cell, BigDecimal.TEN, "收到10件", Source.NOWHERE)),
                List.of(ParseProblem.of(ProblemKind.TABLE_IS_IMAGE, "page 3")));
    }

    private static ReportValidated validated() {
        return validated(new Checked(1, 0, 2));
    }

    private static ReportValidated validated(Checked checked, SwitchedOff... switchedOff) {
        return new ReportValidated(
                parsed(),
                Verdict.PASS,
                new RuleSetInfo("2019.1.0", "0"),
                null,
                NOON,
                List.of(),
                checked,
                List.of(switchedOff));
    }
}
