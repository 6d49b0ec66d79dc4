package org.gongkai.parse.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;

/**
 * What the fuzzer (Jazzer) calls: {@code ./gongkai fuzz [SECONDS] [TARGET]}. Its main method writes the inputs to begin
 * with, and the folder of those that it finds worth keeping.
 */
public final class Fuzz {
    private static final Target TARGET = Target.of(System.getProperty("fuzz.target", "text"));

    /** The libraries tell the log at length what they think of broken documents. Held, else it would be forgotten. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    private Fuzz() {}

    public static void fuzzerInitialize() {
        LIBRARIES.setLevel(Level.OFF);
        // Loading the classes that the fuzzer rewrites takes longer than any document may.
        TARGET.seeds().forEach(seed -> new ReportParser().parse(seed, DocumentInfo.draft("seed", seed)));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Invariants.check(TARGET.document(input));
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder.resolve("corpus"));
        var seeds = Files.createDirectories(folder.resolve("seeds"));
        int number = 0;
        for (var seed : TARGET.seeds()) {
            Files.write(seeds.resolve("seed-" + ++number), seed);
        }
    }
}
