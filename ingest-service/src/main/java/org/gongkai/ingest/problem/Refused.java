package org.gongkai.ingest.problem;

import org.gongkai.events.Message;
import org.jspecify.annotations.Nullable;

/** Ends the handling of a request; {@link Problems} makes the answer of it. */
public final class Refused extends RuntimeException {
    private final ProblemType type;
    private final transient Problem problem;

    private Refused(ProblemType type, Message detail, @Nullable String file, @Nullable Throwable cause) {
        super(detail.en(), cause);
        this.type = type;
        this.problem = Problem.of(type, detail, file);
    }

    /** The request as a whole is refused. */
    public static Refused because(ProblemType type, String zh, String en) {
        return new Refused(type, new Message(zh, en), null, null);
    }

    /** The request is refused because of one of its files. */
    public static Refused file(ProblemType type, String file, String zh, String en) {
        return new Refused(type, new Message(zh, en), file, null);
    }

    /** Something that the request needs has failed. */
    public static Refused failed(ProblemType type, String zh, String en, Throwable cause) {
        return new Refused(type, new Message(zh, en), null, cause);
    }

    public ProblemType type() {
        return type;
    }

    Problem problem() {
        return problem;
    }
}
