package org.gongkai.report.signin;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A browser sends the cookie of a session with whatever any site makes it send. What changes something is therefore only
 * taken with a header too, which nothing but our own page can add: browsers ask first before another site may, and are
 * told no.
 */
class PageOnly {
    static final String HEADER = "Gongkai-Page";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter(preMatching = true)
    void refuseOtherSites(ContainerRequestContext request) {
        var isByToken = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        var isByCookie = request.getHeaderString(HttpHeaders.COOKIE) != null && !isByToken;
        if (isByCookie && !HARMLESS.contains(request.getMethod()) && request.getHeaderString(HEADER) == null) {
            throw new ForbiddenException();
        }
    }
}
