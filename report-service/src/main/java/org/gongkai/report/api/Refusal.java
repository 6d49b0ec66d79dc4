package org.gongkai.report.api;

import java.io.Serial;

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

    static Refusal badParameter(String name, String expected, String expectedZh) {
        return new Refusal(Problem.Kind.BAD_PARAMETER.with(
                "The parameter " + name + " must be " + expected + ".", "参数 " + name + " 应为" + expectedZh + "。"));
    }

    static Refusal unknownParameter(String name, Iterable<String> known) {
        var all = String.join(", ", known);
        return new Refusal(Problem.Kind.BAD_PARAMETER.with(
                "There is no parameter " + name + "; known are " + all + ".", "没有参数 " + name + "；可用参数：" + all + "。"));
    }

    static Refusal nameMissing() {
        return new Refusal(Problem.Kind.NAME_MISSING.with(
                "The header " + Actor.HEADER + " must hold the name of the person who does this: 1 to 80 characters,"
                        + " percent-encoded UTF-8.",
                "请求头 " + Actor.HEADER + " 应为操作人姓名：1 至 80 个字符，UTF-8 百分号编码。"));
    }
}
