package org.gongkai.stack.operation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The alerts ask for what the services really tell, and each is explained to whoever it wakes. */
class AlertRulesTest {
    private static final Set<String> FIELDS = Set.of("alert", "expr", "for", "labels", "annotations");

    static Stream<JsonNode> alerts() {
        var file = Project.yaml(Project.ROOT.resolve("docker/prometheus/alerts.yml"))
                .getFirst();
        return StreamSupport.stream(file.path("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertAsksForMetricsOfTheTable(JsonNode alert) {
        assertThat(Expression.of(alert.path("expr").asText()).complaints(MetricsTable.read()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertHasWhatPrometheusTakes(JsonNode alert) {
        assertThat(FIELDS)
                .containsAll(
                        alert.properties().stream().map(field -> field.getKey()).toList());
        assertThat(alert.path("for").asText("1m")).matches("[0-9]+[mh]");
        assertThat(alert.path("labels").path("severity").asText()).isIn("page", "ticket");
        for (var field : Set.of("summary", "description")) {
            var words = alert.path("annotations").path(field).asText();
            assertThat(words).isNotBlank();
            assertThat(words.split("\\{\\{", -1)).hasSameSizeAs(words.split("}}", -1));
        }
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertIsExplainedInBothLanguages(JsonNode alert) {
        var heading = "### " + alert.path("alert").asText() + "\n";

        assertThat(Project.text("docs/operations.md")).contains(heading);
        assertThat(Project.text("docs/operations.zh-CN.md")).contains(heading);
    }

    @Test
    void noTwoAlertsHaveTheSameName() {
        assertThat(alerts().map(alert -> alert.path("alert").asText()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void prometheusAsksEveryServiceWhereItListens() {
        var asked = StreamSupport.stream(
                        Project.yaml(Project.ROOT.resolve("docker/prometheus/prometheus.yml"))
                                .getFirst()
                                .path("scrape_configs")
                                .spliterator(),
                        false)
                .map(job -> job.path("job_name").asText() + " "
                        + job.at("/dns_sd_configs/0/names/0").asText() + ":"
                        + job.at("/dns_sd_configs/0/port").asInt()
                        + job.path("metrics_path").asText())
                .collect(toSet());

        assertThat(asked)
                .isEqualTo(Project.SERVICES.stream()
                        .map(service -> service + " " + service + ":"
                                + Project.settings(service).getProperty("quarkus.http.port") + "/q/metrics")
                        .collect(toSet()));
    }
}
