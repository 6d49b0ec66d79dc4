package org.gongkai.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.gongkai.access.tests.Bearer;
import org.junit.jupiter.api.Test;

/** Clients that begin an upload and do not go on, more of them than there are threads. */
@QuarkusTest
@TestProfile(SlowClientsTest.FewThreads.class)
class SlowClientsTest {
    private static final int THREADS = 2;
    private static final int PATIENCE_MILLIS = 60_000;

    public static class FewThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.thread-pool.max-threads", String.valueOf(THREADS), "gongkai.access.limits.receive", "15S");
        }
    }

    @TestHTTPResource
    URI address;

    @Test
    void theyKeepNobodyElseWaitingAndAreCutOffInTheEnd() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 10 * THREADS; i++) {
                slow.add(begin(i % 2 == 0 ? "/api/submissions" : "/api/checks"));
            }

            given().multiPart("file", "a.txt", "某县2021年政府信息公开工作年度报告".getBytes(StandardCharsets.UTF_8))
                    .post("/api/submissions")
                    .then()
                    .statusCode(202);

            // Else the upload may have waited until they were cut off.
            assertThat(slow).allSatisfy(socket -> assertThat(isOpen(socket)).isTrue());
            assertThat(slow).allSatisfy(socket -> assertThat(isClosed(socket)).isTrue());
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private Socket begin(String path) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Bearer.of(Bearer.ADMIN)
                                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(1);
        try {
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException nothing) {
            return true;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    /** Waits for the end of the connection, which comes without an answer. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
