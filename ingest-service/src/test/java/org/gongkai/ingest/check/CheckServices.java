package org.gongkai.ingest.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands in for parse-service and validate-service: answers as told, and remembers what it was asked. */
public class CheckServices implements QuarkusTestResourceLifecycleManager {
    private static final AtomicReference<Answer> PARSE = new AtomicReference<>();
    private static final AtomicReference<Answer> VALIDATE = new AtomicReference<>();
    private static final AtomicReference<@Nullable Asked> PARSE_ASKED = new AtomicReference<>();
    private static final AtomicReference<@Nullable Asked> VALIDATE_ASKED = new AtomicReference<>();

    private @Nullable HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    record Answer(int status, String body, int afterMillis) {
        static Answer json(String body) {
            return new Answer(200, body, 0);
        }
    }

    record Asked(
            String body,
            @Nullable String contentType,
            @Nullable String query,
            @Nullable String traceParent) {}

    static void parse(Answer answer) {
        PARSE.set(answer);
    }

    static void validate(Answer answer) {
        VALIDATE.set(answer);
    }

    static void forget() {
        PARSE_ASKED.set(null);
        VALIDATE_ASKED.set(null);
    }

    static @Nullable Asked lastParse() {
        return PARSE_ASKED.get();
    }

    static @Nullable Asked lastValidate() {
        return VALIDATE_ASKED.get();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/parse", exchange -> answer(exchange, PARSE.get(), PARSE_ASKED));
        server.createContext("/api/validate", exchange -> answer(exchange, VALIDATE.get(), VALIDATE_ASKED));
        server.setExecutor(threads);
        server.start();
        var address = "http://localhost:" + server.getAddress().getPort();
        return Map.of("gongkai.parse.url", address, "gongkai.validate.url", address, "gongkai.check.timeout", "1S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, Answer answer, AtomicReference<@Nullable Asked> asked)
            throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            asked.set(new Asked(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    headers.getFirst("Content-Type"),
                    exchange.getRequestURI().getQuery(),
                    headers.getFirst("traceparent")));
            Thread.sleep(answer.afterMillis());
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
