package org.gongkai.report.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.gongkai.events.EventJson;
import org.gongkai.report.export.Exports;
import org.gongkai.report.relay.NeighbourAway;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where an exception becomes an answer. No stack trace and no class name leaves it. */
@Singleton
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String QUERY_CANCELED = "57014";
    private static final String RETRY_AFTER_SECONDS = "5";

    private static final Problem NO_SUCH_PATH =
            Problem.Kind.NOT_FOUND.with("There is nothing at this address.", "该地址没有内容。");
    private static final Problem NO_SUCH_METHOD = Problem.Kind.METHOD_NOT_ALLOWED.with(
            "This address does not take this method; the header Allow tells which it takes.",
            "该地址不支持此请求方法，可用方法见 Allow 头。");

    /** Addresses that belong to no resource at all. */
    void routes(@Observes Router router) {
        router.errorHandler(404, context -> answer(context, NO_SUCH_PATH));
        router.errorHandler(405, context -> answer(context, NO_SUCH_METHOD));
    }

    @ServerExceptionMapper
    Response refused(Refusal e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return answer(NO_SUCH_PATH);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e) {
        var allow = e.getResponse().getHeaderString("Allow");
        return Response.fromResponse(answer(NO_SUCH_METHOD))
                .header("Allow", allow == null ? "GET, HEAD, OPTIONS" : allow)
                .build();
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException e) {
        return answer(Problem.Kind.NOT_ACCEPTABLE.with(
                "None of the media types asked for can be given here.", "无法提供请求头 Accept 所要求的任何格式。"));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        return answer(Problem.Kind.REFUSED.withStatus(
                e.getResponse().getStatus(), "The request cannot be answered.", "无法处理该请求。"));
    }

    @ServerExceptionMapper
    Response away(NeighbourAway e) {
        LOG.warnf("No answer from another service: %s", e.getCause());
        return Response.fromResponse(answer(Problem.Kind.SERVICE_AWAY.with(
                        "The service that does this does not answer. Try again shortly.", "负责此事的服务暂无响应，请稍后再试。")))
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response busy(Exports.Busy e) {
        return Response.fromResponse(answer(Problem.Kind.BUSY.with(
                        "Other exports are running; try again when one has ended.", "其他导出正在进行，请稍后再试。")))
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response failed(Throwable e) {
        var state = sqlState(e);
        if (state != null && state.startsWith("22")) {
            return answer(Problem.Kind.BAD_PARAMETER.with(
                    "The request holds characters or numbers that nothing here can have.", "请求中含有无法处理的字符或数值。"));
        }
        if (QUERY_CANCELED.equals(state)) {
            return answer(Problem.Kind.TOOK_TOO_LONG.with(
                    "The question takes longer than is allowed here. Ask for less: a year, a region, a rule.",
                    "查询耗时超过上限。请缩小范围，如限定年度、地区或规则。"));
        }
        if (state != null
                && (state.isEmpty() || state.startsWith("08") || state.startsWith("40") || state.startsWith("57P"))) {
            LOG.warnf("No answer without the database: %s", e.getMessage());
            return Response.fromResponse(answer(Problem.Kind.UNAVAILABLE.with(
                            "The database does not answer. Nothing is lost; try again shortly.",
                            "数据库暂无响应，数据不会丢失，请稍后再试。")))
                    .header("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        LOG.error("A request failed", e);
        return answer(
                Problem.Kind.INTERNAL.with("Something went wrong on our side; it has been recorded.", "系统出错，已记录。"));
    }

    /**
     * What the database said: data that cannot be (22), no connection (08), gave way to another (40), stopped or starting (57P); empty when the
     * pool has no connection to give; null when the database has nothing to do with it.
     */
    private static @Nullable String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return null;
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    private static void answer(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(EventJson.write(problem)));
    }
}
