package org.gongkai.stack.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests are what Kubernetes takes, and no pod has more than it needs. */
class ManifestsTest {
    static final Set<String> PROBES = Set.of("startupProbe", "livenessProbe", "readinessProbe");

    static Stream<JsonNode> manifests() {
        return Manifests.all().stream();
    }

    static Stream<JsonNode> workloads() {
        return Manifests.workloads().values().stream();
    }

    static Stream<Path> kustomizations() throws IOException {
        try (var files = Files.walk(Manifests.FOLDER)) {
            return files.filter(file -> file.endsWith("kustomization.yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void aManifestIsWhatItsKindRequires(JsonNode manifest) {
        assertThatCode(() -> ManifestSchema.check(manifest)).doesNotThrowAnyException();
    }

    @Test
    void aMisspeltFieldAndOneThatIsMissingAreFound() {
        var misspelt = Manifests.of("Deployment", "parse-service").deepCopy();
        ((ObjectNode) Manifests.container(misspelt).path("securityContext")).put("readOnlyRootFileSystem", true);
        var missing = Manifests.of("Deployment", "parse-service").deepCopy();
        ((ObjectNode) missing.path("spec")).remove("selector");
        var trigger = Manifests.of("ScaledObject", "parse-service").deepCopy();
        ((ObjectNode) trigger.at("/spec/triggers/0/metadata")).remove("topic");

        for (var wrong : List.of(misspelt, missing, trigger)) {
            assertThatThrownBy(() -> ManifestSchema.check(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void aPodIsNobodyAndChangesNothing(JsonNode workload) {
        var pod = Manifests.pod(workload);
        var container = Manifests.container(workload);

        assertThat(pod.path("containers")).hasSize(1);
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/capabilities/drop")).hasToString("[\"ALL\"]");
        assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
        assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void whatAContainerWritesToIsMountedAndEveryMountIsThere(JsonNode workload) {
        var mounts =
                new TreeSet<>(Manifests.container(workload).path("volumeMounts").findValuesAsText("name"));
        var volumes = new TreeSet<>(Manifests.pod(workload).path("volumes").findValuesAsText("name"));
        Manifests.list(workload.at("/spec/volumeClaimTemplates")).forEach(claim -> volumes.add(Manifests.name(claim)));

        assertThat(mounts).contains("tmp").isEqualTo(volumes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "parse-service", "validate-service", "report-service"})
    void aServiceIsProbedServedAndKeptWhileNodesAreEmptied(String service) {
        var container = Manifests.container(Manifests.workloads().get(service));

        for (var probe : PROBES) {
            assertThat(container.at("/" + probe + "/httpGet/path").asText()).startsWith("/q/health/");
            assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("http");
        }
        assertThat(Manifests.of("Service", service)
                        .at("/spec/selector/app.kubernetes.io~1name")
                        .asText())
                .isEqualTo(service);
        assertThat(Manifests.of("PodDisruptionBudget", service)
                        .at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                        .asText())
                .isEqualTo(service);
        assertThat(Manifests.of("NetworkPolicy", service)
                        .at("/spec/podSelector/matchLabels/app.kubernetes.io~1name")
                        .asText())
                .isEqualTo(service);
    }

    @Test
    void noSecretStandsInAFile() {
        assertThat(Manifests.of("Secret")).isEmpty();
        for (var workload : Manifests.workloads().values()) {
            for (var variable : Manifests.container(workload).path("env")) {
                if (variable.path("name").asText().matches(".*(PASSWORD|SECRET|TOKEN).*")) {
                    assertThat(variable.at("/valueFrom/secretKeyRef/key").asText())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void fromOutsideNobodyReachesHealthOrMetrics() {
        var paths =
                Manifests.of("Ingress", "gongkai").path("spec").path("rules").findValuesAsText("path");

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat("/q/metrics".startsWith(path) || "/q/health".startsWith(path))
                        .as(path)
                        .isEqualTo(path.equals("/")));
        assertThat(Manifests.list(
                                Manifests.of("Ingress", "gongkai").path("spec").path("rules"))
                        .stream()
                        .flatMap(rule -> Manifests.list(rule.at("/http/paths")).stream())
                        .filter(path -> path.path("path").asText().equals("/"))
                        .map(path -> path.path("pathType").asText()))
                .containsExactly("Exact");
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void aKustomizationNamesEveryFileBesideItAndNoOther(Path file) throws IOException {
        var named = new TreeSet<String>();
        Project.yaml(file).getFirst().path("resources").forEach(resource -> named.add(resource.asText()));
        try (var beside = Files.list(file.getParent())) {
            assertThat(named.stream().filter(resource -> resource.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            beside.map(other -> other.getFileName().toString())
                                    .filter(name -> !name.equals("kustomization.yaml"))
                                    .toList());
        }
        for (var folder :
                named.stream().filter(resource -> !resource.endsWith(".yaml")).toList()) {
            assertThat(file.resolveSibling(folder).resolve("kustomization.yaml"))
                    .exists();
        }
    }
}
