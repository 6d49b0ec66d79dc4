package org.gongkai.issuer;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens, as any OIDC provider does.
 *
 * @param key what they are signed with
 * @param issuer what they call their issuer
 * @param clock what time it is
 */
public record Tokens(SigningKey key, String issuer, Clock clock) {
    /** Whom access tokens are for: the services. */
    public static final String AUDIENCE = "gongkai";

    /** A day of work. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    /** An access token for the services. */
    public String access(Person person) {
        return access(person, AUDIENCE, LIFETIME);
    }

    /** An access token for somebody, who may be nobody that the services listen to; a negative lifetime is over already. */
    public String access(Person person, String audience, Duration lifetime) {
        var claims = claims(person, audience, lifetime);
        claims.put("groups", person.roles());
        if (!person.agencies().isEmpty()) {
            claims.put("agencies", person.agencies());
        }
        return key.sign(claims);
    }

    /** An ID token: who signed in at a client. */
    String identity(Person person, String client, @Nullable String nonce) {
        var claims = claims(person, client, LIFETIME);
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return key.sign(claims);
    }

    private Map<String, Object> claims(Person person, String audience, Duration lifetime) {
        var now = clock.instant();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("sub", person.subject());
        claims.put("aud", audience);
        claims.put("name", person.name());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }
}
