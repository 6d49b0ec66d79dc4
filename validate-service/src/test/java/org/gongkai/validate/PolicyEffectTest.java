package org.gongkai.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.events.Finding;
import org.gongkai.events.Relevelled;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.events.SwitchedOff;
import org.gongkai.events.Verdict;
import org.gongkai.validate.policy.Policies;
import org.gongkai.validate.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators' rules do to a result. */
class PolicyEffectTest {
    @Test
    void aFindingOfAnotherWeightTellsItsOwnAndTheReasonAndTheVerdictFollowsIt() {
        var policy = Policies.rules("{'codes': ['BLANK_CELLS'], 'severity': 'WARNING', 'reason': '先提醒',"
                + " 'author': '公开办', 'date': '2026-01-05'}");

        var validated = validate(policy, "fees.amount blank");

        assertThat(validate(Policy.NONE, "fees.amount blank").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(validated.verdict()).isEqualTo(Verdict.PASS_WITH_WARNINGS);
        assertThat(validated.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.relevelled())
                    .isEqualTo(new Relevelled(Severity.ERROR, "先提醒", "公开办", LocalDate.of(2026, 1, 5)));
        });
    }

    @Test
    void aWarningThatIsRaisedFails() {
        var policy = Policies.rules("{'codes': ['SECTION5_EMPTY'], 'severity': 'ERROR', 'reason': '退回'}");

        assertThat(validate(policy, "section 5 \"无。\"").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aFindingOfTheRulesOwnWeightTellsNothing() {
        var policy = Policies.rules("{'codes': ['BLANK_CELLS'], 'severity': 'ERROR', 'reason': '不变'}");

        assertThat(validate(policy, "fees.amount blank").findings())
                .extracting(Finding::relevelled)
                .containsOnlyNulls();
    }

    @Test
    void aRuleThatIsSwitchedOffIsToldAndCountsAsNothingElse() {
        var policy = Policies.rules("{'codes': ['SECTION5_EMPTY'], 'severity': 'OFF', 'reason': '不核对'}");
        var without = validate(Policy.NONE, "section 5 \"无。\"");

        var validated = validate(policy, "section 5 \"无。\"");

        assertThat(validated.verdict()).isEqualTo(Verdict.PASS);
        assertThat(validated.findings()).isEmpty();
        assertThat(validated.switchedOff())
                .containsExactly(new SwitchedOff("SECTION5_EMPTY", Severity.WARNING, "不核对", null, null));
        assertThat(validated.checked().switchedOff()).isEqualTo(1);
        assertThat(validated.checked().held()).isEqualTo(without.checked().held());
        assertThat(validated.checked().broken()).isEqualTo(without.checked().broken() - 1);
        assertThat(without.switchedOff()).isEmpty();
    }

    @Test
    void aMistakeThatBreaksSeveralRulesWeighsWhatTheHeaviestOfThemDoes() {
        var example = "total 6, total.total 6, received 6, received.total 6"; // granted nothing: only T3_RESULT_SUM
        var one = "received 6, received.total 6"; // T3_BALANCE in two columns
        var lowered = Policies.rules("{'codes': ['T3_BALANCE'], 'severity': 'INFO', 'reason': 'a'}");

        assertThat(validate(lowered, one).verdict()).isEqualTo(Verdict.PASS);
        assertThat(validate(lowered, example).verdict()).isEqualTo(Verdict.FAIL);
        var both = validate(lowered, "total 6");
        assertThat(both.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.equations()).extracting("rule").contains("T3_BALANCE", "T3_RESULT_SUM");
            assertThat(finding.rule()).isNotEqualTo("T3_BALANCE");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            published 2023-01-26, agency department | ''
            published 2023-01-27, agency department | LATE
            published 2023-01-20, agency township   | ''
            published 2023-01-21, agency township   | LATE
            published 2023-03-31                    | ''
            published 2023-04-01                    | LATE
            published 2022-01-31, agency department, year 2021 | ''
            """)
    void aLocalDateTakesThePlaceOfTheLaws(String example, String rules) {
        var policy =
                Policies.deadlines("{'due': '01-26', 'basis': '市通知', 'kinds': ['DEPARTMENT'], 'years': {'from': 2022}},"
                        + "{'due': '01-20', 'basis': '市通知', 'kinds': ['TOWNSHIP']}");

        var late = validate(policy, example).findings().stream()
                .filter(finding -> finding.rule().equals("LATE"))
                .toList();

        assertThat(late).hasSize(rules.equals("LATE") ? 1 : 0);
        if (!example.endsWith("-04-01")) {
            assertThat(late).allMatch(finding -> finding.message().zh().contains("市通知"));
        }
    }

    @Test
    void aThresholdIsDrawnWhereItIsSet() {
        var policy = Policies.of("{'thresholds': ["
                + "{'threshold': 'SECTION5_EMPTY.characters', 'value': 30, 'kinds': ['GOVERNMENT'], 'reason': 'a'},"
                + "{'threshold': 'NARR_YEAR_COPY.share', 'value': 0.9, 'reason': 'a'}]}");
        var copied = "last year: section 5 \"政策解读的形式还不够丰富多样。公开内容的更新有时不及时。工作人员的业务能力有待提高。\","
                + " section 5 \"政策解读的形式还不够丰富多样。公开内容的更新有时不及时。工作人员的业务能力有待提高。今年新开了三个解读栏目并答复群众来信。\"";

        assertThat(rules(policy, "section 5 \"问题是形式单一，今后改进。\"")).contains("SECTION5_EMPTY");
        assertThat(rules(Policy.NONE, "section 5 \"问题是形式单一，今后改进。\"")).doesNotContain("SECTION5_EMPTY");
        assertThat(rules(policy, copied)).doesNotContain("NARR_YEAR_COPY");
        assertThat(rules(Policy.NONE, copied)).contains("NARR_YEAR_COPY");
    }

    @Test
    void aDocumentThatCannotBeReadStillTellsWhatWouldNotHaveBeenChecked() {
        var policy = Policies.rules("{'codes': ['LATE'], 'severity': 'OFF', 'reason': 'a'}");

        var checked = validate(policy, "problem scanned, *.* absent").checked();

        assertThat(checked.switchedOff()).isEqualTo(1);
        assertThat(checked.notAssessable()).isEqualTo(RuleCatalogue.all().size() - 1);
    }

    private static ReportValidated validate(Policy policy, String example) {
        return new ReportValidator(policy)
                .check(ExampleReport.of(example), ExampleReport.lastYear(example), Instant.EPOCH)
                .validated();
    }

    private static List<String> rules(Policy policy, String example) {
        return validate(policy, example).findings().stream().map(Finding::rule).toList();
    }
}
