package org.gongkai.parse;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gongkai.access.Role;
import org.gongkai.events.Topics;
import org.gongkai.parse.quarantine.GuardedReader;

/** Opens one document for being shown, and forgets it: others never open documents from outside. */
@Path("/api/blocks")
@Blocking
@RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN})
class BlocksResource {
    private final GuardedReader guard;
    private final OriginalReader reader;

    BlocksResource(GuardedReader guard, OriginalReader reader) {
        this.guard = guard;
        this.reader = reader;
    }

    /** The body is the document itself, whatever its declared type; the answer is its text and tables with their places. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Original blocks(byte[] document) {
        if (document == null || document.length == 0) {
            throw new Problem.Refusal(Problem.EMPTY);
        }
        if (document.length > Topics.MAX_DOCUMENT_BYTES) {
            throw new Problem.Refusal(Problem.TOO_LARGE);
        }
        try {
            return guard.read(document, () -> reader.read(document), Original::unreadable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem.Refusal(Problem.STOPPING, e);
        }
    }
}
