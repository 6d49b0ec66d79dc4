package org.gongkai.report.api;

import jakarta.ws.rs.core.Response;
import org.gongkai.report.relay.Answer;

/** The answer of another service as an answer of this one. */
final class Handed {
    private Handed() {}

    static Response on(Answer answer) {
        return Response.status(answer.status())
                .entity(answer.body())
                .header("Content-Type", answer.contentType())
                .header("Retry-After", answer.retryAfter())
                .build();
    }
}
