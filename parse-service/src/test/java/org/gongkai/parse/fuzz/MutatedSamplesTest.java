package org.gongkai.parse.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The readers' short trial with mutated samples, the same in every run; {@code ./gongkai fuzz} is the long one. What that
 * finds is kept under {@code src/test/resources/fuzz/TARGET}.
 */
class MutatedSamplesTest {
    private static final Duration EACH = Duration.ofMillis(Long.getLong("fuzz.millis", 2_000));
    private static final int FEWEST = 10;
    private static final int LARGEST_PIECE = 64;

    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    @BeforeAll
    static void keepTheLibrariesQuiet() {
        LIBRARIES.setLevel(Level.OFF);
    }

    @AfterAll
    static void letThemSpeakAgain() {
        LIBRARIES.setLevel(null);
    }

    @ParameterizedTest
    @EnumSource
    void aMutatedSampleBreaksNoInvariant(Target target) {
        var random = new Random(4);
        var seeds = target.seeds();
        long end = System.nanoTime() + EACH.toNanos();
        for (int tries = 0; tries < FEWEST || System.nanoTime() < end; tries++) {
            var input = mutated(seeds, random);
            try {
                Invariants.check(target.document(input));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "try " + tries + ", input " + HexFormat.of().formatHex(input), e);
            }
        }
    }

    static Stream<Path> found() throws IOException {
        var folder = Path.of("src/test/resources/fuzz");
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("README.md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void whatTheFuzzerOnceFoundBreaksNoInvariant(Path input) throws IOException {
        var target = Target.of(input.getParent().getFileName().toString());
        Invariants.check(target.document(Files.readAllBytes(input)));
    }

    /** Some pieces of a sample overwritten, left out, doubled or taken from another. */
    private static byte[] mutated(List<byte[]> seeds, Random random) {
        var input = seeds.get(random.nextInt(seeds.size()));
        for (int changes = 1 + random.nextInt(8); changes > 0 && input.length > 0; changes--) {
            int at = random.nextInt(input.length);
            int to = Math.min(input.length, at + 1 + random.nextInt(LARGEST_PIECE));
            input = switch (random.nextInt(5)) {
                case 0 -> joined(input, at, noise(random), Math.min(input.length, at + 1));
                case 1 -> joined(input, at, new byte[0], to);
                case 2 -> joined(input, to, Arrays.copyOfRange(input, at, to), to);
                case 3 -> joined(input, at, piece(seeds.get(random.nextInt(seeds.size())), random), to);
                default -> joined(input, at, extreme(to - at, random), to);
            };
        }
        return input;
    }

    private static byte[] noise(Random random) {
        var noise = new byte[1 + random.nextInt(4)];
        random.nextBytes(noise);
        return noise;
    }

    /** Lengths and offsets of binary formats that are far too large, or none. */
    private static byte[] extreme(int length, Random random) {
        var bytes = new byte[Math.min(length, 4)];
        Arrays.fill(bytes, (byte) (random.nextBoolean() ? 0xFF : 0));
        return bytes;
    }

    private static byte[] piece(byte[] seed, Random random) {
        int at = random.nextInt(seed.length);
        return Arrays.copyOfRange(seed, at, Math.min(seed.length, at + 1 + random.nextInt(LARGEST_PIECE)));
    }

    private static byte[] joined(byte[] bytes, int end, byte[] piece, int from) {
        var joined = new ByteArrayOutputStream(bytes.length + piece.length);
        joined.write(bytes, 0, end);
        joined.writeBytes(piece);
        joined.write(bytes, from, bytes.length - from);
        return joined.toByteArray();
    }
}
