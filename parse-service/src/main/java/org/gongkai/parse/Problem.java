package org.gongkai.parse;

import java.net.URI;

/** An answer to a bad request (RFC 9457), in Chinese and English. Clients switch on type, never on the wording. */
record Problem(URI type, String title, String titleZh, int status, String detail, String detailZh) {
    static final Problem EMPTY = new Problem(
            URI.create("/problems/empty"), "Empty document", "文件为空", 400, "The body holds no document.", "请求正文中没有文件。");

    static final Problem TOO_LARGE = new Problem(
            URI.create("/problems/too-large"),
            "Document too large",
            "文件过大",
            413,
            "A document may have at most 20 MiB.",
            "单个文件不得超过20 MiB。");

    /** Ends a request with this problem. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.title());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
