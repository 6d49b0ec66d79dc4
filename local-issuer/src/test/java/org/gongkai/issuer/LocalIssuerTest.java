package org.gongkai.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.events.EventJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    private static final String PAGE = "http://localhost:1";
    private static final Person WANG = Person.of("admin", "王芳");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-x";

    @TempDir
    Path folder;

    private LocalIssuer issuer;
    private Keys keys;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        issuer = LocalIssuer.start(folder, 0, PAGE);
        keys = new Keys(folder);
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.close();
    }

    @Test
    void aLinkSignsInOnceAndLeadsToThePage() throws Exception {
        var link = keys.link(WANG);

        var first = get(link, "");
        var second = get(link, "");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location")).contains(PAGE + "/sign-in");
        assertThat(first.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.body()).contains("已使用", "used");
    }

    @Test
    void theCodeIsChangedForTokensByWhoeverAskedForIt() throws Exception {
        var answer = exchange(code(), VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(200);
        var json = EventJson.mapper().readTree(answer.body());
        assertThat(claims(json.path("access_token").asText()).path("groups")).hasToString("[\"admin\"]");
        var identity = claims(json.path("id_token").asText());
        assertThat(identity.path("name").asText()).isEqualTo("王芳");
        assertThat(identity.path("nonce").asText()).isEqualTo("n");
    }

    @Test
    void aCodeIsWorthNothingToSomebodyElseAndNothingTwice() throws Exception {
        var code = code();

        assertThat(exchange(code(), "another-verifier").statusCode()).isEqualTo(400);
        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void nobodyIsLetInWithoutALinkAndNothingLeadsElsewhere() throws Exception {
        assertThat(get(authorize(PAGE + "/sign-in"), "").statusCode()).isEqualTo(403);
        assertThat(get(authorize("http://elsewhere.example/sign-in"), cookie()).statusCode())
                .isEqualTo(400);
        assertThat(get(authorize(PAGE + ".elsewhere.example/"), cookie()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoSignsOutMustComeByAnotherLink() throws Exception {
        var cookie = cookie();

        get(issuer.address() + "/sign-out", cookie);

        assertThat(get(authorize(PAGE + "/sign-in"), cookie).statusCode()).isEqualTo(403);
    }

    @Test
    void theKeyIsTheOwnersAloneAndStaysTheSame() throws Exception {
        var key = folder.resolve("signing-key.pem");
        var before = get(issuer.jwks(), "").body();
        issuer.close();

        issuer = LocalIssuer.start(folder, 0, PAGE);

        assertThat(EventJson.mapper().readTree(get(issuer.jwks(), "").body()))
                .isEqualTo(EventJson.mapper().readTree(before));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    private String cookie() throws Exception {
        return get(keys.link(WANG), "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    private String code() throws Exception {
        var location = get(authorize(PAGE + "/sign-in"), cookie())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(PAGE + "/sign-in?code=").endsWith("&state=s");
        return location.replaceAll(".*code=([0-9a-f]+)&.*", "$1");
    }

    private String authorize(String redirect) {
        return issuer.address() + "/authorize?response_type=code&client_id=gongkai&state=s&nonce=n&redirect_uri="
                + URLEncoder.encode(redirect, UTF_8) + "&code_challenge_method=S256&code_challenge="
                + Secrets.challenge(VERIFIER);
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        var form =
                Map.of("code", code, "code_verifier", verifier, "redirect_uri", PAGE + "/sign-in").entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.address() + "/token"))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address, String cookie) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) throws IOException {
        return EventJson.mapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
