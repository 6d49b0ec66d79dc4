package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignContainerTest {
    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, UNSUPPORTED_FORMAT, spreadsheet",
        "xl/workbook.bin, UNSUPPORTED_FORMAT, spreadsheet",
        "ppt/presentation.xml, UNSUPPORTED_FORMAT, presentation",
        "OFD.xml, UNSUPPORTED_FORMAT, OFD",
        "META-INF/manifest.xml, UNSUPPORTED_FORMAT, OpenDocument",
        "anything.xml, DAMAGED, no text part"
    })
    void aZipWithoutTextOfWordIsNamed(String part, ProblemKind kind, String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("first"));
            zip.putNextEntry(new ZipEntry(part));
        }

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> DocxReader.read(bytes.toByteArray(), Limits.USUAL))
                .matches(e -> e.kind() == kind)
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Workbook, UNSUPPORTED_FORMAT, spreadsheet",
        "Book, UNSUPPORTED_FORMAT, spreadsheet",
        "PowerPoint Document, UNSUPPORTED_FORMAT, presentation",
        "Anything, DAMAGED, inner structure"
    })
    void aContainerOfAnotherProgramIsNamed(String entry, ProblemKind kind, String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), entry);
            container.writeFilesystem(bytes);
        }

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> DocReader.read(bytes.toByteArray(), Limits.USUAL))
                .matches(e -> e.kind() == kind)
                .withMessageContaining(name);
    }
}
