package org.gongkai.parse.narrative;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.script.Beginnings;
import org.jspecify.annotations.Nullable;

/** What prose is speaking of, told by the last word that names it. */
enum Topic {
    /** 政府信息公开申请. */
    REQUESTS,
    /** 行政复议. */
    RECONSIDERATION,
    /** 行政诉讼, both groups of suits. */
    LITIGATION,
    /** 未经复议直接起诉. */
    LITIGATION_DIRECT,
    /** 复议后起诉. */
    LITIGATION_AFTER_RECONSIDERATION,
    /** Reconsideration and suits in one breath: a number may be of both together. */
    CASES,
    /** 规范性文件. */
    DOCUMENTS,
    /** Something that has numbers of its own. */
    OTHER;

    /** In the order in which they are tried: a longer name before one that it begins with. */
    private static final Beginnings<Name> NAMES = Beginnings.of(
            List.of(
                    new Name(LITIGATION_DIRECT, "未经复议直接起诉"),
                    new Name(LITIGATION_AFTER_RECONSIDERATION, List.of("复议"), "后(?:提起)?(?:起诉|诉讼)"),
                    new Name(CASES, List.of("复议"), "[^,，。;；\\d]{0,6}?[、和及与或]|(?:案件|申请)?(?:或者|以及)?(?:提起)?(?=行政诉讼)"),
                    new Name(LITIGATION, "诉讼"),
                    new Name(RECONSIDERATION, "复议"),
                    new Name(DOCUMENTS, "规范性文件"),
                    new Name(OTHER, List.of("行政许可", "信访", "执行", "登记", "救助", "补助", "审批", "项目", "资金"), "(?:的)?申请"),
                    new Name(OTHER, List.of("一般", "普通", "民事", "刑事"), "(?:行政)?(?:诉讼|复议|案件)"),
                    new Name(OTHER, List.of("信访"), "(?!举报投诉类|、举报)"),
                    new Name(OTHER, List.of("举报"), "(?!、?投诉类)"),
                    new Name(OTHER, List.of("投诉"), "(?!类)"),
                    new Name(
                            OTHER, "行政许可", "行政处罚", "行政强制", "建议", "提案", "留言", "来访", "咨询", "热线", "网民", "舆情", "解读", "会议",
                            "培训", "规章", "栏目", "微信", "微博", "公众号", "新闻", "主动公开", "工单", "信箱", "采购", "收费", "处理费", "平台",
                            "网站", "事项清单"),
                    new Name(REQUESTS, "依申请公开"),
                    new Name(REQUESTS, List.of("公开"), "的?申请"),
                    new Name(REQUESTS, "申请公开"),
                    new Name(REQUESTS, List.of("申请"), "(?!人|表|书|条件|流程|平台|指南|渠道|方式)")),
            Name::words);

    /** The topic after these words, which began with another. */
    static Topic after(String words, Topic before) {
        return after(words, words.length(), before);
    }

    /** The topic after the words before this place. */
    static Topic after(String words, int end, Topic before) {
        var topic = before;
        int i = 0;
        while (i < end - 1) {
            int next = i + 1;
            for (var name : NAMES.at(words, i)) {
                int behind = name.endIn(words, i, end);
                if (behind > 0) {
                    topic = name.topic();
                    next = behind;
                    break;
                }
            }
            i = next;
        }
        return topic;
    }

    /**
     * A name of a topic.
     *
     * @param words what it begins with, one of them
     * @param rest what comes behind them; null for nothing
     */
    private record Name(
            Topic topic, List<String> words, @Nullable Pattern rest) {
        Name(Topic topic, String... words) {
            this(topic, List.of(words), (Pattern) null);
        }

        Name(Topic topic, List<String> words, String rest) {
            this(topic, words, Pattern.compile(rest));
        }

        /** Where the name ends that begins at a place; 0 where another word stands there. */
        int endIn(String text, int from, int end) {
            for (var word : words) {
                int behind = from + word.length();
                if (behind <= end && text.startsWith(word, from)) {
                    return rest == null ? behind : endOfRest(text, behind, end);
                }
            }
            return 0;
        }

        private int endOfRest(String text, int from, int end) {
            var matcher = rest.matcher(text).region(from, end);
            return matcher.lookingAt() ? matcher.end() : 0;
        }
    }

    boolean isCase() {
        return switch (this) {
            case RECONSIDERATION, LITIGATION, LITIGATION_DIRECT, LITIGATION_AFTER_RECONSIDERATION, CASES -> true;
            case REQUESTS, DOCUMENTS, OTHER -> false;
        };
    }
}
