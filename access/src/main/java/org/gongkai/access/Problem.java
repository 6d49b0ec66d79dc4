package org.gongkai.access;

import java.net.URI;

/** Why somebody or something is not let in (RFC 9457), in the words of all services. */
record Problem(URI type, String title, String titleZh, int status, String detail, String detailZh) {
    static final String MEDIA_TYPE = "application/problem+json";

    static final Problem UNAUTHENTICATED = new Problem(
            URI.create("/problems/unauthenticated"),
            "Not signed in",
            "未登录",
            401,
            "Send a valid bearer token of the issuer that this service trusts, or sign in at the page.",
            "请在请求头 Authorization 中提供有效的令牌，或在网页上登录。");

    static final Problem FORBIDDEN = new Problem(
            URI.create("/problems/forbidden"),
            "Not allowed",
            "没有权限",
            403,
            "You are known, but none of your roles may do this.",
            "您已登录，但您的角色无权进行此操作。");

    static final Problem TOO_LARGE = new Problem(
            URI.create("/problems/too-large"),
            "Too large",
            "内容过大",
            413,
            "The request as a whole is over the limit; send less at a time.",
            "整个请求超过上限，请分批提交。");

    static final Problem TOO_MANY_REQUESTS = new Problem(
            URI.create("/problems/too-many-requests"),
            "Too many requests",
            "请求过于频繁",
            429,
            "You ask more often than is allowed here; go on after the time that Retry-After names.",
            "请求频率超过上限，请在 Retry-After 所示的秒数之后再试。");
}
