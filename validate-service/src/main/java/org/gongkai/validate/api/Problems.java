package org.gongkai.validate.api;

import jakarta.ws.rs.WebApplicationException;
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
                                "Send a parsed report to /api/validate with POST; read /api/rules with GET.",
                                "请用POST方法向 /api/validate 提交已解析的报告，用GET方法读取 /api/rules。");
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
