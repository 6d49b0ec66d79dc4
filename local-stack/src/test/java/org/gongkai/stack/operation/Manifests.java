package org.gongkai.stack.operation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The manifests of Kubernetes, as they stand in the files. */
final class Manifests {
    static final Path FOLDER = Project.ROOT.resolve("kubernetes");

    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "Job");

    private static final List<JsonNode> ALL =
            files().stream().flatMap(file -> Project.yaml(file).stream()).toList();

    private Manifests() {}

    /** All files but those that tell kustomize what to do with the others. */
    static List<Path> files() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not to be changed: whoever wants another makes a copy. */
    static List<JsonNode> all() {
        return ALL;
    }

    static List<JsonNode> of(String kind) {
        return all().stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind))
                .toList();
    }

    /** The one of a kind and a name. */
    static JsonNode of(String kind, String name) {
        return of(kind).stream()
                .filter(manifest -> name(manifest).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /** Whatever runs pods, by name. */
    static Map<String, JsonNode> workloads() {
        return all().stream()
                .filter(manifest -> WORKLOADS.contains(manifest.path("kind").asText()))
                .collect(toMap(Manifests::name, manifest -> manifest));
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    /** Each pod has one. */
    static JsonNode container(JsonNode workload) {
        return pod(workload).at("/containers/0");
    }

    /** The names of all variables that a workload sets, in itself and by the ConfigMaps it takes. */
    static Set<String> variables(JsonNode workload) {
        var names = new TreeSet<String>();
        for (var variable : container(workload).path("env")) {
            names.add(variable.path("name").asText());
        }
        for (var from : container(workload).path("envFrom")) {
            if (from.has("configMapRef")) {
                of("ConfigMap", from.at("/configMapRef/name").asText())
                        .path("data")
                        .fieldNames()
                        .forEachRemaining(names::add);
            }
        }
        return names;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
