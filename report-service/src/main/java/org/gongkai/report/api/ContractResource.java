package org.gongkai.report.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.events.SubmissionId;

/** The contract for subscribers, as report-events holds it: references between the files lead from one address to another. */
@Path("/")
@Tag(name = "contract", description = "Machine-readable description of the events (事件契约)")
@PermitAll
class ContractResource {
    /** RFC 9512. */
    private static final String YAML = "application/yaml";

    private static final String JSON_SCHEMA = "application/schema+json";

    private final Map<String, Published> files = new TreeMap<>();

    private record Published(String content, String mediaType, EntityTag tag) {}

    ContractResource() {
        publish("asyncapi.yaml", YAML);
        for (var schema : new String[] {"parsed.v1", "validated.v1", "notice.v1"}) {
            publish("schemas/" + schema + ".json", JSON_SCHEMA);
        }
    }

    @GET
    @Path("asyncapi.yaml")
    @Operation(summary = "The topics for subscribers, AsyncAPI 3 (Kafka 主题说明)")
    public Response asyncApi(@Context Request request) {
        return answer("asyncapi.yaml", request);
    }

    @GET
    @Path("schemas/{schema}.json")
    @Operation(summary = "JSON Schema of an event: parsed.v1, validated.v1 or notice.v1 (事件的 JSON Schema)")
    public Response schema(@PathParam("schema") String schema, @Context Request request) {
        return answer("schemas/" + schema + ".json", request);
    }

    private Response answer(String name, Request request) {
        var file = files.get(name);
        if (file == null) {
            throw new NotFoundException();
        }
        var unchanged = request.evaluatePreconditions(file.tag());
        return (unchanged != null ? unchanged : Response.ok(file.content()).type(file.mediaType()))
                .tag(file.tag())
                .header("Cache-Control", "no-cache") // kept, and asked for again by its tag
                .build();
    }

    private void publish(String name, String mediaType) {
        try (var file = SubmissionId.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in report-events");
            }
            var content = file.readAllBytes();
            var tag = new EntityTag(SubmissionId.sha256(content));
            files.put(name, new Published(new String(content, UTF_8), mediaType, tag));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
