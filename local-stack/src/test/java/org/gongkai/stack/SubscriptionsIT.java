package org.gongkai.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongkai.events.EventJson;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.Test;

/** Who subscribed hears of an upload that was checked: over a stream, and by a call. */
class SubscriptionsIT {
    private final LinkedBlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Test
    void aCheckedUploadIsHeardOfByThoseWhoSubscribed() throws Exception {
        var report = SharedStack.get().plan().url(Service.REPORT);
        var bearer = SharedStack.get().access().bearer(Access.COMMANDS);
        var receiver = receiver();
        try (var client = HttpClient.newHttpClient()) {
            var created = client.send(
                    HttpRequest.newBuilder(URI.create(report + "/api/subscriptions"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", bearer)
                            .POST(HttpRequest.BodyPublishers.ofString("{\"url\":\"http://localhost:"
                                    + receiver.getAddress().getPort() + "/hook\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            var stream = client.send(
                    HttpRequest.newBuilder(URI.create(report + "/api/events"))
                            .header("Authorization", bearer)
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            Thread.ofVirtual().start(() -> stream.body().forEach(lines::add));

            var upload = Upload.of("a.txt", ("年度报告 " + UUID.randomUUID()).getBytes(UTF_8));
            var id = SharedStack.resultOf(upload).report().submissionId();

            assertThat(find(calls, id)).contains("\"type\":\"report.result\"");
            assertThat(find(lines, id)).startsWith("data:").contains("NOT_ASSESSABLE");
            client.send(
                    HttpRequest.newBuilder(URI.create(report + "/api/subscriptions/"
                                    + EventJson.mapper()
                                            .readTree(created.body())
                                            .path("id")
                                            .asText()))
                            .header("Authorization", bearer)
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            client.shutdownNow();
        } finally {
            receiver.stop(0);
        }
    }

    private HttpServer receiver() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** What speaks of an upload; what other tests sent is passed over. */
    private static String find(LinkedBlockingQueue<String> heard, String id) throws InterruptedException {
        var text = heard.poll(90, TimeUnit.SECONDS);
        while (text != null && !text.contains(id)) {
            text = heard.poll(90, TimeUnit.SECONDS);
        }
        assertThat(text).as("something about " + id).isNotNull();
        return text;
    }
}
