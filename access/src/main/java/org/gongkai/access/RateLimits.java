package org.gongkai.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Keeps one client from taking the service away from the others. Each instance of a service counts for itself. */
@ApplicationScoped
class RateLimits {
    /** Some 2 MB at most. */
    private static final int CLIENTS = 10_000;

    private final CurrentIdentityAssociation identity;
    private final Buckets buckets;

    RateLimits(CurrentIdentityAssociation identity, AccessConfig config) {
        this.identity = identity;
        buckets = new Buckets(config.limits().rate(), config.limits().burst(), CLIENTS, System::nanoTime);
    }

    /** Seconds that a client has to wait; 0 when it need not. */
    long take(String client) {
        return buckets.take(client);
    }

    // After the roles were looked at: whoever is not let in is counted by address.
    @ServerRequestFilter
    Uni<@Nullable Response> limit(HttpServerRequest request) {
        return identity.getDeferredIdentity().map(found -> {
            var wait = take(Client.of(found, request));
            return wait > 0 ? Answers.tooMany(wait) : null; // null goes on
        });
    }
}
