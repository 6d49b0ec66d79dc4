package org.gongkai.report.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.gongkai.access.tests.Bearer;
import org.gongkai.issuer.Person;
import org.gongkai.report.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A browser, as far as cookies and redirects go, and an issuer that is there. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SignInTest {
    private static final int HOPS = 10;

    @TestHTTPResource("/")
    URI page;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @AfterEach
    void close() {
        browser.shutdownNow();
    }

    @Test
    void whoIsKnownToTheIssuerIsSignedInAndNamed() throws Exception {
        signIn(Person.of("agency", "王芳"));

        var me = get(page.resolve("/api/me"));

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"name\":\"王芳\"", "\"roles\":[\"agency\"]");
    }

    @Test
    void theSessionIsACookieThatNoScriptReadsAndNoOtherSiteSends() throws Exception {
        browser.send(request(URI.create(Bearer.link(Person.of("agency", "王芳")))), BodyHandlers.discarding());

        var last = follow(page.resolve("/sign-in"), "q_session");

        assertThat(last.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getValue)
                .noneMatch(value -> value.contains("eyJhbGciOiJSUzI1NiI"));
    }

    @Test
    void aSessionHasTheRolesOfTheTokenAndNoMore() throws Exception {
        signIn(Person.of("agency", "王芳"));

        assertThat(get(page.resolve("/api/reports")).statusCode()).isEqualTo(200);
        assertThat(get(page.resolve("/api/dead-letters")).statusCode()).isEqualTo(403);
    }

    @Test
    void whatChangesSomethingMustComeFromThePageItself() throws Exception {
        signIn(Person.of("admin", "王芳"));

        var forged = browser.send(
                HttpRequest.newBuilder(page.resolve("/api/filers/2020"))
                        .DELETE()
                        .build(),
                BodyHandlers.ofString());
        var ours = browser.send(
                HttpRequest.newBuilder(page.resolve("/api/filers/2020"))
                        .header(PageOnly.HEADER, "1")
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("/problems/forbidden");
        assertThat(ours.statusCode()).isEqualTo(204);
    }

    @Test
    void whoSignsOutIsUnknownAgainHereAndAtTheIssuer() throws Exception {
        signIn(Person.of("admin", "王芳"));

        follow(page.resolve("/sign-out"), "nothing");

        assertThat(get(page.resolve("/api/me")).statusCode()).isEqualTo(401);
        assertThat(follow(page.resolve("/sign-in"), "nothing").statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramIsNeverSentToAPageToSignInAt() throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(page.resolve("/api/reports"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());

        assertThat(answer.statusCode()).isIn(401, 405);
        assertThat(get(page.resolve("/api/reports")).statusCode()).isEqualTo(401);
    }

    @Test
    void aForgedSessionIsNone() throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(page.resolve("/api/me"))
                        .header("Cookie", "q_session=eyJhbGciOiJkaXIifQ.x.y.z.w")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/unauthenticated");
    }

    private void signIn(Person person) throws Exception {
        var known = get(URI.create(Bearer.link(person)));
        assertThat(known.statusCode()).as(known.body()).isEqualTo(302);
        var landed = follow(page.resolve("/sign-in"), "nothing");
        assertThat(landed.statusCode()).as(landed.uri() + " " + landed.body()).isEqualTo(200);
    }

    /** Goes where it is sent, until an answer sets a cookie of this name or there is nowhere more to go. */
    private HttpResponse<String> follow(URI address, String cookie) throws Exception {
        var answer = get(address);
        for (int hop = 0; hop < HOPS && answer.statusCode() / 100 == 3; hop++) {
            if (answer.headers().allValues("Set-Cookie").stream().anyMatch(set -> set.startsWith(cookie))) {
                return answer;
            }
            answer = get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return browser.send(request(address), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address).build();
    }
}
