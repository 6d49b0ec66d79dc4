package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.Equation;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.gongkai.stack.running.Folders;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's samples, uploaded over HTTP and asked for over HTTP. */
class SamplesIT {
    /** What every sample must end with. */
    private static final Map<String, Verdict> VERDICTS = Map.of(
            "xiuwu-2020", Verdict.NOT_ASSESSABLE,
            "xiguo-2020", Verdict.PASS_WITH_WARNINGS,
            "langao-2019", Verdict.FAIL,
            "ningwu-2020", Verdict.FAIL,
            "tongxin-2020", Verdict.FAIL);

    static List<Path> samples() throws IOException {
        return Folders.reports(List.of(SharedStack.SAMPLES));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleEndsWithItsVerdictItsYearAndEveryCellAsExpected(Path sample) throws Exception {
        var result = SharedStack.resultOf(Upload.of(sample));

        var expected = Expected.of(sample);
        assertThat(result.verdict()).isEqualTo(VERDICTS.get(name(sample)));
        assertThat(result.report().year()).isEqualTo(expected.year());
        assertThat(result.report().agency()).isNotNull();
        assertThat(expected.differences(result.report())).isEmpty();
    }

    @Test
    void tongxinBreaksFourEquationsAndNoOther() throws Exception {
        assertThat(equations(result("tongxin-2020.txt")))
                .containsExactlyInAnyOrder(
                        "T3_RESULT_SUM t3.total.natural",
                        "T3_BALANCE t3.total.natural",
                        "T3_RESULT_SUM t3.total.total",
                        "T3_BALANCE t3.total.total");
    }

    @Test
    void langaoFailsForBlanksAndMissingRowsAndItsSumsCannotBeJudged() throws Exception {
        var langao = result("langao-2019.txt");

        assertThat(langao.findings())
                .extracting(Finding::rule)
                .contains("BLANK_CELLS", "T3_ROWS_MISSING", "NARR_T3_RECEIVED");
        assertThat(equations(langao)).isEmpty();
        assertThat(langao.checked().notAssessable()).isPositive();
    }

    @Test
    void xiuwuHasLostItsTableTwoAndNoEquationIsBroken() throws Exception {
        var xiuwu = result("xiuwu-2020.txt");

        assertThat(equations(xiuwu)).isEmpty();
        assertThat(xiuwu.findings())
                .extracting(Finding::rule)
                .contains("TABLE2_MISSING", "HEADING_MISSING", "TEXT_TRUNCATED");
    }

    private static ReportValidated result(String sample) throws Exception {
        return SharedStack.resultOf(Upload.of(SharedStack.SAMPLES.resolve(sample)));
    }

    /** The broken equations, each with the total it is about. */
    private static List<String> equations(ReportValidated result) {
        return result.findings().stream()
                .flatMap(finding -> finding.equations().stream())
                .map(equation -> equation.rule() + " " + total(equation))
                .toList();
    }

    private static String total(Equation equation) {
        return Stream.concat(equation.left().stream(), equation.right().stream())
                .map(cell -> cell.value())
                .filter(cell -> cell.startsWith("t3.total."))
                .collect(Collectors.joining(","));
    }

    private static String name(Path sample) {
        var name = sample.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
