package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasedShapesTest {
    private static final Path RELEASED = Path.of("src/test/resources/released");

    @ParameterizedTest
    @MethodSource("released")
    void todaysClassesReadItAndWriteTheSameAgain(Path file) throws IOException {
        var json = Files.readAllBytes(file);

        var written = EventJson.write(EventJson.read(json, typeOf(file)));

        assertThat(EventJson.mapper().readTree(written))
                .isEqualTo(EventJson.mapper().readTree(json));
    }

    @ParameterizedTest
    @MethodSource("released")
    void itsSchemaAcceptsIt(Path file) throws IOException {
        assertThat(schemaOf(file).validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parsed.v1", "validated.v1"})
    void theSchemaRefusesARecordWithoutItsSubmissionAndOneWithAWrongType(String shape) throws IOException {
        var file = RELEASED.resolve(shape + ".full.json");
        var json = Files.readString(file);
        var schema = schemaOf(file);

        assertThat(schema.validate(json.replaceFirst("\"submissionId\"", "\"somethingElse\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(json.replace("\"t3.received.natural\"", "\"t9.received\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(json.replace("\"year\": 2020", "\"year\": \"2020\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parsed.v1", "validated.v1", "notice.v1"})
    void theFilesOfAShapeTogetherUseEveryFieldOfItsSchema(String shape) throws IOException {
        var declared = new HashSet<String>();
        EventJson.mapper()
                .readTree(Files.readString(schema(shape)))
                .findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(declared::add));

        var used = new HashSet<String>();
        for (var file : released().filter(file -> shapeOf(file).equals(shape)).toList()) {
            used.addAll(fieldsOf(EventJson.mapper().readTree(Files.readString(file))));
        }
        assertThat(used).isEqualTo(declared);
    }

    @Test
    void everyShapeWithASchemaIsHereFullAndMinimal() throws IOException {
        try (var schemas = Files.list(Path.of("src/main/resources/schemas"))) {
            assertThat(schemas.map(file -> file.getFileName().toString().replaceFirst("\\.json$", "")))
                    .isNotEmpty()
                    .allMatch(shape -> Files.exists(RELEASED.resolve(shape + ".full.json"))
                            && Files.exists(RELEASED.resolve(shape + ".minimal.json")));
        }
    }

    private static Stream<Path> released() throws IOException {
        try (var files = Files.list(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static Class<?> typeOf(Path file) {
        return switch (shapeOf(file)) {
            case "parsed.v1" -> ReportParsed.class;
            case "notice.v1" -> ReportNotice.class;
            default -> ReportValidated.class;
        };
    }

    private static Schema schemaOf(Path file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema(shapeOf(file))), InputFormat.JSON);
    }

    /** {@code parsed.v1} of {@code parsed.v1.full.json}. */
    private static String shapeOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+\\.json$", "");
    }

    private static Path schema(String shape) {
        return Path.of("src/main/resources/schemas", shape + ".json");
    }

    private static Set<String> fieldsOf(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> names.addAll(fieldsOf(child)));
        return names;
    }
}
