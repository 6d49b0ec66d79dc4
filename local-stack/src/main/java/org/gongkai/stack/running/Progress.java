package org.gongkai.stack.running;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells what is going on, with the seconds since the start. Goes to standard error: results alone go to the output. */
public final class Progress {
    private final PrintStream out;
    private final long started = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String zh, String en) {
        out.printf("[%5.1f s] %s · %s%n", elapsed().toMillis() / 1000.0, zh, en);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Seconds with one digit, as the lines print them. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
