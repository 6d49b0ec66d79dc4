package org.gongkai.stack.running;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The same report told in words of its own, as each agency tells it: thousands with one narrative would be thousands of
 * copies (雷同), each to be compared with all others.
 */
final class OtherWords {
    private static final Pattern END_OF_SENTENCE = Pattern.compile("。");
    private static final List<String> HOW =
            List.of("统筹推进", "扎实开展", "稳步实施", "持续深化", "认真落实", "有序组织", "着力抓好", "不断完善", "切实加强", "主动对接", "全面梳理");
    private static final List<String> WHAT = List.of(
            "重点领域", "基层单位", "日常管理", "业务培训", "平台建设", "队伍建设", "制度建设", "督促检查", "政策解读", "便民服务", "档案管理", "信息审核", "回应关切");
    private static final List<String> WHICH = List.of(
            "各项任务", "相关工作", "具体措施", "有关要求", "各个环节", "工作机制", "长效机制", "责任分工", "整改事项", "年度计划", "创新做法", "宣传引导", "经验总结",
            "考核评议", "薄弱环节", "问题清单", "协调配合");

    private OtherWords() {}

    /** A text of as many sentences, each with a half of its own that the number decides. */
    static String of(String text, int number) {
        var sentence = new int[1];
        return END_OF_SENTENCE.matcher(text).replaceAll(_ -> {
            int at = number + 7919 * sentence[0]++;
            return "，" + one(HOW, at) + one(WHAT, at) + one(WHICH, at) + "。";
        });
    }

    private static String one(List<String> words, int number) {
        return words.get(Math.floorMod(number, words.size()));
    }
}
