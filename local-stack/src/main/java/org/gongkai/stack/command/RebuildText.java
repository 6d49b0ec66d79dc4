package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.gongkai.stack.running.TextTable;

/** A rebuild in words for people. */
final class RebuildText {
    private static final int NAMED = 10;

    private RebuildText() {}

    /** How far it is. */
    static String progress(JsonNode rebuild) {
        return state(rebuild.path("state").asText()) + "：已读 "
                + rebuild.path("records").asLong() + " / "
                + rebuild.path("expected").asLong() + " 条记录";
    }

    /** All that is known of it. */
    static String of(JsonNode rebuild) {
        var lines = new StringJoiner("\n");
        lines.add("第 " + rebuild.path("number").asLong() + " 次重建 · rebuild "
                + rebuild.path("number").asLong() + "  "
                + rebuild.path("begunAt").asText() + "  "
                + rebuild.path("who").asText());
        lines.add(progress(rebuild) + " · " + rebuild.path("records").asLong() + " of "
                + rebuild.path("expected").asLong() + " records read, "
                + rebuild.path("leftOut").asLong() + " cannot be stored");
        if (rebuild.has("outcome")) {
            outcome(rebuild.path("outcome"), lines);
        }
        lines.add(conclusion(rebuild));
        return lines.toString();
    }

    private static void outcome(JsonNode outcome, StringJoiner lines) {
        for (var carried : outcome.path("carriedOver")) {
            lines.add("主题中已无、由旧表带入 "
                    + rows(carried.path("rows"), carried.path("what").asText(), "carried over"));
        }
        var table = new TextTable(
                "表 table", "旧 serving", "新 rebuilt", "仅旧 only old", "仅新 only new", "不同 different", "丢失 lost");
        for (var one : outcome.path("tables")) {
            table.add(
                    one.path("table").asText(),
                    one.path("serving").asLong(),
                    one.path("rebuilt").asLong(),
                    count(one, "onlyServing"),
                    count(one, "onlyRebuilt"),
                    count(one, "different"),
                    count(one, "lost"));
        }
        lines.add(table.render().stripTrailing());
        for (var one : outcome.path("tables")) {
            named(one, "onlyServing", "-", lines);
            named(one, "onlyRebuilt", "+", lines);
            named(one, "different", "~", lines);
        }
        var underWay = outcome.path("underWay").asInt();
        if (underWay > 0) {
            lines.add(underWay + " 次提交正在处理，未作比较 · " + underWay + " submissions were on their way and not compared");
        }
    }

    private static void named(JsonNode table, String which, String sign, StringJoiner lines) {
        var keys = table.path(which).path("first");
        for (int i = 0; i < Math.min(NAMED, keys.size()); i++) {
            lines.add("  " + sign + " " + table.path("table").asText() + "  "
                    + keys.path(i).asText());
        }
        var more = count(table, which) - Math.min(NAMED, keys.size());
        if (more > 0) {
            lines.add("  " + sign + " " + table.path("table").asText() + "  另有 " + more + " 行 · " + more + " more");
        }
    }

    private static String rows(JsonNode keys, String what, String en) {
        return keys.path("count").asLong() + " 行 · " + keys.path("count").asLong() + " " + what + " " + en;
    }

    private static long count(JsonNode table, String which) {
        return table.path(which).path("count").asLong();
    }

    private static String conclusion(JsonNode rebuild) {
        return switch (rebuild.path("state").asText()) {
            case "SWITCHED" ->
                "新表已启用，旧表留在模式 gongkai_before 中，可用 ./gongkai rebuild drop 删除"
                        + " · the new tables serve; the old ones stay in gongkai_before until ./gongkai rebuild drop";
            case "COMPARED" -> "仅作比较，未作更改 · compared only, nothing was changed";
            case "REFUSED" ->
                rebuild.path("lost").asLong() + " 行无处可得，未切换；确可舍弃时用 --accept-loss 理由 · "
                        + rebuild.path("lost").asLong()
                        + " rows can be had from nowhere: not switched; --accept-loss REASON leaves them behind";
            case "FAILED" ->
                "未能完成，旧表照常使用：" + rebuild.path("failure").path("zh").asText()
                        + " · it failed, the old tables serve: "
                        + rebuild.path("failure").path("en").asText();
            case "INTERRUPTED" -> "执行者已退出，旧表照常使用，请重新开始 · whoever did it died; the old tables serve; begin again";
            default -> "正在进行，旧表照常使用 · under way, the old tables serve";
        };
    }

    private static String state(String state) {
        return switch (state) {
            case "PREPARING" -> "正在准备新表";
            case "FILLING" -> "正在读取主题";
            case "CARRYING_OVER" -> "正在带入主题中已无的内容";
            case "COMPARING" -> "正在比较";
            case "SWITCHING" -> "正在切换";
            case "SWITCHED" -> "已切换";
            case "COMPARED" -> "比较完成";
            case "REFUSED" -> "未切换";
            case "FAILED" -> "失败";
            default -> "已中断";
        };
    }
}
