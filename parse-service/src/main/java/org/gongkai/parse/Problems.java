package org.gongkai.parse;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer. */
class Problems {
    @ServerExceptionMapper
    RestResponse<Problem> answer(Problem.Refusal e) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(e.problem().status()), e.problem())
                .type("application/problem+json")
                .build();
    }
}
