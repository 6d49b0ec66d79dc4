package org.gongkai.stack.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.stack.running.TextTable;

/**
 * The results as a table for the terminal.
 *
 * @param outcomes what became of each file
 */
record ResultTable(List<Submissions.Outcome> outcomes) {
    private static final int FIRST_FINDINGS = 3;
    private static final int FINDING_COLUMNS = 72;

    ResultTable {
        outcomes = List.copyOf(outcomes);
    }

    String render() {
        var table =
                new TextTable("报告 report", "年度 year", "结论 verdict", "错误 errors", "警告 warnings", "主要问题 first findings");
        for (var outcome : outcomes) {
            var file = outcome.file().getFileName();
            outcome.result()
                    .ifPresentOrElse(
                            result -> add(table, file + "\n" + ResultText.agency(result.report()), result),
                            () -> table.add(file, "", "—", "", "", TextTable.cut(outcome.why(), FINDING_COLUMNS)));
        }
        return table.render();
    }

    private static void add(TextTable table, String name, ReportValidated result) {
        table.add(
                name,
                Optional.ofNullable(result.report().year()).map(String::valueOf).orElse("不详"),
                // The Chinese word above the constant that programs use.
                ResultText.verdict(result.verdict()).replace(' ', '\n'),
                ResultText.count(result.findings(), Severity.ERROR),
                ResultText.count(result.findings(), Severity.WARNING),
                words(result));
    }

    /** What is wrong in words: the heaviest findings, or why the document could not be read. */
    private static String words(ReportValidated result) {
        var messages = Stream.concat(
                        result.findings().stream()
                                .map(finding ->
                                        finding.rule() + " " + finding.message().zh()),
                        result.report().problems().stream()
                                .map(problem -> problem.kind().message().zh()))
                .toList();
        var lines = messages.stream()
                .limit(FIRST_FINDINGS)
                .map(message -> TextTable.cut(message, FINDING_COLUMNS))
                .collect(Collectors.joining("\n"));
        int rest = messages.size() - FIRST_FINDINGS;
        return rest > 0 ? lines + "\n…… 另有 " + rest + " 条 (" + rest + " more)" : lines;
    }
}
