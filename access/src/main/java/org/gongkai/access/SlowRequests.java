package org.gongkai.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Hangs up on a client that has not sent its request after a long while, a byte now and then. */
@Singleton
class SlowRequests {
    /** Before everything else of the framework. */
    private static final int FIRST = 1001;

    private final Duration patience;

    SlowRequests(AccessConfig config) {
        this.patience = config.limits().receive();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext exchange) {
        var request = exchange.request();
        if (hasBody(request)) {
            long timer = exchange.vertx().setTimer(patience.toMillis(), _ -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
            exchange.addEndHandler(_ -> exchange.vertx().cancelTimer(timer));
        }
        exchange.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.CONTENT_LENGTH) != null
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
