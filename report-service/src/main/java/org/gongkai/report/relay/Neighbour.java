package org.gongkai.report.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.gongkai.access.Callers;

/** Another service, asked over HTTP in the name of whoever asks this one. Its answer is handed on as it is, refusals too. */
final class Neighbour {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final Duration patience;
    private final Callers callers;

    Neighbour(String base, Duration patience, Callers callers) {
        this.base = base.replaceFirst("/+$", "");
        this.patience = patience;
        this.callers = callers;
    }

    /**
     * Posts a body.
     *
     * @throws NeighbourAway when there is no answer
     */
    Answer post(String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Content-Type", contentType)
                .header("Authorization", callers.bearer())
                .POST(body)
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                    answer.headers().firstValue("Retry-After").orElse(null),
                    answer.body());
        } catch (IOException e) {
            throw new NeighbourAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeighbourAway(e);
        }
    }
}
