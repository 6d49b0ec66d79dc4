package org.gongkai.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says at the start whom this service believes. */
@Singleton
class Issuer {
    private static final Logger LOG = Logger.getLogger(Issuer.class);

    void start(@Observes StartupEvent event, AccessConfig config) {
        config.issuer()
                .ifPresentOrElse(
                        issuer -> LOG.infof("Tokens of %s are let in", issuer),
                        () -> LOG.warn(
                                "No issuer of tokens is configured, so nobody is let in: set"
                                        + " GONGKAI_ACCESS_ISSUER to the iss of your OpenID Connect provider's tokens and"
                                        + " GONGKAI_ACCESS_KEYS to the address or file of its keys (JWKS); see docs/security.md"));
    }
}
