package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.gongkai.stack.running.TextTable;

/** What becomes of reports under other rules, in words for people. */
final class RevalidationText {
    /** One report: what it is, its verdict, and a line for each finding. */
    String report(JsonNode report) {
        var lines = new StringJoiner("\n");
        var before = report.path("before").asText();
        var after = report.path("after").asText();
        lines.add(report.path("reportKey").asText() + "  "
                + report.path("agency").asText("机关不明 agency unknown") + "  "
                + (before.equals(after) ? after : before + " → " + after));
        for (var finding : report.path("findings")) {
            lines.add("  " + sign(finding.path("kind").asText()) + " "
                    + finding.path("rule").asText() + " " + severity(finding) + "  "
                    + finding.path("message").path("zh").asText());
        }
        return lines.toString();
    }

    /** The totals: per rule, and of all reports. */
    String totals(JsonNode status) {
        var table = new TextTable("规则 rule", "新增 opened", "消除 closed", "改变程度 changed");
        for (var rule : status.path("rules")) {
            table.add(
                    rule.path("rule").asText(),
                    rule.path("opened").asInt(),
                    rule.path("closed").asInt(),
                    rule.path("changed").asInt());
        }
        var preview = status.path("mode").asText().equals("PREVIEW");
        var different = status.path("different").asInt();
        var findings = status.path("findings");
        table.add(
                "合计 total",
                findings.path("opened").asInt(),
                findings.path("closed").asInt(),
                findings.path("changed").asInt());
        var words = new StringJoiner("\n");
        words.add(table.render());
        words.add("核对 " + status.path("seen").asInt() + " 份报告，" + (preview ? "结果将更新 " : "结果已更新 ") + different + " 份 · "
                + status.path("seen").asInt() + " reports checked again, "
                + different + (preview ? " results would be replaced; nothing was changed" : " results replaced"));
        var failed = status.path("failed").asInt();
        if (failed > 0) {
            words.add(failed + " 份无法重新核对，见 validate-service 的日志 · " + failed
                    + " could not be checked again: see the log of validate-service");
        }
        return words.toString();
    }

    private static String sign(String kind) {
        return switch (kind) {
            case "OPENED" -> "+";
            case "CLOSED" -> "−";
            default -> "~";
        };
    }

    private static String severity(JsonNode finding) {
        var before = finding.path("before").asText();
        var after = finding.path("after").asText();
        return before.isEmpty() || after.isEmpty() ? before + after : before + " → " + after;
    }
}
