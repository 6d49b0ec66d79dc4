package org.gongkai.access;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.gongkai.events.EventJson;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What those are told who may not. Why a token was not believed is nobody's business but the log's. */
class Answers {
    private final RateLimits limits;

    Answers(RateLimits limits) {
        this.limits = limits;
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response unauthenticated(HttpServerRequest request) {
        var wait = limits.take(Client.address(request));
        return wait > 0
                ? tooMany(wait)
                : answer(Problem.UNAUTHENTICATED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(Problem.FORBIDDEN).build();
    }

    static Response tooMany(long seconds) {
        return answer(Problem.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(EventJson.write(problem));
    }
}
