package org.gongkai.validate.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.events.Blame;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # what differs from a report of zeros                          | outcome       | rule
            received 21, total 21, granted 21                              | Holds         | T3_BALANCE
            received 21, carriedIn 2, total 20, carriedOut 3               | Holds         | T3_BALANCE
            received 21, total 20                                          | Broken        | T3_BALANCE
            # a printed 0 is a number
            received 0, carriedIn 0, total 0, carriedOut 1                 | Broken        | T3_BALANCE
            received 6, total 0                                            | Broken        | T3_BALANCE
            # a blank counts as 0 when something else on its side is printed
            received 21, carriedIn blank, total 21, carriedOut blank       | Holds         | T3_BALANCE
            received 21, carriedIn blank, total 20, carriedOut blank       | Broken        | T3_BALANCE
            # a side that is blank altogether is no number
            received 0, total blank, carriedOut blank                      | NotAssessable | T3_BALANCE
            received blank, carriedIn blank, total 5                       | NotAssessable | T3_BALANCE
            received blank, carriedIn blank, total blank, carriedOut blank | NotAssessable | T3_BALANCE
            # a cell that was not read is not 0
            received 21, carriedIn absent, total 20                        | NotAssessable | T3_BALANCE
            received ambiguous, total 20                                   | NotAssessable | T3_BALANCE
            received 21, total text                                        | NotAssessable | T3_BALANCE
            total 21, granted 14, refused5 7                               | Holds         | T3_RESULT_SUM
            total 21, granted 20, refused5 7                               | Broken        | T3_RESULT_SUM
            total 0, granted 6                                             | Broken        | T3_RESULT_SUM
            total blank, granted 6                                         | NotAssessable | T3_RESULT_SUM
            total 6, granted 6, refused5.* absent                          | NotAssessable | T3_RESULT_SUM
            total 3, other3 3                                              | Holds         | T3_RESULT_SUM
            total 3, other1 1, other2 1, other3 2                          | Broken        | T3_RESULT_SUM
            """)
    void theColumnOfNaturalPersonsIsAddedUp(String example, String outcome, String rule) {
        assertThat(outcomes(rule, example).getFirst().getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            granted.natural 3, granted.business 1, granted.total 4             | Holds
            granted.natural 3, granted.business 1, granted.total 3             | Broken
            granted.natural 3, granted.business blank, granted.total 3         | Holds
            granted.natural 3, granted.total 0                                 | Broken
            granted.natural 3, granted.total blank                             | NotAssessable
            granted.* blank                                                    | NotAssessable
            granted.* blank, granted.total 0                                   | NotAssessable
            granted.natural 3, granted.legal ambiguous, granted.total 3        | NotAssessable
            """)
    void aRowIsAddedUp(String example, String outcome) {
        assertThat(outcomes("T3_ROW_SUM", example).get(2).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void aRowTotalLeftBlankIsAnOmissionAndNoSumTakesItForZero() {
        var example = "carriedOut.natural 1, carriedOut.total blank, received 1, received.total 1";

        assertThat(outcomes("T3_ROW_TOTAL_BLANK", example))
                .filteredOn(Outcome.Broken.class::isInstance)
                .hasSize(1);
        assertThat(outcomes("T3_ROW_SUM", example).getLast()).isInstanceOf(Outcome.NotAssessable.class);
        assertThat(outcomes("T3_BALANCE", example).getLast())
                .as("the column 总计")
                .isInstanceOf(Outcome.NotAssessable.class);
    }

    @Test
    void aRowThatIsBlankAltogetherHasNoTotalLeftOut() {
        assertThat(outcomes("T3_ROW_TOTAL_BLANK", "granted.* blank").get(2)).isInstanceOf(Outcome.NotAssessable.class);
        assertThat(outcomes("T3_BALANCE", "carriedOut.* blank").getLast())
                .as("a blank total of a blank row counts as 0 beside a printed one")
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aBalanceThatHoldsDoesNotHideAWrongTotal() {
        var example = "received 21, total 21, granted 20, refused5 7"; // 21 = 21, but the results add up to 27

        assertThat(outcomes("T3_BALANCE", example).getFirst()).isEqualTo(Outcome.HOLDS);
        assertThat(outcomes("T3_RESULT_SUM", example).getFirst()).isInstanceOf(Outcome.Broken.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # the table says which rows （六） it has, whatever the year asks for
            t3 format 2019, total 3, other 3                                   | Holds
            t3 format 2019, total 3, other 2                                   | Broken
            # and where nobody says it, the cells do
            t3 format 2019, t3 format unknown, total 3, other 3                | Holds
            t3 format 2021, t3 format unknown, total 3, other3 3               | Holds
            """)
    void aTableOfMixedFormatsIsJudgedByWhatItPrints(String example, String outcome) {
        assertThat(outcomes("T3_RESULT_SUM", example).getFirst().getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            reconsideration.upheld 5, reconsideration.pending 6, reconsideration.total 11 | Holds
            reconsideration.upheld 5, reconsideration.pending 6, reconsideration.total 0  | Broken
            reconsideration.* blank, reconsideration.total 0                              | NotAssessable
            reconsideration.upheld 5, reconsideration.total blank                         | NotAssessable
            reconsideration.* absent                                                      | NotAssessable
            """)
    void aGroupOfTableFourIsAddedUp(String example, String outcome) {
        assertThat(outcomes("T4_SUM", example).getFirst().getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void onlyTheChangeOfTheYearMayBeNegative() {
        assertThat(outcomes("NEGATIVE", "format 2019, licensing.change -5")).containsOnly(Outcome.HOLDS);
        assertThat(outcomes("NEGATIVE", "received -1, fees.amount -0.5"))
                .filteredOn(Outcome.Broken.class::isInstance)
                .hasSize(2);
        assertThat(outcomes("NEGATIVE", "received ambiguous").get(1)).isInstanceOf(Outcome.NotAssessable.class);
        assertThat(outcomes("NEGATIVE", "t2.* blank").getFirst()).isInstanceOf(Outcome.NotAssessable.class);
    }

    @Test
    void aBrokenSumSaysWhatTheReportSays() {
        var broken = broken("T3_RESULT_SUM", "total 0, granted 6, refused5 blank");

        assertThat(broken.message().zh()).isEqualTo("表三“自然人”栏：“（七）总计”0；“（一）予以公开”6，合计6；两边相差6。");
        assertThat(broken.message().en())
                .isEqualTo("Table three, column “自然人” (natural): “（七）总计” (total) 0, but “（一）予以公开” (granted) 6 = 6;"
                        + " the sides differ by 6.");
        var equation = broken.equations().getFirst();
        assertThat(equation.leftValue()).isEqualByComparingTo("0");
        assertThat(equation.rightValue()).isEqualByComparingTo("6");
        assertThat(equation.residual()).isEqualByComparingTo("-6");
        assertThat(equation.right()).hasSize(21);
    }

    @Test
    void aShortSideIsToldInFullWithItsBlanks() {
        assertThat(broken("T3_BALANCE", "received 6, carriedIn blank, total 0")
                        .message()
                        .zh())
                .isEqualTo("表三“自然人”栏：“一、本年新收政府信息公开申请数量”6＋“二、上年结转政府信息公开申请数量”空白，合计6；"
                        + "“（七）总计”0＋“四、结转下年度继续办理”0，合计0；两边相差6。");
    }

    @Test
    void theAgencyIsToBlameUnlessTheReadingIsInDoubt() {
        assertThat(broken("T3_BALANCE", "received 6").blame()).isEqualTo(Blame.AGENCY);
        assertThat(broken("T3_BALANCE", "received 6, problem encoding loss").blame())
                .as("lost characters are not lost digits")
                .isEqualTo(Blame.AGENCY);
        assertThat(broken("T3_BALANCE", "received 6, problem cell twice").blame())
                .isEqualTo(Blame.UNDECIDED);
    }

    private static Outcome.Broken broken(String rule, String example) {
        return (Outcome.Broken) outcomes(rule, example).stream()
                .filter(Outcome.Broken.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<Outcome> outcomes(String rule, String example) {
        return ArithmeticRules.ALL.stream()
                .filter(candidate -> candidate.info().id().equals(rule))
                .findFirst()
                .orElseThrow()
                .check()
                .on(new Report(ExampleReport.of(example)));
    }
}
