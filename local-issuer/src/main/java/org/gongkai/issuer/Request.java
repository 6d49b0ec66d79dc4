package org.gongkai.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.events.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * A request, and the ways to answer it.
 *
 * @param exchange with the JDK's server
 */
record Request(HttpExchange exchange) {
    private static final int LARGEST_FORM = 64 * 1024;

    Optional<String> query(String name) {
        return Optional.ofNullable(
                parameters(exchange.getRequestURI().getRawQuery()).get(name));
    }

    Map<String, String> form() throws IOException {
        return parameters(new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), UTF_8));
    }

    private static Map<String, String> parameters(@Nullable String encoded) {
        var all = new HashMap<String, String>();
        for (var pair : (encoded == null ? "" : encoded).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return all;
    }

    Optional<String> cookie(String name) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";\\s*", -1)).stream())
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1).replace("\"", "")) // some clients quote values
                .findFirst();
    }

    void setCookie(String name, String value, Duration lifetime) {
        exchange.getResponseHeaders()
                .add(
                        "Set-Cookie",
                        name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + lifetime.toSeconds());
    }

    void redirect(String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(302, -1);
    }

    void json(int status, Map<String, Object> content) throws IOException {
        send(status, "application/json", EventJson.write(content));
    }

    /** A page that says something in both languages, and nothing else. */
    void page(int status, String zh, String en) throws IOException {
        html(status, said(zh, en));
    }

    /** The same with a way back to the page that sent the person here. */
    void page(int status, String zh, String en, String back) throws IOException {
        html(status, said(zh, en) + "<p><a href=\"" + back + "/\">返回 / Back</a></p>");
    }

    private static String said(String zh, String en) {
        return "<p>" + zh + "</p><p lang=\"en\">" + en + "</p>";
    }

    private void html(int status, String body) throws IOException {
        var html = "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>公开 Gongkai</title>" + body + "</html>";
        send(status, "text/html; charset=utf-8", html.getBytes(UTF_8));
    }

    private void send(int status, String type, byte[] content) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
