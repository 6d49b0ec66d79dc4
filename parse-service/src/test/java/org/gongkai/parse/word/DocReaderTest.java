package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Samples;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;

class DocReaderTest {
    @Test
    void proseAndTablesComeInTheirOrder() throws IOException {
        var drawing = Drawing.of(DocReader.read(sample(), Limits.USUAL));
        var order = Stream.<Predicate<String>>of(
                        block -> block.contains("一、总体情况"),
                        block -> block.contains("二、主动公开政府信息情况"),
                        block -> block.startsWith("[") && block.contains("行政许可"),
                        block -> block.contains("三、收到和处理政府信息公开申请情况"),
                        block -> block.startsWith("[") && block.contains("商业企业"))
                .map(wanted -> drawing.indexOf(
                        drawing.stream().filter(wanted).findFirst().orElseThrow()))
                .toList();

        assertThat(order).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void tablesHaveTrueColumns() throws IOException {
        var document = DocReader.read(sample(), Limits.USUAL);

        assertThat(document.blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast))
                .isNotEmpty()
                .allSatisfy(grid -> assertThat(grid.exact()).isTrue())
                .allSatisfy(grid -> assertThat(grid.rows())
                        .allSatisfy(row -> assertThat(row.cells().stream().map(cell -> cell.column()))
                                .isSorted()
                                .doesNotHaveDuplicates()));
    }

    @Test
    void aBrokenDocumentIsDamaged() throws IOException {
        assertThatThrownBy(() -> DocReader.read(Arrays.copyOf(sample(), 2_000), Limits.USUAL))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.DAMAGED));
    }

    @Test
    void anEncryptedNewDocumentInAnOldContainerIsEncrypted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.writeFilesystem(bytes);
        }

        assertThatThrownBy(() -> DocReader.read(bytes.toByteArray(), Limits.USUAL))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.ENCRYPTED));
    }

    @Test
    void moreCellsThanTheLimitsAreRefused() throws IOException {
        var few = new Limits(200, 100, 2_000_000, 10_000_000, 200, Limits.USUAL.time());

        var document = sample();
        assertThatThrownBy(() -> DocReader.read(document, few)).isInstanceOf(Blocks.TooLarge.class);
    }

    @Test
    void whatIsStruckOutIsKeptApart() throws IOException {
        try (var word = new HWPFDocument(new ByteArrayInputStream(sample()))) {
            var paragraph = word.getRange().getParagraph(0);
            var before = DocText.of(paragraph);
            paragraph.getCharacterRun(0).strikeThrough(true);
            var struck = DocText.of(word.getRange().getParagraph(0));

            assertThat(before.struck()).isEmpty();
            assertThat(struck.text()).isNotEqualTo(before.text());
            assertThat(struck.struck()).isNotEmpty();
        }
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Samples.own().resolve("ningwu-2020.doc"));
    }
}
