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

@Path("/api/checks")
@Tag(name = "checks", description = "Checks of drafts (草稿预检)")
@RunOnVirtualThread
@RolesAllowed({Role.PORTAL, Role.ADMIN})
class CheckResource {
    private final IngestService ingest;

    CheckResource(IngestService ingest) {
        this.ingest = ingest;
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
}
