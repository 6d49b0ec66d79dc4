package org.gongkai.stack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM really holds: what is left after a full collection. */
final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    /** Collects, and tells what is left. */
    static long megabytes(ProcessHandle process) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var output = histogram.getInputStream()) {
            return megabytes(new String(output.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static long megabytes(String histogram) {
        var total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("no total in what jcmd told: " + histogram);
        }
        return Long.parseLong(total.group(1)) >> 20;
    }
}
