package org.gongkai.stack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tiny shell process that outlives this JVM by seconds: when the JVM is gone, whatever the reason, SIGKILL included, it
 * ends the processes it was told about. See {@code guard.sh}.
 */
public final class Guard implements AutoCloseable {
    private final Writer words;

    private Guard(Process process) {
        this.words = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts the guard; it deletes the folder when this JVM is killed, null for none. */
    public static Guard start(@Nullable Path throwAway) throws IOException {
        var folder = throwAway == null ? "" : throwAway.toString();
        return new Guard(new ProcessBuilder("sh", "-c", script(), "gongkai-guard", folder)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    public void watch(ProcessHandle child) {
        tell("process " + child.pid());
    }

    /** A PostgreSQL is named by its folder: its process id is not known before it runs. */
    public void watchDatabase(Path folder) {
        tell("database " + folder);
    }

    /** Lets the guard look once more for what may be left, and go. */
    @Override
    public void close() {
        try {
            words.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void tell(String word) {
        try {
            words.write(word + "\n");
            words.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard process is gone", e);
        }
    }

    private static String script() throws IOException {
        try (var in = Guard.class.getResourceAsStream("guard.sh")) {
            return new String(Objects.requireNonNull(in, "guard.sh").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
