package org.gongkai.validate.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gongkai.access.Role;
import org.gongkai.validate.policy.Policy;

/** The rules as they are applied here: the catalogue, and what administrators have changed. */
@Path("/api/rules")
@RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN, Role.OPERATOR})
public class RulesResource {
    private final RulesInForce rules;

    RulesResource(Policy policy) {
        rules = RulesInForce.of(policy);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RulesInForce rules() {
        return rules;
    }
}
