package org.gongkai.report.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands for parse-service and ingest-service: tells what it was asked. */
public class NeighboursResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/blocks", exchange -> answer(exchange, 200, "application/json"));
        server.createContext("/api/submissions", exchange -> answer(exchange, 202, "application/json"));
        server.createContext("/api/checks", exchange -> answer(exchange, 415, "application/problem+json"));
        server.start();
        var address = "http://localhost:" + server.getAddress().getPort();
        return Map.of("gongkai.parse.url", address + "/", "gongkai.ingest.url", address);
    }

    private static void answer(HttpExchange exchange, int status, String type) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var told = ("{\"path\":\"" + exchange.getRequestURI() + "\",\"type\":\""
                        + exchange.getRequestHeaders().getFirst("Content-Type").replace("\"", "'") + "\",\"holds\":"
                        + asked.contains("年度报告") + "}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, told.length);
        try (var body = exchange.getResponseBody()) {
            body.write(told);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
