package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.gongkai.events.EventJson;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives ends as a result, and soon. */
class BrokenDocumentsTest {
    private static final int TRIES = 50;
    private static final Duration SOON = Duration.ofSeconds(10);

    /** The libraries tell the log at length what they think of broken documents. Held, else it would be forgotten. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    @BeforeAll
    static void keepTheLibrariesQuiet() {
        LIBRARIES.setLevel(Level.OFF);
    }

    @AfterAll
    static void letThemSpeakAgain() {
        LIBRARIES.setLevel(null);
    }

    static Stream<Path> samples() {
        return Samples.documents(Samples.own()).stream();
    }

    /** One of each format. */
    static Stream<Path> formats() {
        return samples().filter(file -> file.getFileName().toString().startsWith("ningwu"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aDocumentCutAnywhereEndsWithAResult(Path document) throws IOException {
        var whole = Files.readAllBytes(document);
        var random = new Random(1);
        for (int i = 0; i < TRIES; i++) {
            int length = random.nextInt(whole.length);
            assertEnds(Arrays.copyOf(whole, length), document + " cut at " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aDocumentWithWrongBytesEndsWithAResult(Path document) throws IOException {
        var whole = Files.readAllBytes(document);
        var random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            var broken = whole.clone();
            for (int errors = 1 + random.nextInt(30); errors > 0; errors--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertEnds(broken, document + " with wrong bytes, try " + i);
        }
    }

    static List<byte[]> beginnings() {
        return List.of(
                new byte[0],
                "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
                "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "<html><body><table>".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                new byte[] {(byte) 0xFE, (byte) 0xFF},
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void noiseBehindTheFirstBytesOfAFormatEndsWithAResult(byte[] beginning) {
        var random = new Random(3);
        assertEnds(beginning, "nothing behind the first bytes");
        for (int i = 0; i < TRIES; i++) {
            var noise = new byte[beginning.length + random.nextInt(20_000)];
            random.nextBytes(noise);
            System.arraycopy(beginning, 0, noise, 0, beginning.length);
            assertEnds(noise, "noise " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|",
                "\t",
                "\n",
                "<td>",
                "<div>",
                "(a",
                "《修武县2020年 ",
                "收到政府信息公开申请1件",
                "总计|",
                "\t1\n",
                "-",
                "&#1;",
                " "
            })
    void thePiecesOfADocumentRepeatedManyTimesEndWithAResult(String piece) {
        assertEnds(piece.repeat(300_000).getBytes(StandardCharsets.UTF_8), piece);
        assertEnds(("<html>" + piece.repeat(100_000)).getBytes(StandardCharsets.UTF_8), "<html>" + piece);
    }

    private static void assertEnds(byte[] document, String what) {
        long begin = System.nanoTime();
        var parsed = new ReportParser().parse(document, DocumentInfo.draft("broken", document));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(what).isLessThan(SOON);
        assertThat(parsed.problems()).as(what).extracting(ParseProblem::kind).doesNotContain(ProblemKind.READER_FAILED);
        assertThat(EventJson.write(parsed)).as(what).hasSizeLessThan(20 * 1024 * 1024);
    }
}
