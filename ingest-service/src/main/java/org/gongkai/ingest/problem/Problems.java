package org.gongkai.ingest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.gongkai.events.EventJson;
import org.gongkai.events.Message;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an answer. */
class Problems {
    /** Seconds after which a client may try again. */
    static final String RETRY_AFTER = "5";

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    RestResponse<byte[]> refused(Refused refused) {
        if (refused.getCause() != null) {
            LOG.warnf("%s: %s", refused.getMessage(), refused.getCause());
        }
        return answer(refused.problem());
    }

    /** What the framework refuses before a resource sees it. */
    @ServerExceptionMapper
    RestResponse<byte[]> refused(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> answer(ProblemType.NOT_FOUND, new Message("请核对地址。", "Check the address."));
            case 405 -> answer(ProblemType.METHOD_NOT_ALLOWED, new Message("请使用 POST。", "Use POST."));
            case 406 ->
                answer(
                        ProblemType.NOT_ACCEPTABLE,
                        new Message("答复只有 application/json 一种格式。", "Answers are application/json only."));
            case 413 ->
                answer(
                        ProblemType.TOO_LARGE,
                        new Message("请求或其中一个字段超过上限。", "The request, or one of its fields, is over the limit."));
            case 415 ->
                answer(
                        ProblemType.UNSUPPORTED_REQUEST,
                        new Message("请以 multipart/form-data 上传文件。", "Send the files as multipart/form-data."));
            default -> status < 500 ? malformed(e) : unexpected(e);
        };
    }

    /** The multipart body ended too early or does not follow its own boundary. */
    @ServerExceptionMapper
    RestResponse<byte[]> unreadable(IOException e) {
        return malformed(e);
    }

    @ServerExceptionMapper
    RestResponse<byte[]> unexpected(Throwable e) {
        LOG.error("Unexpected", e);
        return answer(
                ProblemType.INTERNAL_ERROR,
                new Message("请稍后重试；如仍失败，请联系管理员。", "Try again later; if it stays so, tell the administrator."));
    }

    private static RestResponse<byte[]> malformed(Exception e) {
        LOG.debug("Malformed request", e);
        return answer(
                ProblemType.MALFORMED_REQUEST,
                new Message(
                        "请求不完整，或不是合格的 multipart/form-data。",
                        "The request is incomplete or is no proper multipart/form-data."));
    }

    private static RestResponse<byte[]> answer(ProblemType type, Message detail) {
        return answer(Problem.of(type, detail, null));
    }

    private static RestResponse<byte[]> answer(Problem problem) {
        var answer = RestResponse.ResponseBuilder.<byte[]>create(problem.status())
                .entity(EventJson.write(problem))
                .type(Problem.MEDIA_TYPE);
        return problem.status() == 503
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER).build()
                : answer.build();
    }
}
