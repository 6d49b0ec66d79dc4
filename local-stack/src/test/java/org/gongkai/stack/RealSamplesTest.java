package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.gongkai.stack.running.Folders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The real reports that the samples were composed after, where this machine has them beside the project. */
class RealSamplesTest {
    private static final Path FOLDER = Path.of("../../shared/samples");
    private static final Set<String> NAMES = Set.of("xiuwu", "xiguo", "langao", "ningwu", "tongxin");

    @Test
    void theFolderIsThere() {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: the real reports are not on this machine (" + FOLDER + ")");
        assertThat(FOLDER).isDirectoryContaining(file -> isChosen(file));
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheRealReportsIsReadAsExpected() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Stream.empty();
        }
        return Folders.reports(List.of(FOLDER)).stream()
                .filter(RealSamplesTest::isChosen)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> readsAsExpected(file)));
    }

    private static void readsAsExpected(Path file) throws IOException {
        var document = Files.readAllBytes(file);
        var report = new ReportParser()
                .parse(document, DocumentInfo.draft(file.getFileName().toString(), document));

        assertThat(Expected.of(file).differences(report)).isEmpty();
    }

    private static boolean isChosen(Path file) {
        return NAMES.contains(file.getFileName().toString().split("-", 2)[0]);
    }
}
