package org.gongkai.report.api;

import java.io.Serial;
import org.gongkai.report.desk.Objection;
import org.gongkai.report.rebuild.RebuildFailure;
import org.gongkai.report.webhook.ForbiddenTarget;

/** A request that cannot be answered as asked. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    static Refusal noReport(String key) {
        return new Refusal(
                Problem.Kind.REPORT_NOT_FOUND.with("There is no report " + key + ".", "没有标识为 " + key + " 的年度报告。"));
    }

    static Refusal noRevision(String key, String submissionId) {
        return new Refusal(Problem.Kind.REVISION_NOT_FOUND.with(
                "The report " + key + " has no revision " + submissionId + ".",
                "年度报告 " + key + " 没有版本 " + submissionId + "。"));
    }

    static Refusal noSubmission(String id) {
        return new Refusal(Problem.Kind.SUBMISSION_NOT_FOUND.with(
                "There is no submission " + id + ". If it was accepted a moment ago, ask again shortly.",
                "没有编号为 " + id + " 的提交。如刚刚提交，请稍后再查。"));
    }

    static Refusal noAgency(String key) {
        return new Refusal(Problem.Kind.AGENCY_NOT_FOUND.with(
                "No report of an agency " + key + " is known.", "没有标识为 " + key + " 的机关。"));
    }

    static Refusal noDocument(String submissionId) {
        return new Refusal(Problem.Kind.DOCUMENT_NOT_HELD.with(
                "The document of submission " + submissionId + " has not arrived here, or is not kept any more.",
                "提交 " + submissionId + " 的原始文件尚未到达或已不再保存。"));
    }

    static Refusal noDeadLetter(String id) {
        return new Refusal(Problem.Kind.DEAD_LETTER_NOT_FOUND.with(
                "There is no dead letter " + id + ", or it is not kept any more.", "没有编号为 " + id + " 的死信，或已不再保存。"));
    }

    static Refusal noRebuild() {
        return new Refusal(Problem.Kind.REBUILD_NOT_FOUND.with("The tables were never written anew.", "数据表从未重建过。"));
    }

    static Refusal rebuildUnderWay() {
        return new Refusal(Problem.Kind.REBUILD_UNDER_WAY.with(
                "The tables are being written anew already: see GET /api/rebuild.", "已在重建数据表，进度见 GET /api/rebuild。"));
    }

    static Refusal of(RebuildFailure failure) {
        return new Refusal(
                Problem.Kind.REBUILD_NOT_POSSIBLE.with(String.valueOf(failure.getMessage()) + ".", failure.zh() + "。"));
    }

    static Refusal noSubscription(String id) {
        return new Refusal(Problem.Kind.SUBSCRIPTION_NOT_FOUND.with(
                "There is no subscription " + id + ".", "没有编号为 " + id + " 的订阅。"));
    }

    static Refusal forbiddenAddress(ForbiddenTarget target) {
        return new Refusal(Problem.Kind.FORBIDDEN_ADDRESS.with(
                "This address cannot be called: " + target.en() + ".", "不能推送到该地址：" + target.zh() + "。"));
    }

    static Refusal tooManySubscriptions() {
        return new Refusal(Problem.Kind.TOO_MANY_SUBSCRIPTIONS.with(
                "There are as many subscriptions as there can be; delete one that is not needed any more.",
                "订阅数已达上限，请先删除不再需要的订阅。"));
    }

    static Refusal tooManyListeners() {
        return new Refusal(Problem.Kind.TOO_MANY_LISTENERS.with(
                "As many as can listen here do so already; try again later, or subscribe by webhook.",
                "实时连接数已达上限，请稍后再试或改用 Webhook 订阅。"));
    }

    static Refusal badParameter(String name, String expected, String expectedZh) {
        return new Refusal(Problem.Kind.BAD_PARAMETER.with(
                "The parameter " + name + " must be " + expected + ".", "参数 " + name + " 应为" + expectedZh + "。"));
    }

    static Refusal unknownParameter(String name, Iterable<String> known) {
        var all = String.join(", ", known);
        return new Refusal(Problem.Kind.BAD_PARAMETER.with(
                "There is no parameter " + name + "; known are " + all + ".", "没有参数 " + name + "；可用参数：" + all + "。"));
    }

    static Refusal badBody(String expected, String expectedZh) {
        return new Refusal(Problem.Kind.BAD_BODY.with(
                "The body of the request must be " + expected + ".", "请求内容应为" + expectedZh + "。"));
    }

    static Refusal noFinding(String id) {
        return new Refusal(Problem.Kind.FINDING_NOT_FOUND.with(
                "No revision of any report has a finding " + id + ". What was done about it stays in /api/acts.",
                "任何版本中均无编号为 " + id + " 的问题；其处理记录仍可在 /api/acts 查询。"));
    }

    /** What stands against an act. */
    static Refusal of(Objection objection, String findingId) {
        return switch (objection) {
            case NO_SUCH_FINDING -> noFinding(findingId);
            case FINDING_CLOSED ->
                new Refusal(Problem.Kind.FINDING_CLOSED.with(
                        "The present revision of the report has this finding no more; there is nothing to do about it.",
                        "年度报告的当前版本已无此问题，无需处理。"));
            case WAIVER_PENDING ->
                new Refusal(Problem.Kind.WAIVER_PENDING.with(
                        "A waiver waits for confirmation already; confirm or reject it first.", "已有豁免待确认，请先确认或驳回。"));
            case NO_WAIVER_PENDING ->
                new Refusal(Problem.Kind.NO_WAIVER_PENDING.with(
                        "There is no waiver that waits for an answer.", "该问题没有待确认的豁免。"));
            case WAIVER_EXPIRED ->
                new Refusal(Problem.Kind.WAIVER_EXPIRED.with(
                        "The last day of the waiver has passed; reject it, and propose another.",
                        "该豁免的期限已过，请驳回后重新提出。"));
            case OWN_WAIVER ->
                new Refusal(Problem.Kind.OWN_WAIVER.with(
                        "A waiver is confirmed by another person than the one who proposed it.", "豁免须由提出人以外的人确认。"));
            case NOTHING_TO_REOPEN ->
                new Refusal(Problem.Kind.NOTHING_TO_REOPEN.with(
                        "The finding is open, and nothing waits to be taken back.", "该问题处于打开状态，没有可撤回的处理。"));
            case AGENCY_UNKNOWN ->
                new Refusal(Problem.Kind.AGENCY_UNKNOWN.with(
                        "A waiver for the agency needs a report whose agency and year are known.",
                        "对机关的豁免要求年度报告的机关和年度均已识别。"));
        };
    }

    static Refusal nothingToCorrect(String key) {
        return new Refusal(Problem.Kind.NOTHING_TO_CORRECT.with(
                "The report " + key + " has no open finding that its agency could be asked to mend.",
                "年度报告 " + key + " 没有需要机关更正的未处理问题。"));
    }
}
