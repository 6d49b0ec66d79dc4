package org.gongkai.parse.narrative;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.parse.script.CharacterSet;
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
    private static final List<Names> NAMES = List.of(
            new Names(LITIGATION_DIRECT, "未经复议直接起诉"),
            new Names(LITIGATION_AFTER_RECONSIDERATION, "复议后(?:提起)?(?:起诉|诉讼)"),
            new Names(CASES, "复议[^,，。;；\\d]{0,6}?[、和及与或]|(?:复议案件|复议申请|复议)(?:或者|以及)?(?:提起)?(?=行政诉讼)"),
            new Names(LITIGATION, "诉讼"),
            new Names(RECONSIDERATION, "复议"),
            new Names(DOCUMENTS, "规范性文件"),
            new Names(
                    OTHER,
                    "(?:行政许可|信访|执行|登记|救助|补助|审批|项目|资金)(?:的)?申请|(?:一般|普通|民事|刑事)(?:行政)?(?:诉讼|复议|案件)|行政许可|行政处罚|行政强制|信访(?!举报投诉类|、举报)|举报(?!、?投诉类)|投诉(?!类)|建议|提案|留言|来访"
                            + "|咨询|热线|网民|舆情|解读|会议|培训|规章|栏目|微信|微博|公众号|新闻|主动公开|工单|信箱|采购|收费|处理费|平台|网站|事项清单"),
            new Names(REQUESTS, "依申请公开|公开的?申请|申请公开|申请(?!人|表|书|条件|流程|平台|指南|渠道|方式)"));

    private static final CharacterSet BEGINNINGS =
            CharacterSet.of(NAMES.stream().map(Names::beginnings).collect(Collectors.joining()));

    /** The topic after these words, which began with another. */
    static Topic after(String words, Topic before) {
        return after(words, words.length(), before);
    }

    /** The topic after the words before this place. */
    static Topic after(String words, int end, Topic before) {
        var topic = before;
        int i = 0;
        while (i < end - 1) {
            char pair = joined(words.charAt(i), words.charAt(i + 1));
            var named = BEGINNINGS.contains(pair) ? named(pair, words, i, end) : null;
            topic = named == null ? topic : named.topic();
            i = named == null ? i + 1 : named.end();
        }
        return topic;
    }

    private static @Nullable Named named(char pair, String words, int from, int end) {
        for (var names : NAMES) {
            if (names.beginnings().indexOf(pair) >= 0) {
                var matcher = names.pattern().matcher(words).region(from, end);
                if (matcher.lookingAt()) {
                    return new Named(names.topic(), matcher.end());
                }
            }
        }
        return null;
    }

    /** A topic that is named, and where its name ends. */
    private record Named(Topic topic, int end) {}

    /**
     * The names of a topic.
     *
     * @param beginnings the two characters, as one, that a name may begin with: only there it is worth to look for one
     */
    private record Names(Topic topic, Pattern pattern, String beginnings) {
        Names(Topic topic, String names) {
            this(topic, Pattern.compile(names), beginnings(names));
        }

        private static String beginnings(String names) {
            return Pattern.compile("[|()]")
                    .splitAsStream(names)
                    .map(name ->
                            name.codePoints().filter(Character::isIdeographic).toArray())
                    .filter(name -> name.length > 1)
                    .map(name -> String.valueOf(joined((char) name[0], (char) name[1])))
                    .distinct()
                    .collect(Collectors.joining());
        }
    }

    /** Other pairs may become the same, but hardly any. */
    private static char joined(char first, char second) {
        return (char) (31 * first + second);
    }

    boolean isCase() {
        return switch (this) {
            case RECONSIDERATION, LITIGATION, LITIGATION_DIRECT, LITIGATION_AFTER_RECONSIDERATION, CASES -> true;
            case REQUESTS, DOCUMENTS, OTHER -> false;
        };
    }
}
