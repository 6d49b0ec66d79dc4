package org.gongkai.validate.policy.file;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.policy.Policy;
import org.gongkai.validate.policy.PolicyRefused;
import org.jboss.logging.Logger;

/** The administrators' rules this service follows. They are read once, and a service that cannot follow them does not start. */
@Startup
@Singleton
class PolicyInForce {
    private static final Logger LOG = Logger.getLogger(PolicyInForce.class);

    private final Policy policy;

    PolicyInForce(@ConfigProperty(name = "gongkai.validate.policy.file") Optional<Path> file) {
        policy = file.map(PolicyInForce::read).orElse(Policy.NONE);
    }

    private static Policy read(Path file) {
        try {
            var policy = PolicyFile.read(file);
            LOG.infof("administrators' rules %s (%s) are in force", policy.fingerprint(), file);
            return policy;
        } catch (PolicyRefused e) {
            // Without its cause: Quarkus then prints these lines alone, and people need no stack trace of their own
            // mistake.
            throw new ConfigurationException(e.getMessage());
        }
    }

    @Produces
    @Singleton
    Policy policy() {
        return policy;
    }

    @Produces
    @Singleton
    ReportValidator validator() {
        return new ReportValidator(policy);
    }
}
