package org.gongkai.report.api;

import java.net.URI;

/**
 * An answer that is not the one asked for (RFC 9457). Clients switch on the type, never on the wording.
 *
 * @param type stable name of the kind of problem
 * @param title the kind in words, English
 * @param titleZh the kind in words, Chinese
 * @param status HTTP status
 * @param detail this case, English
 * @param detailZh this case, Chinese
 */
public record Problem(URI type, String title, String titleZh, int status, String detail, String detailZh) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** The kinds of problems. */
    enum Kind {
        NOT_FOUND("not-found", 404, "Not found", "未找到"),
        REPORT_NOT_FOUND("report-not-found", 404, "Report not found", "未找到该年度报告"),
        AGENCY_NOT_FOUND("agency-not-found", 404, "Agency not found", "未找到该机关"),
        REVISION_NOT_FOUND("revision-not-found", 404, "Revision not found", "未找到该版本"),
        SUBMISSION_NOT_FOUND("submission-not-found", 404, "Submission not found", "未找到该次提交"),
        DOCUMENT_NOT_HELD("document-not-held", 404, "Document not held", "未保存原始文件"),
        DEAD_LETTER_NOT_FOUND("dead-letter-not-found", 404, "Dead letter not found", "未找到该死信"),
        REBUILD_NOT_FOUND("rebuild-not-found", 404, "Rebuild not found", "未找到重建记录"),
        REBUILD_UNDER_WAY("rebuild-under-way", 409, "Rebuild under way", "正在重建"),
        REBUILD_NOT_POSSIBLE("rebuild-not-possible", 409, "Not possible now", "目前不能进行"),
        BAD_PARAMETER("bad-parameter", 400, "Bad parameter", "参数有误"),
        BAD_BODY("bad-body", 400, "Bad request body", "请求内容有误"),
        FINDING_NOT_FOUND("finding-not-found", 404, "Finding not found", "未找到该问题"),
        NOTHING_TO_CORRECT("nothing-to-correct", 404, "Nothing to correct", "无需更正"),
        FINDING_CLOSED("finding-closed", 409, "Finding closed", "该问题已关闭"),
        WAIVER_PENDING("waiver-pending", 409, "Waiver pending", "已有待确认的豁免"),
        NO_WAIVER_PENDING("no-waiver-pending", 409, "No waiver pending", "没有待确认的豁免"),
        WAIVER_EXPIRED("waiver-expired", 409, "Waiver expired", "豁免已过期"),
        OWN_WAIVER("own-waiver", 403, "Own waiver", "不能确认本人提出的豁免"),
        NOTHING_TO_REOPEN("nothing-to-reopen", 409, "Nothing to reopen", "无需重新打开"),
        AGENCY_UNKNOWN("agency-unknown", 409, "Agency or year unknown", "机关或年度不明"),
        BAD_LIST("bad-list", 400, "Bad list", "名单有误"),
        METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed", "不支持该请求方法"),
        NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable", "无法提供所要求的格式"),
        REFUSED("refused", 400, "Request refused", "请求被拒绝"),
        SUBSCRIPTION_NOT_FOUND("subscription-not-found", 404, "Subscription not found", "未找到该订阅"),
        FORBIDDEN_ADDRESS("forbidden-address", 400, "Address not allowed", "不允许的推送地址"),
        TOO_MANY_SUBSCRIPTIONS("too-many-subscriptions", 409, "Too many subscriptions", "订阅数已达上限"),
        TOO_MANY_LISTENERS("too-many-listeners", 503, "Too many listeners", "实时连接已满"),
        BUSY("busy", 503, "Too many exports at once", "导出任务过多"),
        TOOK_TOO_LONG("took-too-long", 503, "Took too long", "查询超时"),
        UNAVAILABLE("unavailable", 503, "Temporarily unavailable", "暂时无法提供服务"),
        SERVICE_AWAY("service-away", 503, "Another service is away", "相关服务暂无响应"),
        INTERNAL("internal-error", 500, "Internal error", "系统内部错误");

        private final String id;
        private final int status;
        private final String title;
        private final String titleZh;

        Kind(String id, int status, String title, String titleZh) {
            this.id = id;
            this.status = status;
            this.title = title;
            this.titleZh = titleZh;
        }

        Problem with(String detail, String detailZh) {
            return withStatus(status, detail, detailZh);
        }

        Problem withStatus(int actual, String detail, String detailZh) {
            return new Problem(URI.create("/problems/" + id), title, titleZh, actual, detail, detailZh);
        }
    }
}
