package org.gongkai.report.signin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Callers;

@Path("/api/me")
@Tag(name = "me", description = "Whoever asks (当前用户)")
@Authenticated
class MeResource {
    private final Callers callers;

    MeResource(Callers callers) {
        this.callers = callers;
    }

    /**
     * Somebody, as their token tells.
     *
     * @param roles what they may do
     * @param agencies the agencies that a portal is bound to; empty for none
     */
    record Me(String subject, String name, List<String> roles, List<String> agencies) {}

    @GET
    @Operation(summary = "Name and roles of whoever asks (姓名与角色)")
    public Me me() {
        var caller = callers.current();
        return new Me(
                caller.subject(),
                caller.name(),
                caller.roles().stream().sorted().toList(),
                caller.agencies().stream().sorted().toList());
    }
}
