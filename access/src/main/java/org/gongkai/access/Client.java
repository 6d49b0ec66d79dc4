package org.gongkai.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;

/** Whose requests are counted together: those of one person, or of one address where nobody is known. */
final class Client {
    private Client() {}

    static String of(SecurityIdentity identity, HttpServerRequest request) {
        return identity.isAnonymous()
                ? address(request)
                : "subject " + identity.getPrincipal().getName();
    }

    static String address(HttpServerRequest request) {
        var address = request.remoteAddress();
        return "address " + (address == null ? "" : address.hostAddress());
    }
}
