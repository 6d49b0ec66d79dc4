package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemKindTest {
    @Test
    void idsAreUniqueAndWrittenWithHyphens() {
        assertThat(Stream.of(ProblemKind.values()).map(ProblemKind::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .contains("table-is-image", "before-2019", "not-a-report");
    }

    @Test
    void everyProblemIsToldInBothLanguages() {
        assertThat(Stream.of(ProblemKind.values()).map(ProblemKind::message))
                .allMatch(message -> message.zh().matches(".*\\p{IsHan}.*"))
                .allMatch(message -> message.en().matches("[\\p{ASCII}]+"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theIdIsWhatStandsInJson() {
        var json =
                new String(EventJson.write(ProblemKind.FONT_WITHOUT_UNICODE), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("\"font-without-unicode\"");
    }
}
