package org.gongkai.breaker;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Callers;
import org.gongkai.access.Role;

/** The consumers of the instance that is asked: each instance of a service stops, and goes on, by itself. */
@Path("/api/breakers")
@Tag(name = "breakers", description = "Consumers that stop before too many bad records (熔断)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
class BreakerResource {
    private final Breakers breakers;
    private final Callers callers;

    BreakerResource(Breakers breakers, Callers callers) {
        this.breakers = breakers;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "The consumers of this instance, and which of them have stopped (熔断状态)")
    public ConsumersView breakers() {
        return new ConsumersView(breakers.all().stream().map(BreakerView::of).toList());
    }

    @POST
    @Path("/{topic}/close")
    @Operation(
            summary = "Lets a consumer go on that has stopped (恢复消费)",
            description = "The record that it stopped at is put aside. If as many bad ones follow it stops again.")
    public BreakerView close(@PathParam("topic") String topic) {
        var breaker = breakers.find(topic).orElseThrow(NotFoundException::new);
        breaker.close(callers.current().name());
        return BreakerView.of(breaker);
    }
}
