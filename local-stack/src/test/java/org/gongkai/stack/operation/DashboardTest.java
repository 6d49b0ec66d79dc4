package org.gongkai.stack.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongkai.events.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every panel of the dashboard shows something that the services really tell. */
class DashboardTest {
    private static final int COLUMNS = 24;

    private static Stream<JsonNode> panels() throws IOException {
        var dashboard = EventJson.mapper().readTree(Project.text("docker/grafana/dashboards/gongkai.json"));
        return StreamSupport.stream(dashboard.path("panels").spliterator(), false);
    }

    static Stream<JsonNode> graphs() throws IOException {
        return panels().filter(panel -> !panel.path("type").asText().equals("row"));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void aPanelAsksForMetricsOfTheTable(JsonNode panel) {
        var table = MetricsTable.read();

        assertThat(panel.path("targets"))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(
                                Expression.of(target.path("expr").asText()).complaints(table))
                        .as(panel.path("title").asText())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void aPanelAsksTheSourceThatIsProvided(JsonNode panel) {
        var source = Project.yaml(Project.ROOT.resolve("docker/grafana/provisioning/datasources/prometheus.yml"))
                .getFirst()
                .at("/datasources/0/uid")
                .asText();

        assertThat(panel.findValues("datasource"))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.path("uid").asText()).isEqualTo(source));
    }

    @Test
    void panelsHaveNumbersOfTheirOwnAndFitTheScreen() throws IOException {
        var numbers = panels().map(panel -> panel.path("id").asInt()).toList();

        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        assertThat(panels())
                .allSatisfy(panel -> assertThat(panel.at("/gridPos/x").asInt()
                                + panel.at("/gridPos/w").asInt())
                        .isBetween(1, COLUMNS));
    }
}
