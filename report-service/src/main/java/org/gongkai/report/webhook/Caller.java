package org.gongkai.report.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.gongkai.report.store.PlainText;

/**
 * Makes calls. The client of Vert.x connects to the address it is given and still names the host in the request, in the TLS
 * handshake and when it checks the certificate: no name is resolved a second time.
 */
@ApplicationScoped
class Caller {
    /** More than anybody needs to say thanks; what comes after it is not read. */
    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    private final Targets targets;
    private final Duration timeout;
    private final HttpClient client;

    Caller(Vertx vertx, Targets targets, WebhookConfig config) {
        this.targets = targets;
        this.timeout = config.timeout();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(config.concurrency())
                .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                .setMaxRedirects(0)
                .setMaxHeaderSize(MAX_ANSWER_BYTES));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Sends a body and waits for the answer, on a thread that may wait. */
    Outcome post(String url, Map<String, String> headers, String body) {
        var begun = System.nanoTime();
        try {
            var target = targets.resolve(url);
            var sent = new AtomicReference<HttpClientRequest>();
            var answer = client.request(options(target)).compose(request -> {
                sent.set(request);
                headers.forEach(request::putHeader);
                return request.send(Buffer.buffer(body.getBytes(UTF_8))).compose(Caller::read);
            });
            try {
                var outcome =
                        answer.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
                return new Outcome(outcome.status(), outcome.text(), null, since(begun));
            } finally {
                var request = sent.get();
                if (request != null) {
                    request.reset(); // whatever may still come is not waited for
                }
            }
        } catch (ForbiddenTarget e) {
            return Outcome.failed("not called: " + e.en(), "没有推送：" + e.zh(), since(begun));
        } catch (UnknownHostException e) {
            return Outcome.failed("the host is not known", "找不到该主机", since(begun));
        } catch (TimeoutException e) {
            return Outcome.failed(
                    "no answer within " + timeout.toMillis() + " ms", timeout.toMillis() + " 毫秒内没有应答", since(begun));
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            var told = String.valueOf(cause.getMessage());
            return Outcome.failed(told, inChinese(cause) + "（" + told + "）", since(begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed("the service is stopping", "服务正在停止", since(begun));
        }
    }

    /** What went wrong on the way, as far as its kind tells; the libraries' own words stand behind it. */
    private static String inChinese(Throwable cause) {
        return switch (cause) {
            case ConnectException _ -> "连接不上";
            case SSLException _ -> "加密连接（TLS）失败";
            default -> "连接中断";
        };
    }

    private record Answer(int status, String text) {}

    private RequestOptions options(Target target) {
        var uri = target.uri();
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.address(), target.port())))
                .setHost(uri.getHost())
                .setPort(target.port())
                .setSsl(target.isSecure())
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setFollowRedirects(false);
    }

    private static Future<Answer> read(HttpClientResponse response) {
        var text = Buffer.buffer();
        var whole = Promise.<Answer>promise();
        response.handler(part -> {
            if (text.length() < MAX_ANSWER_BYTES) {
                text.appendBuffer(part);
            } else {
                whole.tryComplete(answer(response, text)); // the rest is cut off with the connection
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(_ -> whole.tryComplete(answer(response, text)));
        return whole.future();
    }

    private static Answer answer(HttpClientResponse response, Buffer text) {
        return new Answer(response.statusCode(), PlainText.of(text.toString(UTF_8)));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
