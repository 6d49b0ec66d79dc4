package org.gongkai.stack.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;
import org.gongkai.stack.running.Portal;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.stack.running.Upload;

/**
 * A stack under attack, over HTTP only.
 *
 * @param portal speaks properly
 * @param bearer of one who may upload: strangers come no further than their token
 * @param port of ingest-service
 * @param tripwire where nobody may call
 */
record HostileTarget(Portal portal, String bearer, int port, Tripwire tripwire) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ANSWER_MILLIS = 5_000;
    /** The head and the problem; no answer of ingest-service is larger. */
    private static final int ANSWER_BYTES = 64 * 1024;

    /** Sends a file as any portal would; the result where it is taken in. */
    String document(String name, byte[] bytes) throws IOException, InterruptedException {
        var answer = portal.send(List.of(Upload.of(name, bytes)));
        return answer.statusCode() == 202
                ? "202, " + result(idOf(answer))
                : refusal(answer.statusCode(), answer.body());
    }

    /** The name by which a file is known that was sent under another. */
    String storedName(String name, byte[] bytes) throws IOException, InterruptedException {
        var answer = portal.send(List.of(Upload.of(name, bytes)));
        return answer.statusCode() == 202
                ? "202, " + first(answer.body()).path("filename").asText()
                : refusal(answer.statusCode(), answer.body());
    }

    /** Verdict and problems of a submission. */
    String result(String id) throws IOException, InterruptedException {
        var result = await(id);
        var problems = new TreeSet<String>();
        result.report()
                .problems()
                .forEach(problem -> problems.add(problem.kind().id()));
        return problems.isEmpty()
                ? result.verdict().name()
                : result.verdict().name() + " (" + String.join(", ", problems) + ")";
    }

    private ReportValidated await(String id) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var result = portal.result(id);
        while (result.isEmpty()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new StackFailure("提交 " + id + " 没有结果", "no result of submission " + id);
            }
            Thread.sleep(20);
            result = portal.result(id);
        }
        return result.get();
    }

    /** Sends bytes as they are and tells the answer; "closed" where the connection ends without one. */
    String raw(byte[] request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            try {
                socket.getOutputStream().write(request);
            } catch (IOException e) {
                // Refused before all was read: the answer is there all the same.
            }
            return answer(socket.getInputStream());
        }
    }

    private static String answer(InputStream in) throws IOException {
        var read = new byte[ANSWER_BYTES];
        int length = 0;
        try {
            for (int count = in.read(read); count > 0; count = in.read(read, length, read.length - length)) {
                length += count;
                var text = new String(read, 0, length, StandardCharsets.UTF_8);
                if (isWhole(text)) {
                    return told(text);
                }
            }
        } catch (SocketTimeoutException e) {
            return "no answer";
        } catch (IOException e) {
            // The connection was cut: what came before it counts.
        }
        return length == 0 ? "closed" : told(new String(read, 0, length, StandardCharsets.UTF_8));
    }

    private static boolean isWhole(String answer) {
        int head = answer.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        var length = answer.substring(0, head)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst();
        return length.isPresent()
                && answer.substring(head + 4).getBytes(StandardCharsets.UTF_8).length >= length.getAsInt();
    }

    private static String told(String answer) throws IOException {
        int status = Integer.parseInt(answer.split(" ", 3)[1]);
        int body = answer.indexOf("\r\n\r\n") + 4;
        return status == 202
                ? "202, " + first(answer.substring(body)).path("filename").asText()
                : refusal(status, body < 4 ? "" : answer.substring(body));
    }

    private static String refusal(int status, String body) throws IOException {
        if (!body.startsWith("{")) {
            return String.valueOf(status);
        }
        var type = EventJson.mapper().readTree(body).path("type").asText();
        return status + (type.isEmpty() ? "" : " " + type);
    }

    static String idOf(HttpResponse<String> accepted) throws IOException {
        return first(accepted.body()).path("id").asText();
    }

    private static JsonNode first(String accepted) throws IOException {
        return EventJson.mapper().readTree(accepted).path("submissions").path(0);
    }
}
