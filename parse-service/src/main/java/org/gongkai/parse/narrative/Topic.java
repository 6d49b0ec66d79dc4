package org.gongkai.parse.narrative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.parse.script.CharacterSet;

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

    private static final String NAMES = "(?<direct>未经复议直接起诉)|(?<after>复议后(?:提起)?(?:起诉|诉讼))"
            + "|(?<cases>复议[^,，。;；\\d]{0,6}?[、和及与或]|(?:复议案件|复议申请|复议)(?:或者|以及)?(?:提起)?(?=行政诉讼))"
            + "|(?<litigation>诉讼)|(?<reconsideration>复议)"
            + "|(?<documents>规范性文件)"
            + "|(?<other>(?:行政许可|信访|执行|登记|救助|补助|审批|项目|资金)(?:的)?申请|(?:一般|普通|民事|刑事)(?:行政)?(?:诉讼|复议|案件)|行政许可|行政处罚|行政强制|信访(?!举报投诉类|、举报)|举报(?!、?投诉类)|投诉(?!类)|建议|提案|留言|来访"
            + "|咨询|热线|网民|舆情|解读|会议|培训|规章|栏目|微信|微博|公众号|新闻|主动公开|工单|信箱|采购|收费|处理费|平台|网站|事项清单)"
            + "|(?<requests>依申请公开|公开的?申请|申请公开|申请(?!人|表|书|条件|流程|平台|指南|渠道|方式))";
    private static final Pattern WORDS = Pattern.compile(NAMES);
    /** The two characters, as one, that a name of a topic may begin with: only there it is worth to look for one. */
    private static final CharacterSet BEGINNINGS = CharacterSet.of(Pattern.compile("[|()]")
            .splitAsStream(NAMES)
            .map(name -> name.codePoints().filter(Character::isIdeographic).toArray())
            .filter(name -> name.length > 1)
            .map(name -> String.valueOf(joined((char) name[0], (char) name[1])))
            .collect(Collectors.joining()));

    /** The topic after these words, which began with another. */
    static Topic after(String words, Topic before) {
        return after(words, words.length(), before);
    }

    /** The topic after the words before this place. */
    static Topic after(String words, int end, Topic before) {
        var topic = before;
        var matcher = WORDS.matcher(words);
        int i = 0;
        while (i < end - 1) {
            if (BEGINNINGS.contains(joined(words.charAt(i), words.charAt(i + 1)))
                    && matcher.region(i, end).lookingAt()) {
                topic = of(matcher);
                i = matcher.end();
            } else {
                i++;
            }
        }
        return topic;
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

    private static Topic of(Matcher matcher) {
        if (matcher.group("direct") != null) {
            return LITIGATION_DIRECT;
        }
        if (matcher.group("after") != null) {
            return LITIGATION_AFTER_RECONSIDERATION;
        }
        if (matcher.group("cases") != null) {
            return CASES;
        }
        if (matcher.group("litigation") != null) {
            return LITIGATION;
        }
        if (matcher.group("reconsideration") != null) {
            return RECONSIDERATION;
        }
        if (matcher.group("documents") != null) {
            return DOCUMENTS;
        }
        return matcher.group("requests") != null ? REQUESTS : OTHER;
    }
}
