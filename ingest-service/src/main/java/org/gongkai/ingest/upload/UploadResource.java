package org.gongkai.ingest.upload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gongkai.access.Callers;
import org.gongkai.access.Role;
import org.gongkai.ingest.StageTimer;
import org.gongkai.ingest.problem.ProblemType;
import org.gongkai.ingest.problem.Refused;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes reports in. The parts of the request are on disk before a method here is called, and gone after the answer. */
@Path("/api/submissions")
@RolesAllowed({Role.PORTAL, Role.ADMIN})
@RunOnVirtualThread // a client that sends slowly must not keep a thread from the others
class UploadResource {
    private final Uploads uploads;
    private final StageTimer timer;
    private final Callers callers;
    private final int maxFiles;

    UploadResource(Uploads uploads, StageTimer timer, Callers callers, UploadConfig config) {
        this.uploads = uploads;
        this.timer = timer;
        this.callers = callers;
        this.maxFiles = config.maxFiles();
    }

    /** What was taken in. */
    record Accepted(List<Submission> submissions) {}

    /** One file or many; every file part counts, whatever its field is called. */
    @Operation(
            summary = "提交年度报告 / hand in reports",
            description =
                    "One file or many in one request; accepted (202) only after the broker has confirmed every one of them.")
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    public Accepted submit(
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @RestForm @Nullable String agency,
            @RestForm @Nullable String year,
            @RestForm @Nullable String callbackUrl) {
        return timer.time("receive", () -> {
            var hints = Hints.of(agency, year, callbackUrl);
            return new Accepted(uploads.take(received(files), Submitter.of(callers.current()), hints));
        });
    }

    private List<ReceivedFile> received(List<FileUpload> files) {
        if (files.isEmpty()) {
            throw Refused.because(ProblemType.NO_FILE, "请求中没有文件。", "The request has no file.");
        }
        if (files.size() > maxFiles) {
            throw Refused.because(
                    ProblemType.TOO_MANY_FILES,
                    "一次最多上传 %d 个文件，请分批上传。".formatted(maxFiles),
                    "At most %d files at a time; send them in several requests.".formatted(maxFiles));
        }
        return files.stream().map(ReceivedFile::of).toList();
    }
}
