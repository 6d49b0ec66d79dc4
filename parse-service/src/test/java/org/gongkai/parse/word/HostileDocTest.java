package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Duration;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Samples;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Blocks;
import org.junit.jupiter.api.Test;

class HostileDocTest {
    private static final int SECTOR = 512;

    @Test
    void piecesThatAllStandForTheSamePartOfTheFileAreRefusedBeforeTheyAreCopied() throws IOException {
        var document = withPieces(1_000, 100_000);

        assertThat(document).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> DocReader.read(document, Limits.USUAL)).isInstanceOf(Blocks.TooLarge.class);
    }

    @Test
    void aPieceTableThatBreaksOffIsDamaged() throws IOException {
        assertDamaged(withPieces(-1, 1));
        assertDamaged(withPieces(Integer.MAX_VALUE / 16, 0));
    }

    @Test
    void theSampleHasAsManyCharactersAsItIsSaidToHave() throws IOException {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(sample()))) {
            assertThat(PieceTable.characters(container.getRoot())).isBetween(1_000L, 20_000L);
        }
    }

    @Test
    void sectorsThatFollowThemselvesEndAsDamaged() throws IOException {
        var document = sample();
        var bytes = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        int table = (bytes.getInt(0x4C) + 1) * SECTOR;
        for (int i = 0; i < SECTOR / Integer.BYTES; i++) {
            bytes.putInt(table + i * Integer.BYTES, i);
        }

        assertTimeout(Duration.ofSeconds(20), () -> assertDamaged(document));
    }

    /** A container whose text is said to be put together of pieces. */
    private static byte[] withPieces(int pieces, int charactersEach) throws IOException {
        int described = Math.clamp(pieces, 0, 1_000);
        var table = ByteBuffer.allocate(5_000 + described * 12).order(ByteOrder.LITTLE_ENDIAN);
        table.put((byte) 2).putInt(4 + pieces * 12);
        for (int i = 0; i <= described; i++) {
            table.putInt(i * charactersEach);
        }
        var head = ByteBuffer.allocate(5_000).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(0xA, (short) 0x0200);
        head.putInt(0x1A2, 0).putInt(0x1A6, table.capacity());
        var bytes = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(head.array()), "WordDocument");
            container.createDocument(new ByteArrayInputStream(table.array()), "1Table");
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static void assertDamaged(byte[] document) {
        assertThatThrownBy(() -> DocReader.read(document, Limits.USUAL))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.DAMAGED));
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Samples.own().resolve("ningwu-2020.doc"));
    }
}
