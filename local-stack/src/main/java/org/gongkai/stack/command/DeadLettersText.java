package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.gongkai.stack.running.TextTable;

/** Dead letters in words for people. */
final class DeadLettersText {
    private static final int REASON = 70;

    /** A page of the list. */
    String list(JsonNode letters) {
        if (letters.isEmpty()) {
            return "没有异常消息 · no dead letters\n";
        }
        var table = new TextTable("编号 id", "状态 state", "次数 attempts", "最近 last", "服务 services", "原因 reason");
        for (var letter : letters) {
            table.add(
                    letter.path("id").asText(),
                    state(letter),
                    letter.path("attempts").asInt(),
                    letter.path("lastAttemptAt").asText(),
                    services(letter),
                    TextTable.cut(letter.path("reason").asText(), REASON));
        }
        return table.render();
    }

    /** One with all that is known of it. */
    String one(JsonNode letter) {
        var lines = new StringJoiner("\n");
        lines.add(letter.path("id").asText() + "  " + state(letter) + "  " + services(letter));
        lines.add("  " + letter.path("reason").asText());
        lines.add("  首次 first " + letter.path("firstAttemptAt").asText() + "  最近 last "
                + letter.path("lastAttemptAt").asText() + "  次数 attempts "
                + letter.path("attempts").asInt());
        for (var attempt : letter.path("history")) {
            lines.add("  × " + attempt.path("at").asText() + "  "
                    + attempt.path("service").asText() + "  "
                    + attempt.path("reason").asText());
        }
        for (var act : letter.path("acts")) {
            lines.add("  ✓ " + act.path("at").asText() + "  " + act.path("kind").asText() + "  "
                    + act.path("who").asText() + "  " + act.path("reason").asText());
        }
        for (var header : letter.path("headers")) {
            var value = header.hasNonNull("base64") ? header.path("base64") : header.path("value");
            lines.add("  " + header.path("name").asText() + ": " + value.asText());
        }
        if (letter.hasNonNull("valueStart")) {
            lines.add("").add(letter.path("valueStart").asText());
        }
        return lines.toString();
    }

    /** What was done about one, or would be. */
    String step(String kind, JsonNode step) {
        var id = step.path("id").asText();
        if (step.has("refused")) {
            var message = step.path("refused").path("message");
            return "× " + id + "  " + message.path("zh").asText() + " · "
                    + message.path("en").asText();
        }
        return kind.equals("redrives") ? "→ " + id + "  " + step.path("topic").asText() : "− " + id;
    }

    /** How many in all. */
    String sum(String kind, boolean isDry, int done, int refused) {
        var redrives = kind.equals("redrives");
        var zh = (isDry ? "将" : "已") + (redrives ? "重投 " : "清除 ") + done + " 条";
        var en = done + (isDry ? " would be " : " ") + (redrives ? "sent back" : "purged");
        return zh + (refused > 0 ? "，" + refused + " 条不能处理" : "") + " · " + en
                + (refused > 0 ? ", " + refused + " refused" : "");
    }

    private static String state(JsonNode letter) {
        return switch (letter.path("state").asText()) {
            case "REDRIVEN" -> "已重投 sent back";
            case "PURGED" -> "已清除 purged";
            default -> "待处理 open";
        };
    }

    private static String services(JsonNode letter) {
        var services = new StringJoiner(" ");
        letter.path("services").forEach(service -> services.add(service.asText()));
        return services.toString();
    }
}
