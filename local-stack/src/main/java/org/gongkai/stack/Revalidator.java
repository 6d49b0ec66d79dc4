package org.gongkai.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.gongkai.events.EventJson;

/** Asks validate-service to check again what has been read. */
final class Revalidator {
    private static final String PATH = "/api/revalidations";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String bearer;
    private final String address;

    Revalidator(HttpClient http, String bearer, String address) {
        this.http = http;
        this.bearer = bearer;
        this.address = address;
    }

    JsonNode ask(String mode, Map<String, Object> scope) throws IOException, InterruptedException {
        var body = EventJson.write(Map.of("mode", mode, "scope", scope));
        return send(request(PATH)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    JsonNode status(String id) throws IOException, InterruptedException {
        return get(PATH + "/" + id);
    }

    /** The first page of what becomes of reports. */
    JsonNode changes(String id) throws IOException, InterruptedException {
        return get(PATH + "/" + id + "/changes");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", bearer)
                .timeout(TIMEOUT);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofByteArray());
        var json = EventJson.mapper().readTree(answer.body());
        if (answer.statusCode() >= 300) {
            throw new StackFailure(
                    "重新核对未被接受（" + answer.statusCode() + "）："
                            + json.path("detailZh").asText(),
                    "refused (" + answer.statusCode() + "): "
                            + json.path("detail").asText());
        }
        return json;
    }
}
