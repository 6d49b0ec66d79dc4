package org.gongkai.stack.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Requests that lie about themselves, and names that want to be more than names. */
final class HostileRequests {
    private static final String MALFORMED = "400 /problems/malformed-request";
    private static final String BOUNDARY = "x--x";
    private static final String POST = "POST /api/submissions HTTP/1.1";
    private static final String FORM = "Content-Type: multipart/form-data; boundary=" + BOUNDARY;
    private static final String NONE = "X-Nothing: else";
    private static final String FILE = "Content-Disposition: form-data; name=\"file\"";
    private static final String NAMED_FILE = FILE + "; filename=\"a.txt\"";

    private final List<HostileUpload> all = new ArrayList<>();
    /** Each document is another one, or it would be the same submission. */
    private int texts;

    static List<HostileUpload> all() {
        var requests = new HostileRequests();
        requests.names();
        requests.headers();
        requests.bodies();
        requests.fields();
        return List.copyOf(requests.all);
    }

    private void names() {
        name("a path upwards", "../../../../etc/passwd", "passwd");
        name("a path of Windows", "C:\\Windows\\System32\\drivers\\etc\\hosts", "hosts");
        name("only dots", "..", "unnamed");
        name("no name", "", "unnamed");
        name("turned around by an invisible mark", "report\u202efdp.exe", "reportfdp.exe");
        name("10,000 characters", "甲".repeat(10_000) + ".txt", "甲".repeat(196) + ".txt");
        name("markup", "<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt");
        name("a formula", "=cmd|' /C calc'!A0.txt", "C calc'!A0.txt");
        name("SQL", "'; DROP TABLE report; --.txt", "'; DROP TABLE report; --.txt");
        for (var name : List.of(
                "中华人民共和国.txt",
                "中華民國．txt",
                "བོད་སྐད།.txt",
                "ئۇيغۇرچە.txt",
                "ᠮᠣᠩᠭᠣᠯ.txt",
                "ꆈꌠꁱꂷ.txt",
                "Sawcuengh.txt",
                "한국어.txt",
                "ไทย.txt",
                "עברית.txt",
                "हिन्दी.txt",
                "e\u0301\u0301\u0301.txt",
                "𠮷野家.txt",
                "📄.txt")) {
            name("script: " + name.replace(".txt", ""), name, name);
        }
    }

    private void headers() {
        var group = "headers";
        raw(
                group,
                "a line break in the file name (header injection)",
                "202, a",
                target -> request(target, NONE, part(FILE + "; filename=\"a\r\nX-Injected: 1\"", text())));
        raw(group, "a zero in a request header", "400", target -> http(POST, "X: a\u0000b"));
        raw(group, "a header of 64 KiB", "431", target -> request(target, "X: " + "a".repeat(65_536), file()));
        raw(group, "10,000 headers", "431", target -> request(target, "X: a\r\n".repeat(9_999) + "X: a", file()));
        raw(
                group,
                "an address of 20,000 characters",
                "414",
                target -> http("POST /" + "a".repeat(20_000) + " HTTP/1.1"));
        raw(
                group,
                "two lengths (request smuggling)",
                "400",
                target -> http(POST, "Content-Length: 4", "Content-Length: 400"));
        raw(
                group,
                "a method that does not exist",
                "405 /problems/method-not-allowed",
                target -> http("DESTROY /api/submissions HTTP/1.1", bearer(target), "Content-Length: 0"));
        raw(group, "no HTTP at all", "no answer", target -> bytes("\u0016\u0003\u0001\u0002\u0000\r\n\r\n"));
        raw(group, "no token", "401 /problems/unauthenticated", target -> http(POST, FORM, "Content-Length: 0"));
    }

    private void bodies() {
        var group = "body";
        raw(
                group,
                "announced as 3 GB",
                "413 /problems/too-large",
                target -> http(POST, bearer(target), FORM, "Content-Length: 3000000000"));
        raw(
                group,
                "no boundary",
                "400 /problems/no-file",
                target -> http(POST, bearer(target), "Content-Type: multipart/form-data", "Content-Length: 0"));
        raw(group, "the boundary never comes", MALFORMED, target -> request(target, NONE, bytes("a".repeat(100_000))));
        raw(group, "a part without an end", MALFORMED, target -> {
            var whole = file();
            return request(target, NONE, Arrays.copyOf(whole, whole.length - 20));
        });
        raw(
                group,
                "JSON instead of a form",
                "415 /problems/unsupported-request",
                target -> http(POST, bearer(target), "Content-Type: application/json", "Content-Length: 0"));
        raw(
                group,
                "no file",
                "400 /problems/no-file",
                target -> request(target, NONE, part("Content-Disposition: form-data; name=\"year\"", bytes("2021"))));
        raw(group, "101 files", "413 /problems/too-many-files", target -> {
            var body = new ByteArrayOutputStream();
            IntStream.range(0, 101).forEach(_ -> body.writeBytes(open(NAMED_FILE, text())));
            body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
            return request(target, NONE, body.toByteArray());
        });
        raw(
                group,
                "a field of 30 KB",
                "413 /problems/too-large",
                target -> request(
                        target,
                        NONE,
                        part("Content-Disposition: form-data; name=\"agency\"", bytes("县".repeat(10_000)))));
        raw(
                group,
                "a chunk of a length that is no number",
                "closed",
                target -> http(POST, bearer(target), FORM, "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0"));
    }

    private void fields() {
        field("a callback that is a file", "callbackUrl", "file:///etc/passwd");
        field("a callback with a name and a password", "callbackUrl", "http://a:b@example.org/");
        field("a year that is none", "year", "２０２１年");
        field("an agency of 300 characters", "agency", "县".repeat(300));
        field("an agency with control characters", "agency", "县\u0000\u0007");
    }

    private void name(String what, String name, String stored) {
        int number = ++texts;
        all.add(new HostileUpload(
                "file name",
                what,
                "202, " + stored,
                target -> target.storedName(name, bytes("某县2021年政府信息公开工作年度报告 " + number))));
    }

    private void field(String what, String name, String value) {
        raw("field", what, "400 /problems/invalid-field", target -> {
            var body = new ByteArrayOutputStream();
            body.writeBytes(open("Content-Disposition: form-data; name=\"" + name + "\"", bytes(value)));
            body.writeBytes(file());
            return request(target, NONE, body.toByteArray());
        });
    }

    /** Makes the bytes of a request. */
    @FunctionalInterface
    private interface Request {
        byte[] to(HostileTarget target);
    }

    private void raw(String group, String what, String answer, Request request) {
        all.add(new HostileUpload(group, what, answer, target -> target.raw(request.to(target))));
    }

    private static String bearer(HostileTarget target) {
        return "Authorization: " + target.bearer();
    }

    /** A request without a body. */
    private static byte[] http(String first, String... headers) {
        return bytes(first + "\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    private static byte[] request(HostileTarget target, String header, byte[] body) {
        var request = new ByteArrayOutputStream();
        request.writeBytes(http(POST, bearer(target), FORM, header, "Content-Length: " + body.length));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private byte[] file() {
        return part(NAMED_FILE, text());
    }

    private byte[] text() {
        return bytes("某县2021年政府信息公开工作年度报告 " + ++texts);
    }

    private static byte[] part(String header, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(open(header, content));
        part.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return part.toByteArray();
    }

    private static byte[] open(String header, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(bytes("--" + BOUNDARY + "\r\n" + header + "\r\n\r\n"));
        part.writeBytes(content);
        part.writeBytes(bytes("\r\n"));
        return part.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
