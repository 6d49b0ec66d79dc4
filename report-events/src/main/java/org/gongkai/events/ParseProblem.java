package org.gongkai.events;

import java.util.Objects;

/**
 * Something that could not be read, or that was read only in part.
 *
 * @param kind what happened
 * @param detail the particulars, for a person; never a stack trace
 * @param source where it happened, as far as that is known
 */
public record ParseProblem(ProblemKind kind, String detail, Source source) {
    public ParseProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
        source = source == null ? Source.NOWHERE : source;
    }

    public static ParseProblem of(ProblemKind kind, String detail) {
        return new ParseProblem(kind, detail, Source.NOWHERE);
    }
}
