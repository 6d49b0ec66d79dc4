package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    /** After a wanted change: {@code ./mvnw -pl report-events test -Dschema.update=true}, then read the diff. */
    @ParameterizedTest
    @CsvSource({"ReportParsed, parsed.v1", "ReportValidated, validated.v1", "ReportNotice, notice.v1"})
    void theSchemaCheckedInIsTheOneOfTheRecord(String record, String name) throws Exception {
        var generated = Schemas.of(Class.forName("org.gongkai.events." + record), name);
        var checkedIn = SCHEMAS.resolve(name + ".json");
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(checkedIn, generated);
        }

        assertThat(generated).isEqualTo(read(checkedIn));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
