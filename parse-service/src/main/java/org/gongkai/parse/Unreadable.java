package org.gongkai.parse;

import org.gongkai.events.ProblemKind;

/** A document that its reader must give up on. Becomes a result that says so, never a lost message. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemKind kind;

    public Unreadable(ProblemKind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Unreadable(ProblemKind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public ProblemKind kind() {
        return kind;
    }
}
