package org.gongkai.validate.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Change;
import org.gongkai.events.Claim;
import org.gongkai.events.Equation;
import org.gongkai.events.Finding;
import org.gongkai.events.Mistake;
import org.gongkai.events.Repair;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.Source;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.ReportValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairTest {
    /** Six applications granted, and the row 总计 left at 0. */
    private static final String TOTALS_AT_ZERO = "received 6, received.total 6, granted 6, granted.total 6";

    @Test
    void aColumnWhoseTotalWasLeftAtZeroIsOneFindingWithTheOnlyRepair() {
        var findings = findings(TOTALS_AT_ZERO);

        assertThat(findings).hasSize(2);
        assertThat(findings.getFirst().cells()).containsExactly(CellId.of("t3.total.natural"));
        assertThat(findings.getFirst().rule()).isEqualTo("T3_BALANCE");
        assertThat(findings.getFirst().equations())
                .extracting(Equation::rule, Equation::residual)
                .containsExactly(tuple("T3_BALANCE", new BigDecimal(6)), tuple("T3_RESULT_SUM", new BigDecimal(-6)));
        assertThat(repair(findings.getFirst()))
                .isEqualTo(new Repair(
                        CellId.of("t3.total.natural"),
                        BigDecimal.ZERO,
                        new BigDecimal(6),
                        true,
                        List.of("T3_BALANCE:natural", "T3_RESULT_SUM:natural"),
                        List.of(),
                        Mistake.SUM_LEFT_AT_ZERO,
                        null,
                        List.of()));
        assertThat(repair(findings.getLast()).cell()).isEqualTo(CellId.of("t3.total.total"));
        assertThat(repair(findings.getLast()).unique()).isTrue();
    }

    @Test
    void theProseConfirmsBothColumns() {
        var findings = findings(claiming("t3.received.total", 6, ExampleReport.of(TOTALS_AT_ZERO)));

        assertThat(findings).allSatisfy(finding -> {
            var prose = Objects.requireNonNull(repair(finding).prose());
            assertThat(prose.agrees()).isTrue();
            assertThat(prose.claim().sentence()).isEqualTo("本年6件");
            assertThat(finding.message().zh()).endsWith("正文“本年6件”与此相符。");
        });
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # 21 meant, in three sums that then hold
            received 12, received.total 21, total 21, total.total 21, granted 21, granted.total 21 | t3.received.natural | 21 | DIGITS_TRANSPOSED
            received 2, received.total 21, total 21, total.total 21, granted 21, granted.total 21  | t3.received.natural | 21 | DIGIT_LOST
            received 211, received.total 21, total 21, total.total 21, granted 21, granted.total 21| t3.received.natural | 21 | DIGIT_DOUBLED
            received -21, received.total 21, total 21, total.total 21, granted 21, granted.total 21| t3.received.natural | 21 | SIGN_ADDED
            received 21, received.total 21, total 21, total.total 21, granted blank, granted.total 21 | t3.granted.natural | 21 | LEFT_BLANK
            received 21, received.total 21, total 21, total.total 12, granted 21, granted.total 21 | t3.total.total | 21 | DIGITS_TRANSPOSED
            """)
    void oneWrongCellIsOneFindingAndItsRepairTheOnlyOne(String example, String cell, int to, Mistake mistake) {
        var findings = findings(example).stream()
                .filter(finding -> !finding.equations().isEmpty())
                .toList();

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().equations()).hasSizeGreaterThan(1);
        assertThat(repair(findings.getFirst()).cell()).isEqualTo(CellId.of(cell));
        assertThat(repair(findings.getFirst()).to()).isEqualByComparingTo(BigDecimal.valueOf(to));
        assertThat(repair(findings.getFirst()).unique()).isTrue();
        assertThat(repair(findings.getFirst()).mistake()).isEqualTo(mistake);
    }

    @Test
    void twoMistakesAreTwoFindings() {
        var findings = findings(
                "received 21, received.total 21, total 21, total.total 21, granted 12, granted.total 21, refused3.legal 4");

        assertThat(findings)
                .extracting(finding -> finding.cells().toString())
                .containsExactly("[t3.granted.natural]", "[t3.refused3.legal]");
        assertThat(findings).allMatch(finding -> repair(finding).unique());
    }

    @Test
    void numbersThatChangedPlacesAreOneFindingAlsoWhereOtherRowsCouldTakeTheExchange() {
        var swapped = findings("received 14, received.legal 6, received.total 20, total 14, total.legal 6,"
                + " total.total 20, granted 2, granted.legal 5, granted.total 7, refused1 9, refused1.legal 4,"
                + " refused1.total 13");

        assertThat(swapped).hasSize(1);
        assertThat(repair(swapped.getFirst()).unique()).isFalse();
        assertThat(repair(swapped.getFirst()).mistake()).isEqualTo(Mistake.SWAPPED);
        assertThat(repair(swapped.getFirst()).also())
                .containsExactly(new Change(CellId.of("t3.granted.legal"), new BigDecimal(5), new BigDecimal(2)));
        assertThat(repair(swapped.getFirst()).others()).isNotEmpty();
    }

    @Test
    void aGroupOfTableFourHasSeveralRepairsAndTheLikeliestComesFirst() {
        var finding = only(findings("reconsideration.upheld 12, reconsideration.pending 3, reconsideration.total 51"));

        assertThat(repair(finding).unique()).isFalse();
        assertThat(repair(finding).cell()).isEqualTo(CellId.of("t4.reconsideration.total"));
        assertThat(repair(finding).to()).isEqualByComparingTo("15");
        assertThat(repair(finding).mistake()).isEqualTo(Mistake.DIGITS_TRANSPOSED);
        assertThat(repair(finding).others()).hasSize(4);
        assertThat(finding.cells()).hasSize(5);
    }

    @Test
    void theProseRanksButDoesNotMakeARepairTheOnlyOne() {
        var report = ExampleReport.of("reconsideration.upheld 12, reconsideration.pending 3, reconsideration.total 51");

        var said51 = only(findings(claiming("t4.reconsideration.total", 51, report)));
        assertThat(repair(said51).cell()).isNotEqualTo(CellId.of("t4.reconsideration.total"));
        var said39 = only(findings(claiming("t4.reconsideration.pending", 39, report)));
        assertThat(repair(said39).cell()).isEqualTo(CellId.of("t4.reconsideration.pending"));
        assertThat(repair(said39).unique()).isFalse();
    }

    @Test
    void aTotalThatWasLeftOutFollowsFromItsRow() {
        var finding = only(findings("received 4, received.legal 1, received.total blank, total 4, total.legal 1,"
                        + " total.total 5, granted 4, granted.legal 1, granted.total 5")
                .stream()
                .filter(found -> found.rule().equals("T3_ROW_TOTAL_BLANK"))
                .toList());

        assertThat(repair(finding).from()).isNull();
        assertThat(repair(finding).to()).isEqualByComparingTo("5");
        assertThat(repair(finding).unique()).isTrue();
        assertThat(repair(finding).fixes()).containsExactly("T3_BALANCE:total", "T3_ROW_SUM:received");
    }

    @Test
    void aTotalThatItsColumnContradictsIsNotTheOnlyRepair() {
        var finding = only(
                findings("received 4, received.total blank, total 4, total.total 5, granted 4, granted.total 5")
                        .stream()
                        .filter(found -> found.rule().equals("T3_ROW_TOTAL_BLANK"))
                        .toList());

        assertThat(repair(finding).to()).isEqualByComparingTo("4");
        assertThat(repair(finding).unique()).isFalse();
    }

    @Test
    void cellsThatWereNotReadAreNeverAccusedAndLeaveTheBlameUndecided() {
        var findings = findings("received 5, received.legal ambiguous, refused1.welfare absent, granted text");

        assertThat(findings).isNotEmpty();
        assertThat(findings)
                .filteredOn(finding -> !finding.equations().isEmpty())
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.cells())
                            .doesNotContain(
                                    CellId.of("t3.received.legal"),
                                    CellId.of("t3.refused1.welfare"),
                                    CellId.of("t3.granted.natural"));
                    assertThat(finding.blame()).isEqualTo(Blame.UNDECIDED);
                });
    }

    @Test
    void whereFractionsArePrintedNothingIsOffered() {
        assertThat(only(findings("reconsideration.upheld 1.5, reconsideration.total 2"))
                        .repair())
                .isNull();
    }

    @Test
    void whatIsBeyondTheBoundsIsToldEquationByEquationAndSaysSo() {
        var findings = findings("received.* 3, carriedIn.* 17, granted.* 5, refused2.* 31, unprocessed3.* 9, total.* 2,"
                + " carriedOut.* 77, refused5.* 8, other3.* 6");

        assertThat(findings).hasSizeGreaterThan(14).allSatisfy(finding -> {
            assertThat(finding.repair()).isNull();
            assertThat(finding.equations()).hasSize(1);
            assertThat(finding.message().en()).contains("within the bounds of the search");
        });
        assertThat(findings)
                .as("again, and the same")
                .isEqualTo(findings("received.* 3, carriedIn.* 17, granted.* 5, refused2.* 31, unprocessed3.* 9,"
                        + " total.* 2, carriedOut.* 77, refused5.* 8, other3.* 6"));
    }

    private static ReportParsed claiming(String cell, int value, ReportParsed report) {
        return new ReportParsed(
                report.submissionId(),
                report.sha256(),
                report.filename(),
                report.mediaType(),
                report.reader(),
                report.receivedAt(),
                report.agency(),
                report.year(),
                report.title(),
                report.publishedOn(),
                report.formats(),
                report.figures(),
                report.sections(),
                List.of(new Claim(CellId.of(cell), BigDecimal.valueOf(value), "本年" + value + "件", Source.NOWHERE)),
                report.problems());
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static Repair repair(Finding finding) {
        return Objects.requireNonNull(finding.repair(), () -> "no repair in " + finding);
    }

    private static List<Finding> findings(String example) {
        return findings(ExampleReport.of(example));
    }

    private static List<Finding> findings(ReportParsed report) {
        return new ReportValidator()
                .validate(report, Instant.EPOCH).findings().stream()
                        .filter(finding -> finding.rule().startsWith("T3_")
                                || finding.rule().equals("NEGATIVE")
                                || finding.rule().startsWith("T4_"))
                        .filter(finding -> !finding.rule().equals("T3_ROWS_MISSING"))
                        .toList();
    }
}
