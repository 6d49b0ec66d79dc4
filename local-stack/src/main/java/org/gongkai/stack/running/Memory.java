package org.gongkai.stack.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How much memory a process really takes. */
public final class Memory {
    private Memory() {}

    /** Resident set size. {@code ps} tells it alike on Linux and macOS, in kilobytes. */
    public static long residentMegabytes(ProcessHandle process) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        try (var output = ps.getInputStream()) {
            var kilobytes = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024;
        }
    }
}
