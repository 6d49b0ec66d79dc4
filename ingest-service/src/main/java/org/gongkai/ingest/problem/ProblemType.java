package org.gongkai.ingest.problem;

import java.net.URI;
import java.util.Locale;
import org.gongkai.events.Message;

/** Why a request was refused. Clients switch on the type, so a name stays for ever. */
public enum ProblemType {
    NO_FILE(400, "没有文件", "No file"),
    EMPTY_FILE(400, "文件为空", "The file is empty"),
    INVALID_FIELD(400, "字段不合要求", "A field is not valid"),
    MALFORMED_REQUEST(400, "请求格式有误", "The request is malformed"),
    NOT_FOUND(404, "地址不存在", "Nothing is here"),
    METHOD_NOT_ALLOWED(405, "不支持此请求方法", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "无法按要求的格式答复", "The answer has no such format"),
    TOO_LARGE(413, "内容过大", "Too large"),
    TOO_MANY_FILES(413, "文件过多", "Too many files"),
    NOT_A_REPORT_FORMAT(415, "不是年度报告的文件格式", "Not a format that reports are published in"),
    UNSUPPORTED_REQUEST(415, "请求应为 multipart/form-data", "The request must be multipart/form-data"),
    INTERNAL_ERROR(500, "系统内部错误", "Something went wrong here"),
    CHECK_FAILED(502, "检查服务答复异常", "A service answered with an error"),
    BROKER_UNAVAILABLE(503, "暂时无法接收报告", "Reports cannot be taken in now"),
    BUSY(503, "系统繁忙", "Too busy"),
    CHECK_UNAVAILABLE(503, "检查服务暂时不可用", "A service is away"),
    CHECK_TIMEOUT(504, "检查超时", "The check took too long");

    private final int status;
    private final Message title;

    ProblemType(int status, String titleZh, String titleEn) {
        this.status = status;
        this.title = new Message(titleZh, titleEn);
    }

    /** Names the type in the answer; stable. */
    public URI uri() {
        return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public int status() {
        return status;
    }

    Message title() {
        return title;
    }
}
