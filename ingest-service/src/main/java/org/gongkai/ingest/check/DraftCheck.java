package org.gongkai.ingest.check;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.access.Callers;
import org.gongkai.ingest.media.DocumentType;
import org.gongkai.ingest.problem.ProblemType;
import org.gongkai.ingest.problem.Refused;

/** Asks parse-service and validate-service in the caller's name. Their JSON is handed on as it is: nobody changes figures on the way. */
@ApplicationScoped
class DraftCheck {
    private final String parse;
    private final String validate;
    private final Duration timeout;
    private final OpenTelemetry telemetry;
    private final Callers callers;
    private final HttpClient http;

    DraftCheck(
            @ConfigProperty(name = "gongkai.parse.url") String parse,
            @ConfigProperty(name = "gongkai.validate.url") String validate,
            CheckConfig config,
            OpenTelemetry telemetry,
            Callers callers) {
        this.parse = parse.replaceFirst("/+$", "");
        this.validate = validate.replaceFirst("/+$", "");
        this.timeout = config.timeout();
        this.telemetry = telemetry;
        this.callers = callers;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    /** The checked draft as JSON. */
    byte[] findings(byte[] document, DocumentType type, String filename) {
        var query = "?filename="
                + URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
        var parsed = ask(Service.PARSE, parse + "/api/parse" + query, type.mediaType(), document);
        return ask(Service.VALIDATE, validate + "/api/validate", MediaType.APPLICATION_JSON, parsed);
    }

    /** The two services, as a person calls them. */
    private enum Service {
        PARSE("解析服务", "The parsing service"),
        VALIDATE("校验服务", "The validation service");

        private final String zh;
        private final String en;

        Service(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        private Refused failed(ProblemType type, String whyZh, String why, Exception cause) {
            return Refused.failed(type, zh + whyZh, en + why, cause);
        }
    }

    private byte[] ask(Service service, String address, String contentType, byte[] body) {
        try {
            var answer = http.send(request(address, contentType, body), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw service.failed(ProblemType.CHECK_UNAVAILABLE, "没有响应，请稍后重试。", " is away; try again later.", e);
        } catch (HttpTimeoutException e) {
            throw service.failed(ProblemType.CHECK_TIMEOUT, "未能在时限内完成。", " did not finish in time.", e);
        } catch (IOException e) {
            throw service.failed(ProblemType.CHECK_FAILED, "未能给出结果。", " gave no result.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw service.failed(ProblemType.CHECK_UNAVAILABLE, "检查被中断。", " was interrupted.", e);
        }
    }

    private HttpRequest request(String address, String contentType, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(timeout)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, callers.bearer())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        telemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), request, HttpRequest.Builder::setHeader);
        return request.build();
    }
}
