package org.gongkai.validate.api;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    RestResponse<Problem> malformed(MalformedReport e) {
        LOG.debug("refused a body", e);
        var problem = new Problem(
                "/problems/malformed-report",
                "Not a parsed report",
                "不是已解析的年度报告",
                400,
                "The body must be one parsed report as JSON, as parse-service answers it.",
                "请求体应为解析服务所返回的一份年度报告JSON。");
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type("application/problem+json")
                .build();
    }
}
