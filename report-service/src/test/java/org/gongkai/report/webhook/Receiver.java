package org.gongkai.report.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another system that wants to be called. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Answer answer;

    /** How it answers. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A call that arrived. */
    record Received(Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }

        boolean isSignedWith(String secret) {
            var at = Instant.ofEpochSecond(Long.parseLong(header("webhook-timestamp")));
            return new Signature(secret).of(header("webhook-id"), at, body).equals(header("webhook-signature"));
        }
    }

    Receiver(Answer answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** One that always answers with a status and a word. */
    static Receiver answering(int status, String text) {
        return new Receiver(exchange -> say(exchange, status, text));
    }

    static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook?of=test";
    }

    Received next() throws InterruptedException {
        var next = received.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("a call within 30 seconds").isNotNull();
        return next;
    }

    int waiting() {
        return received.size();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            received.add(new Received(exchange.getRequestHeaders(), body));
            answer.to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
