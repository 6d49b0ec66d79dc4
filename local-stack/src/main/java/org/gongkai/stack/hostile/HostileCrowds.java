package org.gongkai.stack.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.events.EventJson;
import org.gongkai.events.Topics;
import org.gongkai.stack.running.Upload;

/** Too much at once, too large, too slow. */
final class HostileCrowds {
    private static final int FILES_PER_REQUEST = 100;

    private HostileCrowds() {}

    /**
     * The crowds of a size.
     *
     * @param files how many tiny files
     * @param clients how many slow clients at a time
     * @param slow how long these go on
     */
    static List<HostileUpload> of(int files, int clients, Duration slow) {
        return List.of(
                new HostileUpload(
                        "size",
                        "20 MiB",
                        "202, NOT_ASSESSABLE (too-large)",
                        target -> target.document("20-mib.txt", text(Topics.MAX_DOCUMENT_BYTES))),
                new HostileUpload(
                        "size",
                        "20 MiB and a byte",
                        "413 /problems/too-large",
                        target -> target.document("21-mib.txt", text(Topics.MAX_DOCUMENT_BYTES + 1))),
                new HostileUpload(
                        "crowd",
                        "%,d tiny files".formatted(files),
                        "202, all with a result",
                        target -> tiny(target, files)),
                new HostileUpload(
                        "crowd",
                        "%d clients that send a byte a second for %d s".formatted(clients, slow.toSeconds()),
                        "202, NOT_ASSESSABLE (not-a-report) for another meanwhile",
                        target -> slow(target, clients, slow)));
    }

    private static byte[] text(int size) {
        var bytes = "某县2021年政府信息公开工作年度报告\n一、总体情况\n".getBytes(StandardCharsets.UTF_8);
        var text = Arrays.copyOf(bytes, size);
        for (int i = bytes.length; i < size; i++) {
            text[i] = (byte) (i % 80 == 0 ? '\n' : 'a' + i % 23);
        }
        return text;
    }

    private static String tiny(HostileTarget target, int files) throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        for (int sent = 0; sent < files; ) {
            var uploads = new ArrayList<Upload>();
            for (int i = 0; i < Math.min(FILES_PER_REQUEST, files - sent); i++) {
                var text = "某镇2022年政府信息公开工作年度报告 " + (sent + i);
                uploads.add(Upload.of("tiny-" + (sent + i) + ".txt", text.getBytes(StandardCharsets.UTF_8)));
            }
            var answer = target.portal().send(uploads);
            switch (answer.statusCode()) {
                case 202 -> {
                    for (var submission :
                            EventJson.mapper().readTree(answer.body()).path("submissions")) {
                        ids.add(submission.path("id").asText());
                    }
                    sent += uploads.size();
                }
                case 503 -> Thread.sleep(1_000); // as the answer says: later
                default -> {
                    return String.valueOf(answer.statusCode());
                }
            }
        }
        for (var id : ids) {
            target.result(id);
        }
        return "202, " + (ids.stream().distinct().count() == files ? "all with a result" : ids.size() + " ids");
    }

    private static String slow(HostileTarget target, int clients, Duration length)
            throws IOException, InterruptedException {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < clients; i++) {
                var socket = new Socket("localhost", target.port());
                sockets.add(socket);
                socket.getOutputStream()
                        .write(("POST /api/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                        + target.bearer() + "\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                                        + "Content-Length: 1000000\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            var answer = "";
            long end = System.nanoTime() + length.toNanos();
            for (int second = 0; System.nanoTime() < end; second++) {
                for (var socket : sockets) {
                    socket.getOutputStream().write('-');
                }
                answer = target.document(
                        "meanwhile.txt", ("某乡2021年政府信息公开工作年度报告 " + second).getBytes(StandardCharsets.UTF_8));
                Thread.sleep(1_000);
            }
            return answer + " for another meanwhile";
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
