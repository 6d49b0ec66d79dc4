package org.gongkai.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Blame;
import org.gongkai.events.Checked;
import org.gongkai.events.EventJson;
import org.gongkai.events.Finding;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Message;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportValidatorTest {
    private static final Instant NOON = Instant.parse("2023-01-20T12:00:00Z");
    private final ReportValidator validator = new ReportValidator();

    @Test
    void aCompleteReportOfZerosPasses() {
        var validated = validate();

        assertThat(validated.verdict()).isEqualTo(Verdict.PASS);
        assertThat(validated.findings()).isEmpty();
        assertThat(validated.checked()).isEqualTo(new Checked(140, 0, 3));
        assertThat(validated.validatedAt()).isEqualTo(NOON);
        assertThat(validated.report()).isEqualTo(ExampleReport.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "received 6",
                "t2.* absent",
                "t3.* absent",
                "t4.* absent",
                "section 5 absent",
                "fees.amount blank"
            })
    void anErrorFails(String example) {
        assertThat(validate(example).verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "problem unsupported format, *.* absent",
                "problem damaged, *.* absent",
                "problem encrypted, *.* absent",
                "problem no text, *.* absent",
                "problem scanned, *.* absent",
                "problem not a report, *.* absent",
                "problem before 2019",
                "problem timeout, *.* absent",
                "problem too large, *.* absent",
                "problem reader failed, *.* absent"
            })
    void aDocumentThatIsUnreadableOrNoSuchReportIsNotAssessableAndHasNoFindings(String example) {
        var validated = validate(example);

        assertThat(validated.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(validated.findings()).isEmpty();
        assertThat(validated.checked())
                .isEqualTo(new Checked(0, 0, RuleCatalogue.all().size()));
    }

    @Test
    void aReportOfWhichNoCellIsKnownIsNotAssessable() {
        var validated = validate("t2.* ambiguous, t3.* ambiguous, t4.* text");

        assertThat(validated.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(validated.findings()).isEmpty();
    }

    @Test
    void aCellThatIsNotReadForCertainIsNotPassedOverAndNobodysFault() {
        var validated = validate("received ambiguous");

        assertThat(validated.verdict()).isEqualTo(Verdict.PASS_WITH_WARNINGS);
        assertThat(validated.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("UNREAD_CELLS");
            assertThat(finding.blame()).isEqualTo(Blame.EXTRACTION);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "problem scanned, section 6 absent",
                "problem font without unicode, section 5 absent, t2.fees.amount 1"
            })
    void errorsThatOurReadingIsToBlameForFailNobody(String example) {
        var validated = validate(example);

        assertThat(validated.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(validated.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isNotEmpty()
                .allMatch(finding -> finding.blame() == Blame.EXTRACTION);
    }

    @Test
    void oneErrorThatIsNotOursFailsAllTheSame() {
        assertThat(validate("problem scanned, section 6 absent, received 6").verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t4.* ambiguous", "received.* ambiguous", "t3.* ambiguous", "total.* text, carriedOut.* text"})
    void aReportOfWhichNoSumOfAKindCouldBeCheckedDoesNotPass(String example) {
        var validated = validate(example);

        assertThat(validated.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(validated.checked().notAssessable())
                .isGreaterThan(validate().checked().notAssessable());
    }

    @Test
    void whatWasReadBeforeTheReadingStoppedIsChecked() {
        assertThat(validate("problem timeout, received 6").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(validate("problem table is image, t2.* absent").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void everyOutcomeIsCounted() {
        var clean = validate().checked();
        var checked = validate("received 6, carriedOut.* blank, carriedOut 6").checked();

        assertThat(checked.held() + checked.broken() + checked.notAssessable())
                .isEqualTo(clean.held() + clean.notAssessable());
        assertThat(checked.broken()).isEqualTo(3); // the row received, the omitted total, the blanks of table three
        assertThat(checked.notAssessable() - clean.notAssessable())
                .isEqualTo(2); // the row carriedOut, the balance of the column total
    }

    @Test
    void aCountThatIsNegativeAndBreaksItsSumsIsOneFinding() {
        var findings = validate(
                        "received 2, received.total 2, unavailable1 -2, unavailable1.total 2, total 2, total.total 2")
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("NEGATIVE");
            assertThat(finding.equations()).hasSize(2);
            assertThat(finding.repair()).isNotNull();
            assertThat(finding.repair().to()).isEqualByComparingTo("2");
        });
    }

    @Test
    void findingsAreToldByTheirPlaceInTheReport() {
        assertThat(validate("reconsideration.upheld 1, received 6, fees.amount blank, section 6 absent")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("SECTION_MISSING", "BLANK_CELLS", "T3_BALANCE", "T4_SUM");
    }

    @Test
    void heavierFindingsComeFirst() {
        var rules = List.of(
                always("LIGHT", Severity.INFO), always("MIDDLE", Severity.WARNING), always("HEAVY", Severity.ERROR));

        assertThat(new ReportValidator(rules).validate(ExampleReport.of(), NOON).findings())
                .extracting(Finding::rule)
                .containsExactly("HEAVY", "MIDDLE", "LIGHT");
    }

    @Test
    void warningsPassAndInformationPassesSilently() {
        assertThat(verdictOf(Severity.WARNING)).isEqualTo(Verdict.PASS_WITH_WARNINGS);
        assertThat(verdictOf(Severity.INFO)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aFindingKeepsItsIdWhateverTheNumbers() {
        var first = validate("received 6").findings().getFirst();
        var corrected = validate("received 7").findings().getFirst();

        assertThat(corrected.id()).isEqualTo(first.id()).matches("[0-9a-f]{32}");
        assertThat(corrected.message()).isNotEqualTo(first.message());
        assertThat(first.status()).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void noTwoFindingsOfAReportShareAnId() {
        var findings = validate(
                        "format 2019",
                        "t2.* blank",
                        "section 5 absent",
                        "section 6 absent",
                        "received 6",
                        "granted.business 7",
                        "refused3.total 8",
                        "total.legal 9",
                        "t4.* 1")
                .findings();

        assertThat(findings).hasSizeGreaterThan(9).extracting(Finding::id).doesNotHaveDuplicates();
    }

    @Test
    void theBasisIsThatOfTheFormatATableFollows() {
        assertThat(validate("format 2019, received 6").findings().getFirst().basis())
                .isEqualTo("国办公开办函〔2019〕60号");
        assertThat(validate("t3 format 2019, received 6").findings().getFirst().basis())
                .isEqualTo("国办公开办函〔2019〕60号");
        assertThat(validate("received 6").findings().getFirst().basis()).isEqualTo("国办公开办函〔2021〕30号");
    }

    @Test
    void theRuleSetIsNamedAfterTheFormatOfTheYear() {
        assertThat(validate("year 2020").ruleSet().version()).isEqualTo("2019.1.2");
        assertThat(validate("year 2021").ruleSet().version()).isEqualTo("2021.1.2");
        assertThat(validate("format 2019, no year").ruleSet().version()).isEqualTo("2019.1.2");
        assertThat(validate().ruleSet().hash()).matches("[0-9a-f]{32}");
    }

    @Test
    void aRuleThatFailsIsNamedAndCostsNeitherTheReportNorTheOtherRules() {
        var failing = new Rule(info("FAILING", Severity.ERROR), new Rule.Examples("", ""), _ -> {
            throw new IllegalStateException("bug");
        });
        var validation = new ReportValidator(List.of(failing, always("OTHER", Severity.WARNING)))
                .check(ExampleReport.of(), NOON);

        assertThat(validation.failures()).extracting(RuleFailure::rule).containsExactly("FAILING");
        assertThat(validation.validated().findings()).extracting(Finding::rule).containsExactly("OTHER");
        assertThat(validation.validated().checked()).isEqualTo(new Checked(0, 1, 1));
    }

    @Test
    void aRuleThatRecursesForEverIsNamedToo() {
        var failing = new Rule(
                info("ENDLESS", Severity.ERROR), new Rule.Examples("", ""), report -> List.of(endless(report)));
        var validation = new ReportValidator(List.of(failing, always("OTHER", Severity.WARNING)))
                .check(ExampleReport.of(), NOON);

        assertThat(validation.failures()).extracting(RuleFailure::rule).containsExactly("ENDLESS");
        assertThat(validation.validated().findings()).extracting(Finding::rule).containsExactly("OTHER");
    }

    @Test
    void aRuleThatFailsHalfwayLeavesNoFinding() {
        var failing = new Rule(info("HALFWAY", Severity.ERROR), new Rule.Examples("", ""), _ -> {
            var outcomes = new ArrayList<Outcome>();
            outcomes.add(Outcome.Broken.at(List.of(), new Message("", ""), Blame.AGENCY));
            outcomes.add(null);
            return outcomes;
        });
        var validation = new ReportValidator(List.of(failing)).check(ExampleReport.of(), NOON);

        assertThat(validation.failures()).extracting(RuleFailure::rule).containsExactly("HALFWAY");
        assertThat(validation.validated().findings()).isEmpty();
        assertThat(validation.validated().checked()).isEqualTo(new Checked(0, 0, 1));
    }

    @Test
    void theResultSurvivesTheWayThroughJson() {
        var validated = validate("received 6, t2.* absent, section 6 absent");

        assertThat(EventJson.read(EventJson.write(validated), ReportValidated.class))
                .isEqualTo(validated);
    }

    private ReportValidated validate(String... example) {
        return validator.validate(ExampleReport.of(example), NOON);
    }

    private static Verdict verdictOf(Severity severity) {
        return new ReportValidator(List.of(always("RULE", severity)))
                .validate(ExampleReport.of(), NOON)
                .verdict();
    }

    private static Rule always(String id, Severity severity) {
        return new Rule(
                info(id, severity),
                new Rule.Examples("", ""),
                _ -> List.of(Outcome.Broken.at(List.of(), new Message("", ""), Blame.AGENCY)));
    }

    private static Outcome endless(Report report) {
        return report.parsed().year() == null ? Outcome.HOLDS : wrapped(report);
    }

    private static Outcome wrapped(Report report) {
        return endless(report);
    }

    private static RuleInfo info(String id, Severity severity) {
        return new RuleInfo(
                id, RuleGroup.ARITHMETIC, severity, new Message("", ""), Basis.NATIONAL_FORMAT, new Message("", ""));
    }
}
