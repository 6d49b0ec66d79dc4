package org.gongkai.stack.operation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docker-compose.yml, the manifests and the services speak of the same images, ports, settings, topics and groups. */
class DeploymentsTest {
    private static final Pattern TOPIC = Pattern.compile("(?m)^ *topic ([a-z.-]+) +([0-9]+) (.+)$");
    private static final String BEHIND_PROXY = "gongkai-behind-proxy";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z0-9.-]+)");

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "parse-service", "validate-service", "report-service"})
    void imageAndPortAreTheSameEverywhere(String service) {
        var port = Project.settings(service).getProperty("quarkus.http.port");
        var composed = composed(service);
        var workload = Manifests.workloads().get(service);

        assertThat(Manifests.container(workload).path("image").asText())
                .isEqualTo(composed.path("image").asText());
        assertThat(composed.at("/ports/0").asText()).endsWith(":" + port);
        assertThat(composed.at("/healthcheck/test").toString()).contains("localhost:" + port + "/q/health/ready");
        assertThat(Manifests.container(workload).at("/ports/0/containerPort").asText())
                .isEqualTo(port);
        assertThat(Manifests.of("Service", service).at("/spec/ports/0/port").asText())
                .isEqualTo(port);
        assertThat(workload.at("/spec/template/metadata/annotations/prometheus.io~1port")
                        .asText())
                .isEqualTo(port);
        assertThat(Manifests.of("NetworkPolicy", service)
                        .at("/spec/ingress/0/ports/0/port")
                        .asText())
                .isEqualTo(port);
        assertThat(Project.text(service + "/src/main/docker/Dockerfile.jvm"))
                .contains("EXPOSE " + port, "--uid " + Manifests.pod(workload).at("/securityContext/runAsUser"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "parse-service", "validate-service", "report-service"})
    void theSameSettingsAreMadeEverywhereAndTheServiceKnowsThem(String service) {
        var composed = names(composed(service).path("environment"));

        var deployed = Manifests.variables(Manifests.workloads().get(service));
        deployed.removeAll(names(Manifests.of("ConfigMap", BEHIND_PROXY).path("data")));

        assertThat(deployed).isEqualTo(composed);
        assertThat(known(service)).containsAll(composed);
    }

    @Test
    void whatTheIngressLeadsToBelievesTheProxyAndNobodyElseDoes() {
        var believing = Project.SERVICES.stream()
                .filter(service -> Manifests.container(Manifests.workloads().get(service))
                        .path("envFrom")
                        .findValuesAsText("name")
                        .contains(BEHIND_PROXY))
                .toList();

        assertThat(believing)
                .containsExactlyInAnyOrderElementsOf(
                        Set.copyOf(Manifests.of("Ingress", "gongkai").findParents("port").stream()
                                .map(backend -> backend.path("name").asText())
                                .toList()));
    }

    @Test
    void theTopicsAreTheSameEverywhere() {
        var composed = topics(Project.compose().at("/services/topics/command/0").asText());
        var job = topics(
                Manifests.container(Manifests.of("Job", "topics")).at("/args/0").asText());

        assertThat(composed).containsKeys("reports.raw", "reports.parsed", "reports.validated", "reports.dead-letter");
        assertThat(job).isEqualTo(composed);
    }

    @Test
    void instancesAreAddedByWhatTheServiceReadsAndNoMoreThanThereArePartitions() {
        var partitions =
                topics(Project.compose().at("/services/topics/command/0").asText());
        for (var scaled : Manifests.of("ScaledObject")) {
            var service = scaled.at("/spec/scaleTargetRef/name").asText();
            var target = Manifests.workloads().get(service);
            assertThat(target.path("kind").asText())
                    .isEqualTo(scaled.at("/spec/scaleTargetRef/kind").asText("Deployment"));
            var settings = Project.settings(service);
            for (var trigger : kafka(scaled)) {
                assertThat(trigger.path("consumerGroup").asText()).isEqualTo(service);
                assertThat(settings.getProperty("gongkai.consumer.topics").split(","))
                        .contains(trigger.path("topic").asText());
                assertThat(scaled.at("/spec/maxReplicaCount").asInt())
                        .isLessThanOrEqualTo(Integer.parseInt(
                                partitions.get(trigger.path("topic").asText()).getFirst()));
            }
        }
        assertThat(Manifests.of("ScaledObject").stream().map(Manifests::name))
                .containsExactlyInAnyOrderElementsOf(Project.SERVICES);
    }

    private static List<JsonNode> kafka(JsonNode scaled) {
        return Manifests.list(scaled.at("/spec/triggers")).stream()
                .filter(trigger -> trigger.path("type").asText().equals("kafka"))
                .map(trigger -> trigger.path("metadata"))
                .toList();
    }

    private static JsonNode composed(String service) {
        return Project.compose().at("/services/" + service);
    }

    private static Set<String> names(JsonNode map) {
        var names = new TreeSet<String>();
        map.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** By name: partitions, and what is kept how long. */
    private static Map<String, List<String>> topics(String script) {
        return TOPIC.matcher(script)
                .results()
                .collect(toMap(
                        topic -> topic.group(1),
                        topic -> List.of(topic.group(2), topic.group(3).strip())));
    }

    /** Variables of the settings that a service has, or that its settings refer to. */
    private static Set<String> known(String service) {
        var access = Project.properties(
                Project.ROOT.resolve("access/src/main/resources/META-INF/microprofile-config.properties"));
        return Stream.of(Project.settings(service), access)
                .flatMap(settings -> Stream.concat(
                        settings.stringPropertyNames().stream(),
                        settings.values().stream()
                                .flatMap(value -> PLACEHOLDER
                                        .matcher(value.toString())
                                        .results()
                                        .map(found -> found.group(1)))))
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(toSet());
    }
}
