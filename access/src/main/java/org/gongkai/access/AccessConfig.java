package org.gongkai.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whom the services believe. Without an issuer nobody is let in. */
@ConfigMapping(prefix = "gongkai.access")
interface AccessConfig {
    /** What tokens call their issuer (iss). */
    Optional<String> issuer();

    /** Address or file of the issuer's public keys (JWKS). */
    Optional<String> keys();

    /** Where report-service finds the issuer, if not at the address that is its name. */
    Optional<String> provider();

    /** Whom tokens must be meant for (aud). */
    @WithDefault("gongkai")
    String audience();

    /** Path of the claim that holds the roles, such as realm_access/roles. */
    @WithDefault("groups")
    String rolesClaim();

    /** Path of the claim that binds a portal to agencies, by key or name. */
    @WithDefault("agencies")
    String agenciesClaim();

    /** Who may read metrics: {@code metrics} for operators and administrators, {@code permit} for everybody. */
    @WithDefault("metrics")
    String metrics();

    /** How often one client may ask, and how slowly. */
    Limits limits();

    /** A bucket for each client, which fills up steadily and which every request takes from. */
    interface Limits {
        /** Requests a second in the long run. */
        @WithDefault("100")
        int rate();

        /** Requests at once. */
        @WithDefault("1000")
        int burst();

        /** How long a client may take to send one request. */
        @WithDefault("10M")
        Duration receive();
    }
}
