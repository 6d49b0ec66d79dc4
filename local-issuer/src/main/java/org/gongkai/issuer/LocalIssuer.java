package org.gongkai.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * The provider. The page signs in here by the code flow with PKCE, as it does with any other provider; the only thing of
 * its own is how people show who they are: by a link that was printed for them ({@link Keys#link}).
 */
public final class LocalIssuer implements AutoCloseable {
    /** The page's name here; its tokens are for the services. */
    public static final String CLIENT = "gongkai";

    static final String ENTRANCE = "/enter";

    private static final String COOKIE = "gongkai-issuer";
    private static final Duration CODE_LIFETIME = Duration.ofSeconds(60);
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String page;
    private final Predicate<String> pages;
    private final String address;
    private final SigningKey key;
    private final Tokens tokens;
    private final Invitations invitations;
    private final Passing<Person> sessions = new Passing<>(Tokens.LIFETIME, Clock.systemUTC());
    private final Passing<Grant> grants = new Passing<>(CODE_LIFETIME, Clock.systemUTC());

    /** What a code stands for, until the page changes it for tokens. */
    private record Grant(Person person, String redirect, String challenge, Optional<String> nonce) {}

    private LocalIssuer(HttpServer server, Keys keys, String page, Predicate<String> pages) throws IOException {
        this.server = server;
        this.page = page;
        this.pages = pages;
        this.address = "http://localhost:" + server.getAddress().getPort();
        this.key = keys.signing();
        this.tokens = new Tokens(key, address, Clock.systemUTC());
        this.invitations = keys.invitations();
        keys.remember(address);
    }

    /**
     * Starts a provider that only this machine reaches.
     *
     * @param folder of its key, which stays the same when it starts again there
     * @param page the address of the page that people sign in at
     */
    public static LocalIssuer start(Path folder, int port, String page) throws IOException {
        return start(folder, port, page, address -> address.startsWith(page + "/"));
    }

    /**
     * Starts a provider for tests, whose page may be at another address each time.
     *
     * @param pages what may be gone back to
     */
    public static LocalIssuer start(Path folder, int port, String page, Predicate<String> pages) throws IOException {
        OwnerOnly.folder(folder);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var issuer = new LocalIssuer(server, new Keys(folder), page, pages);
        server.setExecutor(issuer.threads);
        issuer.serve("/.well-known/openid-configuration", request -> request.json(200, issuer.discovery()));
        issuer.serve("/jwks", request -> request.json(200, Map.of("keys", List.of(issuer.key.jwk()))));
        issuer.serve(ENTRANCE, issuer::enter);
        issuer.serve("/authorize", issuer::authorize);
        issuer.serve("/token", issuer::token);
        issuer.serve("/sign-out", issuer::signOut);
        server.start();
        return issuer;
    }

    /** What tokens call their issuer, and where it is. */
    public String address() {
        return address;
    }

    /** Where its public keys are. */
    public String jwks() {
        return address + "/jwks";
    }

    /** What its tokens are made with. */
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Endpoint {
        void answer(Request request) throws IOException;
    }

    private void serve(String path, Endpoint endpoint) {
        server.createContext(path, exchange -> answer(exchange, path, endpoint));
    }

    private static void answer(HttpExchange exchange, String path, Endpoint endpoint) throws IOException {
        try (exchange) {
            var request = new Request(exchange);
            // A context of the JDK's server takes everything below it as well.
            if (exchange.getRequestURI().getPath().equals(path)) {
                endpoint.answer(request);
            } else {
                request.page(404, "没有这个地址", "Nothing is here");
            }
        }
    }

    private Map<String, Object> discovery() {
        var all = new LinkedHashMap<String, Object>();
        all.put("issuer", address);
        all.put("authorization_endpoint", address + "/authorize");
        all.put("token_endpoint", address + "/token");
        all.put("jwks_uri", jwks());
        all.put("end_session_endpoint", address + "/sign-out");
        all.put("response_types_supported", List.of("code"));
        all.put("grant_types_supported", List.of("authorization_code"));
        all.put("code_challenge_methods_supported", List.of("S256"));
        all.put("subject_types_supported", List.of("public"));
        all.put("id_token_signing_alg_values_supported", List.of("RS256"));
        all.put("token_endpoint_auth_methods_supported", List.of("none"));
        return all;
    }

    /** The one-time link: whoever comes by it is known here from now on, and goes on to the page. */
    private void enter(Request request) throws IOException {
        var person = invitations.use(request.query("code").orElse(""));
        if (person.isEmpty()) {
            request.page(
                    FORBIDDEN,
                    "此链接已使用或已过期，请运行 ./gongkai link 取得新链接",
                    "This link was used or is too old: run ./gongkai link for another",
                    page);
            return;
        }
        request.setCookie(COOKIE, sessions.keep(person.get()), Tokens.LIFETIME);
        request.redirect(page + "/sign-in");
    }

    private void authorize(Request request) throws IOException {
        var redirect = request.query("redirect_uri").orElse("");
        if (!pages.test(redirect) || !request.query("client_id").equals(Optional.of(CLIENT))) {
            request.page(BAD_REQUEST, "不认识的客户端", "Not a client of this provider");
            return;
        }
        var challenge = request.query("code_challenge");
        if (challenge.isEmpty() || !request.query("code_challenge_method").equals(Optional.of("S256"))) {
            request.page(BAD_REQUEST, "需要 PKCE（S256）", "PKCE with S256 is needed");
            return;
        }
        var person = request.cookie(COOKIE).flatMap(sessions::find);
        if (person.isEmpty()) {
            request.page(
                    FORBIDDEN,
                    "请用 ./gongkai demo 或 ./gongkai up 给出的一次性链接登录，或运行 ./gongkai link admin 取得新链接",
                    "Sign in by the one-time link that ./gongkai demo or ./gongkai up has printed, or run ./gongkai link admin for another",
                    page);
            return;
        }
        var grant = new Grant(person.get(), redirect, challenge.get(), request.query("nonce"));
        request.redirect(redirect + "?code=" + grants.keep(grant) + "&state="
                + Request.encode(request.query("state").orElse("")));
    }

    private void token(Request request) throws IOException {
        var form = request.form();
        var grant = grants.take(form.getOrDefault("code", ""));
        var isMeant = grant.isPresent()
                && grant.get().redirect().equals(form.get("redirect_uri"))
                && grant.get().challenge().equals(Secrets.challenge(form.getOrDefault("code_verifier", "")));
        if (!isMeant) {
            request.json(BAD_REQUEST, Map.of("error", "invalid_grant"));
            return;
        }
        var person = grant.get().person();
        request.json(
                200,
                Map.of(
                        "access_token", tokens.access(person),
                        "id_token",
                                tokens.identity(
                                        person, CLIENT, grant.get().nonce().orElse(null)),
                        "token_type", "Bearer",
                        "expires_in", Tokens.LIFETIME.toSeconds()));
    }

    private void signOut(Request request) throws IOException {
        request.cookie(COOKIE).ifPresent(sessions::take);
        request.setCookie(COOKIE, "", Duration.ZERO);
        var back = request.query("post_logout_redirect_uri").orElse(page + "/");
        request.redirect(pages.test(back) ? back : page + "/");
    }
}
