package org.gongkai.stack.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A service's own word on how it is. */
public final class Health {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final String url;

    public Health(HttpClient http, String url) {
        this.http = http;
        this.url = url;
    }

    /** Whether it can do its work, broker and database included. */
    public boolean isReady() throws InterruptedException {
        return answersOk("/q/health/ready");
    }

    /** Whether the process itself is in order. */
    public boolean isLive() throws InterruptedException {
        return answersOk("/q/health/live");
    }

    private boolean answersOk(String path) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet, or no more
        }
    }
}
