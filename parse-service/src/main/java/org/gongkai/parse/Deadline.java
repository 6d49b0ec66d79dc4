package org.gongkai.parse;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.Duration;
import java.util.function.Supplier;
import org.gongkai.events.ProblemKind;

/**
 * When reading must end. Whatever a few bytes can keep busy for hours asks it often: the readers of formats, and every
 * step behind them.
 */
public final class Deadline {
    /** Belongs to the reading, not to a step of it: handed on unseen, else every function on the way would name it. */
    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private final Duration time;
    private final long end;

    private Deadline(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** The time that a reader has, from now on. */
    public static Deadline in(Duration time) {
        return new Deadline(time);
    }

    /** Does a reading that must end in time. */
    static <T> T within(Duration time, Supplier<T> reading) {
        return ScopedValue.where(CURRENT, in(time)).call(reading::get);
    }

    /**
     * Asks whether the reading that this thread does may go on.
     *
     * @throws Unreadable when its time is over
     */
    public static void checkCurrent() {
        if (CURRENT.isBound()) {
            CURRENT.get().check();
        }
    }

    /**
     * Asks whether to go on.
     *
     * @throws Unreadable when the time is over
     */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new Unreadable(ProblemKind.TIMEOUT, "more than " + time.toSeconds() + " seconds");
        }
    }

    /** Bytes for a library that knows no deadline: it is asked whenever the library wants more of them. */
    public static InputStream watching(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                checkCurrent();
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                checkCurrent();
                return super.read(buffer, from, length);
            }
        };
    }

    /** Characters for such a library. */
    public static Reader watching(Reader characters) {
        return new FilterReader(characters) {
            @Override
            public int read() throws IOException {
                checkCurrent();
                return super.read();
            }

            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                checkCurrent();
                return super.read(buffer, from, length);
            }
        };
    }
}
