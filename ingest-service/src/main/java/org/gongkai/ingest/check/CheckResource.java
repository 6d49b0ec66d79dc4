package org.gongkai.ingest.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gongkai.access.Role;
import org.gongkai.events.SubmissionId;
import org.gongkai.ingest.StageTimer;
import org.gongkai.ingest.problem.ProblemType;
import org.gongkai.ingest.problem.Refused;
import org.gongkai.ingest.upload.DocumentMemory;
import org.gongkai.ingest.upload.ReceivedFile;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Checks a draft before it is published: the findings come as the answer, and nothing is kept. */
@Path("/api/checks")
@RolesAllowed({Role.PORTAL, Role.ADMIN})
@RunOnVirtualThread // a client that sends slowly must not keep a thread from the others
class CheckResource {
    private final DraftCheck check;
    private final DocumentMemory memory;
    private final StageTimer timer;

    CheckResource(DraftCheck check, DocumentMemory memory, StageTimer timer) {
        this.check = check;
        this.memory = memory;
        this.timer = timer;
    }

    /** One file. The answer is a {@link org.gongkai.events.ReportValidated}, as validate-service wrote it. */
    @Operation(summary = "草稿预检 / check a draft", description = "One file; nothing is stored.")
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] check(@RestForm(FileUpload.ALL) List<FileUpload> files) {
        return timer.time("check", () -> check(onlyOne(files)));
    }

    private byte[] check(ReceivedFile file) {
        try (var _ = memory.room(file.size())) {
            var bytes = file.bytes();
            var type = file.type(bytes);
            MDC.put("submissionId", SubmissionId.of(SubmissionId.ANONYMOUS, bytes));
            return check.findings(bytes, type, file.name());
        } finally {
            MDC.remove("submissionId");
        }
    }

    private static ReceivedFile onlyOne(List<FileUpload> files) {
        return switch (files.size()) {
            case 0 -> throw Refused.because(ProblemType.NO_FILE, "请求中没有文件。", "The request has no file.");
            case 1 -> ReceivedFile.of(files.getFirst());
            default ->
                throw Refused.because(
                        ProblemType.TOO_MANY_FILES, "草稿检查一次一个文件。", "A draft check takes one file at a time.");
        };
    }
}
