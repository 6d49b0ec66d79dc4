package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    private static final List<String> READ_WHOLE = List.of("xiuwu", "xiguo", "langao", "ningwu", "tongxin");

    static Stream<Path> documents() {
        return Stream.of(Samples.own(), Samples.real())
                .flatMap(folder -> Samples.documents(folder).stream())
                .filter(file -> READ_WHOLE.stream()
                        .anyMatch(name -> file.getFileName().toString().startsWith(name)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCellIsReadAsPrinted(Path document) {
        assertThat(Samples.differences(document, Samples.parse(document))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void yearAndAgencyAreThoseOfTheReport(Path document) {
        var parsed = Samples.parse(document);

        assertThat(parsed.year())
                .isEqualTo(Samples.expected(document).path("year").intValue());
        assertThat(parsed.agency()).isNotNull();
        // Behind a bracket the expected file explains.
        assertThat(parsed.agency().name())
                .isEqualTo(Samples.expected(document).path("agency").asText().replaceAll("（.*", ""));
    }

    @Test
    void theRealReportsAreReadWhereTheyAreAtHand() {
        assumeTrue(Files.isDirectory(Samples.real()), "no folder of real reports beside the project: skipped");
        assertThat(Samples.documents(Samples.real())).isNotEmpty();
    }
}
