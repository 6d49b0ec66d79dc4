package org.gongkai.report.notice;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Change;
import org.gongkai.events.Equation;
import org.gongkai.events.Figure;
import org.gongkai.events.Finding;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Repair;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.gongkai.report.labels.OfficialTables;
import org.jspecify.annotations.Nullable;

/**
 * Words a notice from the result of a check. What would mend a report is asked as a question to the agency's ledger, never
 * stated as the truth; what may be our misreading is not asked at all.
 */
public final class Wording {
    private static final int MOST_ALTERNATIVES = 3;

    private final ReportValidated result;
    private final Map<CellId, Figure> figures;

    private Wording(ReportValidated result) {
        this.result = result;
        figures = result.report().figures().stream()
                .collect(Collectors.toMap(Figure::cell, Function.identity(), (first, _) -> first));
    }

    /**
     * The notice for a report.
     *
     * @param result with its findings as they stand today
     */
    public static Notice of(ReportValidated result, LocalDate today) {
        return new Wording(result).notice(today);
    }

    /** Whether the agency is asked about a finding: it is open, of some weight, and not of our making. */
    private static boolean isAsked(Finding finding) {
        return finding.status() == FindingStatus.OPEN
                && finding.severity() != Severity.INFO
                && finding.blame() != Blame.EXTRACTION;
    }

    private Notice notice(LocalDate today) {
        var report = result.report();
        var agency = Objects.requireNonNull(report.agency()).name();
        var asked = result.findings().stream().filter(Wording::isAsked).toList();
        var rows = new ArrayList<Notice.Row>();
        for (var finding : asked) {
            rows.add(row(rows.size() + 1, finding));
        }
        return new Notice(
                "关于更正" + report.year() + "年政府信息公开工作年度报告的通知",
                agency,
                "经核对，你单位《" + title(report.title(), agency, report.year()) + "》有下列 " + rows.size()
                        + " 处需要更正或核实。请对照工作台账逐项核对，更正后重新公布并报送。",
                Notice.HEADINGS,
                rows,
                List.of("“请更正”一栏的数值由表内勾稽关系推算得出，仅供核对，以你单位工作台账为准。", "如认为原文无误，或系统读取有误，请书面说明理由。"),
                today,
                "报告 " + report.reportKey() + "，版本 " + report.submissionId() + "，文件 SHA-256 " + report.sha256() + "，规则集 "
                        + result.ruleSet().version() + "（" + result.ruleSet().hash() + "）");
    }

    private static String title(@Nullable String title, String agency, @Nullable Integer year) {
        return title == null || title.isBlank() ? agency + year + "年政府信息公开工作年度报告" : title.strip();
    }

    private Notice.Row row(int number, Finding finding) {
        var places = new ArrayList<String>();
        var printed = new ArrayList<String>();
        for (var cell : finding.cells()) {
            var figure = figures.get(cell);
            places.add(name(cell) + place(figure == null ? Source.NOWHERE : figure.source()));
            printed.add(printed(figure));
        }
        for (var evidence : finding.evidence()) {
            places.add("正文" + place(evidence.source()));
            printed.add("“" + evidence.text() + "”");
        }
        return new Notice.Row(
                List.of(Integer.toString(number)),
                places.isEmpty() ? List.of("全文") : places,
                printed.isEmpty() ? List.of("—") : printed,
                asked(finding),
                why(finding),
                List.of(finding.basis() == null ? "" : finding.basis()));
    }

    private List<String> asked(Finding finding) {
        var repair = finding.repair();
        if (repair == null) {
            return List.of(finding.severity() == Severity.ERROR ? "请核对台账后更正" : "请核实，有误的请更正");
        }
        var lines = new ArrayList<String>();
        if (repair.unique()) {
            lines.add("请核对是否应为：");
            lines.add(changes(changesOf(repair)));
        } else {
            lines.add("请核对台账后更正。使勾稽关系成立的改法如：");
            lines.add(changes(changesOf(repair)));
            repair.others().stream()
                    .limit(MOST_ALTERNATIVES)
                    .map(other -> "或 " + changes(other.changes()))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static List<Change> changesOf(Repair repair) {
        return Stream.concat(Stream.of(new Change(repair.cell(), repair.from(), repair.to())), repair.also().stream())
                .toList();
    }

    private static String changes(List<Change> changes) {
        return changes.stream()
                .map(change -> name(change.cell()) + " = " + number(change.to()))
                .collect(joining("；"));
    }

    private static List<String> why(Finding finding) {
        var lines = new ArrayList<String>();
        lines.add(finding.message().zh());
        finding.equations().stream().map(Wording::equation).forEach(lines::add);
        return lines;
    }

    private static String equation(Equation equation) {
        return "左边合计 " + number(equation.leftValue()) + "，右边合计 " + number(equation.rightValue()) + "，相差 "
                + number(equation.residual());
    }

    private static String name(CellId cell) {
        var table = switch (cell.table()) {
            case T2 -> "表二 ";
            case T3 -> "表三 ";
            case T4 -> "表四 ";
        };
        return table + OfficialTables.label(cell).zh();
    }

    private static String printed(@Nullable Figure figure) {
        if (figure == null) {
            return "（无此项）";
        }
        return switch (figure.state()) {
            case ABSENT -> "（无此项）";
            case BLANK ->
                figure.printed() == null || figure.printed().isBlank()
                        ? "（空白）"
                        : figure.printed().strip();
            case READ, AMBIGUOUS, NOT_A_NUMBER ->
                Objects.requireNonNullElse(figure.printed(), "").strip();
        };
    }

    private static String place(Source source) {
        var parts = new ArrayList<String>();
        if (source.page() != null) {
            parts.add("第" + source.page() + "页");
        }
        if (source.table() != null) {
            parts.add("表格" + source.table());
        }
        if (source.row() != null && source.column() != null) {
            parts.add("第" + source.row() + "行第" + source.column() + "列");
        }
        if (source.paragraph() != null) {
            parts.add("第" + source.paragraph() + "段");
        }
        return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }
}
