package org.gongkai.access.tests;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.events.EventJson;

/** The endpoints of the service under test, as its own OpenAPI document lists them. */
final class Endpoints implements AutoCloseable {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    // One connection may be closed in the middle of an answer without harm to the others.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base = "http://localhost:" + RestAssured.port;
    private final Map<Credential, Optional<String>> headers =
            Stream.of(Credential.values()).collect(toMap(each -> each, Credential::header));
    /** By method and path: the media type of the body, empty for none. */
    private final Map<String, String> bodies = new TreeMap<>();

    Endpoints() throws IOException, InterruptedException {
        var document = EventJson.mapper()
                .readTree(http.send(request("/q/openapi?format=json").build(), BodyHandlers.ofByteArray())
                        .body());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> bodies.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                bodyType(method.getValue()))));
    }

    private static String bodyType(JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "";
    }

    Set<String> all() {
        return bodies.keySet();
    }

    /** Whether, and why not, somebody is let in. */
    String ask(AccessTable.Line line, Credential credential) throws IOException, InterruptedException {
        var sent = new HashMap<String, String>();
        headers.get(credential).ifPresent(value -> sent.put("Authorization", value));
        var type = bodies.getOrDefault(line.endpoint(), "");
        var body = BodyPublishers.noBody();
        if (type.startsWith("multipart/")) {
            sent.put("Content-Type", "multipart/form-data; boundary=b");
            body = BodyPublishers.ofString("--b--\r\n");
        } else if (!type.isEmpty()) {
            sent.put("Content-Type", type.contains("*") ? "application/octet-stream" : type);
            body = BodyPublishers.ofString("?");
        }
        var request =
                request(line.example().isEmpty() ? line.path() : line.example()).method(line.method(), body);
        sent.forEach(request::header);
        // Only the head of the answer: some never end.
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return switch (answer.statusCode()) {
            // Sent elsewhere is not let in, and a program that asks must not be.
            case 302, 401, 403, 500 -> Integer.toString(answer.statusCode());
            default -> AccessTable.LET_IN;
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
