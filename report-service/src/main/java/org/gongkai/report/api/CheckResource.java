package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.relay.IngestService;
import org.gongkai.report.relay.ParseService;

@Path("/api/checks")
@Tag(name = "checks", description = "Checks of drafts (草稿预检)")
@RunOnVirtualThread
@RolesAllowed({Role.PORTAL, Role.ADMIN})
class CheckResource {
    private final IngestService ingest;
    private final ParseService parse;

    CheckResource(IngestService ingest, ParseService parse) {
        this.ingest = ingest;
        this.parse = parse;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Check a draft, as ingest-service does at the same path; nothing is stored (草稿预检，转交 ingest-service)")
    @APIResponse(responseCode = "200", description = "the result, as an event of reports.validated has it")
    public Response check(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream form) {
        return Handed.on(ingest.check(type, form));
    }

    @POST
    @Path("/original")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Text and tables of a draft with their places; nothing is stored (草稿原文)",
            description = "As parse-service reads it. The body is the document: whoever checks a draft has it.")
    @APIResponse(
            responseCode = "200",
            description = "reader, text or blocks, complete; problem where it cannot be opened")
    public Response original(InputStream document) {
        return Handed.on(parse.blocks(document));
    }
}
