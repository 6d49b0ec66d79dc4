package org.gongkai.stack.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.Agency;
import org.gongkai.events.CellId;
import org.gongkai.events.Equation;
import org.gongkai.events.Figure;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;

/**
 * A result in words, Chinese and English.
 *
 * @param name what the document is called
 * @param result what the check said
 */
record ResultText(String name, ReportValidated result) {

    String render() {
        return Stream.of(head(), problems(), findings(), switchedOff())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "通过 PASS";
            case PASS_WITH_WARNINGS -> "通过，有提醒 PASS_WITH_WARNINGS";
            case FAIL -> "不通过 FAIL";
            case NOT_ASSESSABLE -> "无法判定 NOT_ASSESSABLE";
        };
    }

    static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    private Stream<String> head() {
        var report = result.report();
        var checked = result.checked();
        return Stream.of(
                name + "：" + verdict(result.verdict()),
                "  " + agency(report) + " · "
                        + Optional.ofNullable(report.year())
                                .map(String::valueOf)
                                .orElse("年份不详 year unknown"),
                "  错误 errors %d · 警告 warnings %d · 成立 held %d · 不成立 broken %d · 无法判定 not assessable %d"
                        .formatted(
                                count(result.findings(), Severity.ERROR),
                                count(result.findings(), Severity.WARNING),
                                checked.held(),
                                checked.broken(),
                                checked.notAssessable()));
    }

    static String agency(ReportParsed report) {
        return Optional.ofNullable(report.agency()).map(Agency::name).orElse("机关不详 agency unknown");
    }

    private Stream<String> problems() {
        return result.report().problems().stream().map(problem -> {
            var message = problem.kind().message();
            return "  ! " + message.zh() + " · " + message.en() + "（" + problem.detail() + "）";
        });
    }

    private Stream<String> findings() {
        return result.findings().stream()
                .flatMap(finding -> Stream.concat(
                        Stream.of(
                                "  [" + finding.severity() + "] " + finding.rule() + relevelled(finding) + "："
                                        + finding.message().zh(),
                                "      " + finding.message().en()),
                        finding.equations().stream().map(this::equation)));
    }

    private static String relevelled(Finding finding) {
        var why = finding.relevelled();
        return why == null ? "" : "（管理员规则改自 relevelled from " + why.from() + "：" + why.reason() + "）";
    }

    private Stream<String> switchedOff() {
        return result.switchedOff().stream()
                .map(off -> "  - " + off.rule() + " 未检查，管理员规则停用 not checked, switched off：" + off.reason());
    }

    /** Both sides with what was printed; cells that add nothing are left out, a sum of 20 is hard enough to read. */
    private String equation(Equation equation) {
        return "      %s：%s = %s，%s = %s，差 difference %s"
                .formatted(
                        equation.rule(),
                        sum(equation.left()),
                        equation.leftValue().toPlainString(),
                        sum(equation.right()),
                        equation.rightValue().toPlainString(),
                        equation.residual().toPlainString());
    }

    private String sum(List<CellId> cells) {
        var terms = cells.stream()
                .filter(cell -> cells.size() == 1 || value(cell).signum() != 0)
                .map(cell -> cell + "(" + value(cell).toPlainString() + ")")
                .toList();
        if (terms.isEmpty()) {
            return cells.getFirst() + " + …" + "(0)";
        }
        return String.join(" + ", terms);
    }

    private BigDecimal value(CellId cell) {
        return result.report().figure(cell).map(Figure::value).orElse(BigDecimal.ZERO);
    }
}
