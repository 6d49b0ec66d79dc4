package org.gongkai.stack.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.gongkai.events.EventJson;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The project's own files. */
final class Project {
    static final Path ROOT = Path.of("..");

    /** In the order of a report's way. */
    static final List<String> SERVICES =
            List.of("ingest-service", "parse-service", "validate-service", "report-service");

    private Project() {}

    /** The documents of a file, with anchors and merges resolved; a key that stands twice is an error. */
    static List<JsonNode> yaml(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader text = Files.newBufferedReader(file)) {
            return StreamSupport.stream(
                            new Yaml(new SafeConstructor(options)).loadAll(text).spliterator(), false)
                    .map(document -> EventJson.mapper().<JsonNode>valueToTree(document))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode compose() {
        return yaml(ROOT.resolve("docker-compose.yml")).getFirst();
    }

    /** A service's own settings. */
    static Properties settings(String service) {
        return properties(ROOT.resolve(service).resolve("src/main/resources/application.properties"));
    }

    static Properties properties(Path file) {
        var properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
