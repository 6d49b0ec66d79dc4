package org.gongkai.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.gongkai.stack.running.Folders;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.validate.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final Path SAMPLES = Path.of("../samples");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Check check = check(Policy.NONE);

    @Test
    void withJsonEveryLineIsOneResult() throws IOException {
        int code = check.run(List.of(SAMPLES), true, false);

        var results = output.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> EventJson.read(line.getBytes(StandardCharsets.UTF_8), ReportValidated.class))
                .toList();
        assertThat(code).isZero();
        assertThat(results).hasSameSizeAs(Folders.reports(List.of(SAMPLES)));
        assertThat(results)
                .filteredOn(result -> "ningwu-2020.pdf".equals(result.report().filename()))
                .singleElement()
                .satisfies(result -> assertThat(result.report().year()).isEqualTo(2020));
    }

    @Test
    void withoutJsonAPersonReadsTheVerdictAndBothSidesOfEveryBrokenEquation() throws IOException {
        check.run(List.of(SAMPLES.resolve("tongxin-2020.txt")), false, false);

        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("不通过 FAIL", "同心县", "2020", "T3_RESULT_SUM", "差 difference -6")
                .contains("t3.total.natural(0)");
    }

    @Test
    void aReportThatFailsIsAnErrorOfTheCommandOnlyWhenAskedFor() throws IOException {
        assertThat(check.run(List.of(SAMPLES.resolve("tongxin-2020.txt")), true, true))
                .isEqualTo(2);
        assertThat(check.run(List.of(SAMPLES.resolve("xiguo-2020.txt")), true, true))
                .isZero();
    }

    @Test
    void administratorsRulesAreFollowedAndTold() throws IOException {
        var options =
                Options.parse(List.of("--policy", "../docs/policy.example.json"), Set.of(), Set.of(PolicyOption.NAME));

        check(PolicyOption.policy(options)).run(List.of(SAMPLES.resolve("tongxin-2020.txt")), false, false);

        assertThat(output.toString(StandardCharsets.UTF_8)).contains("PERSON_NAMES 未检查", "本市不核对这两项");
    }

    @Test
    void administratorsRulesWithAMistakeAreRefusedWithItsLine(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("policy.json"), "{\n\"rulez\": []}");
        var options = Options.parse(List.of("--policy", file.toString()), Set.of(), Set.of(PolicyOption.NAME));

        assertThatThrownBy(() -> PolicyOption.file(options))
                .isInstanceOfSatisfying(
                        StackFailure.class,
                        failure -> assertThat(failure.details())
                                .singleElement()
                                .asString()
                                .contains("第2行", "line 2, rulez: unknown field"));
    }

    private Check check(Policy policy) {
        return new Check(new PrintStream(output, true, StandardCharsets.UTF_8), policy);
    }

    @Test
    void aFileThatIsNoReportHasAResultAllTheSame() throws IOException {
        assertThat(check.run(List.of(Path.of("pom.xml")), true, true)).isZero();

        var result = EventJson.read(output.toByteArray(), ReportValidated.class);
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void withoutAPathItSaysWhatIsMissing() {
        assertThatThrownBy(() -> check.run(List.of(), true, false)).isInstanceOf(StackFailure.class);
    }
}
