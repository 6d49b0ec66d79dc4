package org.gongkai.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.events.CellId;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.gongkai.validate.arithmetic.ArithmeticRules;
import org.gongkai.validate.rule.RuleGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of real reports. They stay where they are; where the folder is not there, this is skipped. */
class SampleReportsTest {
    private static final Set<String> ROWS_LOST_IN_LANGAO = Set.of(
            "refused5",
            "refused6",
            "refused7",
            "refused8",
            "unavailable1",
            "unavailable2",
            "unavailable3",
            "unprocessed1",
            "unprocessed2",
            "unprocessed3",
            "unprocessed4",
            "unprocessed5",
            "other");

    @BeforeEach
    void theFolderIsThere() {
        assumeTrue(Files.isDirectory(KnownFigures.REAL), () -> "no real reports at " + KnownFigures.REAL + ": skipped");
    }

    @Test
    void tongxinBreaksBalanceAndResultSumForNaturalPersonsAndInTotal() throws IOException {
        var validated = validate("tongxin-2020");

        assertThat(validated.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(arithmetic(validated)).containsExactlyInAnyOrder("T3_BALANCE natural", "T3_BALANCE total");
        assertThat(validated.findings())
                .filteredOn(finding -> finding.repair() != null)
                .extracting(
                        finding -> finding.cells().toString(),
                        finding -> Objects.requireNonNull(finding.repair()).fixes())
                .containsExactly(
                        tuple("[t3.total.natural]", List.of("T3_BALANCE:natural", "T3_RESULT_SUM:natural")),
                        tuple("[t3.total.total]", List.of("T3_BALANCE:total", "T3_RESULT_SUM:total")));
    }

    @Test
    void hongzeDoesNotAddUpInTableFour() throws IOException {
        assertThat(arithmetic(validate("hongze-2023"))).containsExactlyInAnyOrder("T4_SUM total", "T4_SUM upheld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pingtan-2022", "pingtan-2023", "xiguo-2020", "ningwu-2020", "xiuwu-2020", "pingtan-czj-2020"})
    void othersAddUp(String name) throws IOException {
        assertThat(arithmetic(validate(name))).isEmpty();
    }

    @Test
    void shanghaiLeftOneTotalBlank() throws IOException {
        assertThat(arithmetic(validate("shanghai-kewei-2024"))).containsExactly("T3_ROW_TOTAL_BLANK total");
    }

    @Test
    void langaoIsBlankSoThatItsSumsAreNotAssessable() throws IOException {
        var validated = validate("langao-2019", ROWS_LOST_IN_LANGAO);

        assertThat(arithmetic(validated)).isEmpty();
        assertThat(validated.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("BLANK_CELLS", "BLANK_CELLS", "BLANK_CELLS", "T3_ROWS_MISSING");
        assertThat(validated.findings())
                .filteredOn(finding -> finding.rule().equals("BLANK_CELLS"))
                .extracting(finding -> finding.cells().size())
                .containsExactly(22, 70, 13);
        assertThat(validated.findings())
                .filteredOn(finding -> finding.rule().equals("T3_ROWS_MISSING"))
                .flatExtracting(finding ->
                        finding.cells().stream().map(CellId::row).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(ROWS_LOST_IN_LANGAO);
        assertThat(new ReportValidator(ArithmeticRules.ALL)
                        .validate(KnownFigures.of(KnownFigures.REAL, "langao-2019", ROWS_LOST_IN_LANGAO), Instant.EPOCH)
                        .checked()
                        .notAssessable())
                .isEqualTo(7 + 7 + 23 + 23 + 3 + 2 + 2 + 2);
    }

    @Test
    void xiuwuLostTableTwo() throws IOException {
        assertThat(validate("xiuwu-2020").findings()).extracting(Finding::rule).containsExactly("TABLE2_MISSING");
    }

    @Test
    void pingtanCarriedItsRequestsOverAndRestatedItsDocumentsInForce() throws IOException {
        var findings = new ReportValidator()
                .check(parsed("pingtan-2023"), parsed("pingtan-2022"), Instant.EPOCH)
                .validated()
                .findings();

        assertThat(findings).extracting(Finding::rule).doesNotContain("X_CARRY");
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("X_EFFECTIVE_DOCS"))
                .singleElement()
                .satisfies(finding -> {
                    var equation = finding.equations().getLast();
                    assertThat(finding.cells()).contains(CellId.of("t2.normativeDocuments.effective"));
                    assertThat(equation.leftValue()).isEqualByComparingTo("470");
                    assertThat(equation.rightValue()).isEqualByComparingTo("643");
                });
    }

    private static List<String> arithmetic(ReportValidated validated) {
        var rules = RuleCatalogue.all().stream()
                .filter(rule -> rule.info().group() == RuleGroup.ARITHMETIC)
                .map(rule -> rule.info().id())
                .toList();
        return validated.findings().stream()
                .filter(finding -> rules.contains(finding.rule()))
                .map(finding ->
                        finding.rule() + " " + finding.cells().getFirst().column())
                .toList();
    }

    private static ReportValidated validate(String name) throws IOException {
        return validate(name, Set.of());
    }

    private static ReportValidated validate(String name, Set<String> lostRows) throws IOException {
        return new ReportValidator().validate(KnownFigures.of(KnownFigures.REAL, name, lostRows), Instant.EPOCH);
    }

    private static ReportParsed parsed(String name) throws IOException {
        return KnownFigures.of(KnownFigures.REAL, name, Set.of());
    }
}
