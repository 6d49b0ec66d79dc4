package org.gongkai.parse;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.gongkai.access.Role;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.Topics;
import org.gongkai.parse.quarantine.GuardedReader;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads one document and forgets it: the draft check's first half. */
@Path("/api/parse")
@Blocking
@RolesAllowed({Role.PORTAL, Role.ADMIN})
class ParseResource {
    private final GuardedReader reader;

    ParseResource(GuardedReader reader) {
        this.reader = reader;
    }

    /** The body is the document itself, whatever its declared type; the answer is what was read. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public ReportParsed parse(byte[] document, @RestQuery String filename) {
        if (document == null || document.length == 0) {
            throw new Problem.Refusal(Problem.EMPTY);
        }
        if (document.length > Topics.MAX_DOCUMENT_BYTES) {
            throw new Problem.Refusal(Problem.TOO_LARGE);
        }
        try {
            return reader.read(document, DocumentInfo.draft(filename, document));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem.Refusal(Problem.STOPPING, e);
        }
    }
}
