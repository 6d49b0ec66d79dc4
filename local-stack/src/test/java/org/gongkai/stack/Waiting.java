package org.gongkai.stack;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what comes about by itself, and says what it was when it does not. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Waiting() {}

    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what);
            }
            Thread.sleep(50);
        }
    }
}
