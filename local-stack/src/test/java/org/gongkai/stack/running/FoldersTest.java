package org.gongkai.stack.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path folder;

    @Test
    void aFolderIsEveryReportInItAndBelowInTheOrderOfTheirNames() throws IOException {
        var below = Files.createDirectories(folder.resolve("县 级"));
        for (var name : List.of("b.PDF", "a.docx", "a.expected.json", "README.md", "notes.zip", ".hidden.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.writeString(below.resolve("宁武.html"), "x");

        assertThat(Folders.reports(List.of(folder)))
                .containsExactly(folder.resolve("a.docx"), folder.resolve("b.PDF"), below.resolve("宁武.html"));
    }

    @Test
    void aFileThatIsNamedIsTakenWhateverItIsCalled() throws IOException {
        var file = Files.writeString(folder.resolve("report"), "x");

        assertThat(Folders.reports(List.of(file))).containsExactly(file);
    }

    @Test
    void whatIsNotThereIsSaidAndNotPassedOver() {
        assertThatThrownBy(() -> Folders.reports(List.of(folder.resolve("none.pdf"))))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("none.pdf");
        assertThatThrownBy(() -> Folders.reports(List.of(folder)))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("no reports in");
    }
}
