package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.gongkai.events.EventJson;
import org.gongkai.stack.running.StackFailure;

/** Asks one service over HTTP, as anybody may. What it refuses is told to the person in the service's own words. */
public final class ServiceApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String bearer;
    private final String address;

    public ServiceApi(HttpClient http, String bearer, String address) {
        this.http = http;
        this.bearer = bearer;
        this.address = address;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(body)))
                .build());
    }

    void delete(String path) throws IOException, InterruptedException {
        send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", bearer)
                .header("Accept", "application/json")
                .timeout(TIMEOUT);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            var json = EventJson.mapper().readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new StackFailure(
                        "请求未被接受（" + answer.statusCode() + "）："
                                + json.path("detailZh").asText(),
                        "refused (" + answer.statusCode() + "): "
                                + json.path("detail").asText());
            }
            return json;
        } catch (ConnectException e) {
            throw new StackFailure(
                    "无法连接 " + address + "，请先运行 ./gongkai up", "cannot reach " + address + ": run ./gongkai up first");
        }
    }
}
