package org.gongkai.parse;

import jakarta.ws.rs.WebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer. */
class Problems {
    @ServerExceptionMapper
    RestResponse<Problem> answer(Problem.Refusal e) {
        return answer(e.problem());
    }

    /** What the framework itself refuses: unknown paths, wrong methods. */
    @ServerExceptionMapper
    RestResponse<Problem> answer(WebApplicationException e) {
        return answer(
                switch (e.getResponse().getStatus()) {
                    case 404 -> Problem.NOT_FOUND;
                    case 405 -> Problem.METHOD_NOT_ALLOWED;
                    default -> Problem.of(e.getResponse().getStatusInfo());
                });
    }

    private static RestResponse<Problem> answer(Problem problem) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(problem.status()), problem)
                .type("application/problem+json")
                .build();
    }
}
