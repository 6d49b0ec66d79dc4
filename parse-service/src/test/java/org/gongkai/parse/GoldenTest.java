package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is read of the samples is as recorded: record anew with {@code -Dgolden.update=true}, then read the diff. */
class GoldenTest {
    static Stream<Path> samples() {
        return Samples.documents(Samples.own()).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheReportAsRecorded(Path document) throws IOException {
        var recorded = Samples.golden().resolve(document.getFileName()).resolve("expected.json");
        var actual = Transcript.of(Samples.parse(document));

        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(recorded.getParent());
            Files.writeString(recorded, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(recorded));
    }
}
