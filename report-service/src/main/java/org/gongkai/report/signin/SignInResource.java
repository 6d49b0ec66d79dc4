package org.gongkai.report.signin;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The only two addresses that lead a browser to the issuer. Everywhere else somebody unknown is told so: what asks there
 * is a program, which can do nothing with a page to sign in at.
 */
@Path("/")
@PermitAll
class SignInResource {
    static final String SIGN_IN = "/sign-in";

    private static final int FOUND = 302;

    private final CurrentIdentityAssociation identity;
    private final HttpAuthenticator authenticator;

    SignInResource(CurrentIdentityAssociation identity, HttpAuthenticator authenticator) {
        this.identity = identity;
        this.authenticator = authenticator;
    }

    /** Goes to the issuer, comes back with a code, and ends at the page with a session. */
    @GET
    @Path(SIGN_IN)
    @Operation(hidden = true)
    public Uni<Response> signIn(@Context RoutingContext request) {
        return identity.getDeferredIdentity()
                .chain(found -> found.isAnonymous()
                        ? authenticator.getChallenge(request).map(SignInResource::toTheIssuer)
                        : Uni.createFrom().item(toThePage()));
    }

    /** Ends the session here and, where there was one, at the issuer: quarkus.oidc.logout.path. */
    @GET
    @Path("/sign-out")
    @Operation(hidden = true)
    public Uni<Response> signOut() {
        return identity.getDeferredIdentity().map(_ -> toThePage());
    }

    private static Response toTheIssuer(ChallengeData challenge) {
        var answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private static Response toThePage() {
        return Response.status(FOUND)
                .header(HttpHeaders.LOCATION, "/")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
