package org.gongkai.parse;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** An answer to a bad request (RFC 9457), in Chinese and English. Clients switch on type, never on the wording. */
record Problem(URI type, String title, String titleZh, int status, String detail, String detailZh) {
    static final Problem EMPTY = new Problem(
            URI.create("/problems/empty-file"),
            "Empty document",
            "文件为空",
            400,
            "The body holds no document.",
            "请求正文中没有文件。");

    static final Problem TOO_LARGE = new Problem(
            URI.create("/problems/too-large"),
            "Document too large",
            "文件过大",
            413,
            "A document may have at most 20 MiB.",
            "单个文件不得超过20 MiB。");

    static final Problem STOPPING = new Problem(
            URI.create("/problems/stopping"),
            "Service is stopping",
            "服务正在停止",
            503,
            "The service is being stopped. Try again in a moment.",
            "服务正在停止，请稍后重试。");

    static final Problem NOT_FOUND = new Problem(
            URI.create("/problems/not-found"), "Not found", "未找到", 404, "There is nothing at this address.", "该地址不存在。");

    static final Problem METHOD_NOT_ALLOWED = new Problem(
            URI.create("/problems/method-not-allowed"),
            "Method not allowed",
            "请求方法不允许",
            405,
            "Send documents with POST.",
            "请用POST方法提交文件。");

    /** Any other answer of the framework: RFC 9457 has about:blank for a problem that is its status and no more. */
    static Problem of(Response.StatusType status) {
        return new Problem(
                URI.create("about:blank"),
                status.getReasonPhrase(),
                "请求无法处理",
                status.getStatusCode(),
                "The request cannot be answered.",
                "请求无法处理。");
    }

    /** Ends a request with this problem. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.title());
            this.problem = problem;
        }

        Refusal(Problem problem, Throwable cause) {
            super(problem.title(), cause);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
