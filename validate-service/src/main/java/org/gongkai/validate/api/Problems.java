package org.gongkai.validate.api;

import jakarta.ws.rs.WebApplicationException;
import org.gongkai.validate.stream.StreamAway;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    RestResponse<Problem> malformed(MalformedReport e) {
        LOG.debug("refused a body", e);
        return answer(new Problem(
                "/problems/malformed-report",
                "Not a parsed report",
                "不是已解析的年度报告",
                400,
                "The body must be one parsed report as JSON, as parse-service answers it.",
                "请求体应为解析服务所返回的一份年度报告JSON。"));
    }

    @ServerExceptionMapper
    RestResponse<Problem> malformed(MalformedRevalidation e) {
        LOG.debug("refused a request", e);
        return answer(new Problem(
                "/problems/malformed-revalidation",
                "Not a re-validation",
                "不是有效的重新核对请求",
                400,
                "Send {\"mode\":\"PREVIEW\" or \"APPLY\",\"scope\":{\"fromYear\":2020,\"toYear\":2022,\"region\":\"14\"}}; the scope and each of "
                        + "its parts may be left out. A page takes its cursor from the page before and has 1 to 1000 changes.",
                "请发送{\"mode\":\"PREVIEW\"或\"APPLY\",\"scope\":{\"fromYear\":2020,\"toYear\":2022,\"region\":\"14\"}}，scope及其各项可以省略。"
                        + "翻页时使用上一页给出的位置，每页1至1000条。"));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unknown(NoSuchRevalidation e) {
        return answer(new Problem(
                "/problems/revalidation-not-found",
                "No such re-validation",
                "没有这次重新核对",
                404,
                "There is no re-validation " + e.getMessage() + ".",
                "没有编号为" + e.getMessage() + "的重新核对。"));
    }

    /** Nothing is lost: it can be asked again. */
    @ServerExceptionMapper
    RestResponse<Problem> away(StreamAway e) {
        LOG.warn("the stream was asked and is not running", e);
        var problem = new Problem(
                "/problems/stream-away",
                "The stream is not running",
                "消息流暂不可用",
                503,
                "The broker is away or the stream is still starting: ask again in a while.",
                "消息服务器暂不可用或消息流正在启动，请稍后再试。");
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type("application/problem+json")
                .header("Retry-After", 5)
                .build();
    }

    /** What the framework itself refuses: unknown paths, wrong methods and types. */
    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException e) {
        var status = e.getResponse().getStatusInfo();
        return answer(
                switch (status.getStatusCode()) {
                    case 404 ->
                        new Problem(
                                "/problems/not-found",
                                "Not found",
                                "未找到",
                                404,
                                "There is nothing at this address.",
                                "该地址不存在。");
                    case 405 ->
                        new Problem(
                                "/problems/method-not-allowed",
                                "Method not allowed",
                                "请求方法不允许",
                                405,
                                "This address does not take the method. A parsed report and a re-validation are sent with POST; the rules are read with GET.",
                                "该地址不接受此方法。提交已解析的报告和重新核对请求请用POST方法，读取规则请用GET方法。");
                    // RFC 9457 has about:blank for a problem that is its status and no more.
                    default ->
                        new Problem(
                                "about:blank",
                                status.getReasonPhrase(),
                                "请求无法处理",
                                status.getStatusCode(),
                                "The request cannot be answered.",
                                "请求无法处理。");
                });
    }

    private static RestResponse<Problem> answer(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type("application/problem+json")
                .build();
    }
}
