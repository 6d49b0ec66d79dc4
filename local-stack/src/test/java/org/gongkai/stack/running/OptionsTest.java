package org.gongkai.stack.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void flagsValuesAndWordsMayStandInAnyOrder() {
        var options =
                Options.parse(List.of("a.pdf", "--json", "--out", "x y.json", "b"), Set.of("--json"), Set.of("--out"));

        assertThat(options.has("--json")).isTrue();
        assertThat(options.value("--out")).contains("x y.json");
        assertThat(options.words()).containsExactly("a.pdf", "b");
    }

    @Test
    void behindTwoDashesEverythingIsAWord() {
        assertThat(Options.parse(List.of("--", "--once"), Set.of("--once"), Set.of())
                        .words())
                .containsExactly("--once");
    }

    @Test
    void theOptionDecidesBeforeTheEnvironmentAndTheEnvironmentBeforeTheDefault() {
        var environment = Map.of("GONGKAI_REPORT_PORT", "9000");

        assertThat(port(List.of("--report-port", "9001"), environment)).isEqualTo(9001);
        assertThat(port(List.of(), environment)).isEqualTo(9000);
        assertThat(port(List.of(), Map.of())).isEqualTo(8080);
    }

    @Test
    void whatCannotBeReadIsSaidInBothLanguages() {
        assertThatThrownBy(() -> port(List.of("--report-port", "http"), Map.of()))
                .isInstanceOfSatisfying(StackFailure.class, failure -> {
                    assertThat(failure.text().zh()).contains("--report-port 应为正整数");
                    assertThat(failure.text().en()).contains("must be a positive number");
                });
        assertThatThrownBy(() -> Options.parse(List.of("--onec"), Set.of("--once"), Set.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--onec");
        assertThatThrownBy(() -> Options.parse(List.of("--ingest-port"), Set.of(), Set.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("needs a value");
    }

    private static int port(List<String> line, Map<String, String> environment) {
        return Options.parse(line, Set.of(), Set.of()).port(Service.REPORT, environment);
    }
}
