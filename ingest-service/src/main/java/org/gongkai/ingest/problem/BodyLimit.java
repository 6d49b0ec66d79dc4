package org.gongkai.ingest.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.events.EventJson;
import org.gongkai.events.Message;

/** Refuses a request that announces more than the limit. The framework would too, but without saying why. */
@Singleton
class BodyLimit {
    /** Before everything else of the framework. */
    private static final int FIRST = 1000;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext exchange) {
        var announced = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || !isOver(announced)) {
            exchange.next();
            return;
        }
        var problem = Problem.of(
                ProblemType.TOO_LARGE,
                new Message("整个请求超过上限，请分批上传。", "The request as a whole is over the limit; send the files in several."),
                null);
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(_ -> exchange.request().connection().close()) // the rest of the body is not read
                .end(Buffer.buffer(EventJson.write(problem)));
    }

    private boolean isOver(String announced) {
        try {
            return Long.parseLong(announced) > limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
