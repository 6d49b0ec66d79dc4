package org.gongkai.stack.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;

/** Speaks to the services as a portal would: over HTTP, and by no other way. */
public final class Portal {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String bearer;
    private final String ingest;
    private final String report;

    /** @param bearer the header Authorization of every request */
    public Portal(HttpClient http, String bearer, String ingest, String report) {
        this.http = http;
        this.bearer = bearer;
        this.ingest = ingest;
        this.report = report;
    }

    /**
     * A file that was taken in.
     *
     * @param id names the submission
     * @param filename as it was sent
     */
    public record Accepted(String id, String filename) {}

    /**
     * Sends files in one request.
     *
     * @throws StackFailure when they are refused
     */
    public List<Accepted> submit(List<Upload> uploads) throws IOException, InterruptedException {
        var answer = send(uploads);
        if (answer.statusCode() != 202) {
            throw refused(uploads, answer);
        }
        var accepted = new ArrayList<Accepted>();
        for (var submission : EventJson.mapper().readTree(answer.body()).path("submissions")) {
            accepted.add(new Accepted(
                    submission.path("id").asText(), submission.path("filename").asText()));
        }
        return accepted;
    }

    /** Sends files in one request; the answer as it comes. */
    public HttpResponse<String> send(List<Upload> uploads) throws IOException, InterruptedException {
        var boundary = "gongkai-" + UUID.randomUUID();
        var request = HttpRequest.newBuilder(URI.create(ingest + "/api/submissions"))
                .timeout(TIMEOUT)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Authorization", bearer)
                .POST(BodyPublishers.ofByteArray(Upload.multipart(boundary, uploads)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** The result of a submission; empty while there is none. */
    public Optional<ReportValidated> result(String submissionId) throws IOException, InterruptedException {
        var revision = get("/api/submissions/" + submissionId)
                .map(submission -> submission.path("report").path("revision"))
                .filter(JsonNode::isTextual);
        return revision.isPresent() ? get(revision.get().asText()).map(Portal::validated) : Optional.empty();
    }

    private static ReportValidated validated(JsonNode json) {
        return EventJson.read(EventJson.write(json), ReportValidated.class);
    }

    /** What report-service answers on a path; empty for 404. */
    public Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(report).resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Authorization", bearer)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(EventJson.mapper().readTree(answer.body()));
            case 404 -> Optional.empty();
            default -> throw new IOException(report + path + " answered " + answer.statusCode() + ": " + answer.body());
        };
    }

    private static StackFailure refused(List<Upload> uploads, HttpResponse<String> answer) throws IOException {
        var names = String.join(", ", uploads.stream().map(Upload::name).toList());
        var type = answer.headers().firstValue("content-type").orElse("");
        var problem = type.contains("json")
                ? EventJson.mapper().readTree(answer.body())
                : EventJson.mapper().createObjectNode();
        return new StackFailure(
                names + " 未被接收（" + answer.statusCode() + "）："
                        + problem.path("detailZh").asText(),
                names + " refused (" + answer.statusCode() + "): "
                        + problem.path("detail").asText());
    }
}
