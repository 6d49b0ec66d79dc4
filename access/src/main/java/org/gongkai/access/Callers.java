package org.gongkai.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells who asks. */
@ApplicationScoped
public class Callers {
    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final String agenciesClaim;

    Callers(SecurityIdentity identity, JsonWebToken token, AccessConfig config) {
        this.identity = identity;
        this.token = token;
        this.agenciesClaim = config.agenciesClaim();
    }

    /** The caller of the present request, which must be one that only lets known people in. */
    public Caller current() {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) { // what is somebody's own would be everybody's
            throw new UnauthorizedException("the token has no subject");
        }
        return new Caller(subject, Claims.name(token), identity.getRoles(), Claims.texts(token, agenciesClaim));
    }

    /** The caller's token, to ask another service in the caller's name. */
    public String bearer() {
        return "Bearer " + token.getRawToken();
    }
}
