package org.gongkai.stack.chaos;

import java.time.Duration;
import java.util.Map;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.TextTable;

/**
 * What a run of faults came to.
 *
 * @param seed of the plan
 * @param length of the load
 * @param accepted uploads that were confirmed
 * @param refusals requests that were not confirmed and sent again
 * @param faults how many of each kind happened
 * @param kills how often each part was killed
 * @param endedByItself how often a part ended, or hung and was ended, without being killed by the plan
 * @param recovery from the end of the faults until nothing was on its way any more
 * @param reports how many reports the uploads were of
 * @param comparison with an undisturbed run
 */
record ChaosResult(
        long seed,
        Duration length,
        int accepted,
        int refusals,
        Map<String, Integer> faults,
        Map<Part, Integer> kills,
        int endedByItself,
        Duration recovery,
        int reports,
        Comparison comparison) {
    int allKills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum() + faults.getOrDefault("SecondInstance", 0);
    }

    String table() {
        var table = new TextTable("测量 measured", "值 value");
        table.add("种子 seed", seed);
        table.add("时长 length", length.toSeconds() + " s");
        table.add("已接收的上传 uploads accepted", accepted);
        table.add("报告 reports", reports);
        table.add("未确认、重发的请求 requests not confirmed, sent again", refusals);
        faults.forEach((kind, count) -> table.add("故障 " + kind, count));
        table.add("强制终止共计 kills in all", allKills());
        kills.forEach((part, count) -> table.add("  " + part.label(), count));
        table.add("自行退出 ended by itself", endedByItself);
        table.add("恢复用时 recovery", Progress.seconds(recovery));
        table.add("丢失 lost", comparison.lost().size());
        table.add("重复 doubled", comparison.doubled().size());
        table.add("读数不同 other reading", comparison.otherReading().size());
        table.add("结论不同 other judgement", comparison.otherJudgement().size());
        table.add("现行文件不同 other current document", comparison.otherCurrent().size());
        table.add("死信 dead letters", comparison.deadLetters());
        return table.render();
    }
}
