package org.gongkai.parse.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.narrative.Wording.Counted;
import org.gongkai.parse.script.Beginnings;
import org.gongkai.parse.script.CharacterSet;

/**
 * Words for rows of table three: what became of requests. They stand before a number (「予以公开3件」) or behind it (「3件予以公开」).
 *
 * @param beginnings the words begin with one of them
 * @param last behind a number they are the last but for these
 * @param rows more than one where the words name a group of them
 */
record ResultWords(List<String> beginnings, Pattern words, Pattern last, List<RequestRow> rows) {
    private static final int FROM_WORDS_TO_COUNT = 12;
    private static final Pattern FROM_COUNT_TO_WORDS =
            Pattern.compile("(?:申请)?(?:依法|依规|已|均|为|属于|属|因|决定|的|按程序|需要?|将|,)*");
    private static final CharacterSet OF_FILLERS = CharacterSet.of("申请依法规已均为属于因决定的按程序需要将,");
    private static final List<ResultWords> ALL = List.of(
            new ResultWords("上年|上一年|去年|结转上年", "(?:上年|上年度|上一年|上一年度|去年)(?:未办结|未办理完毕)?结转|结转上年度?", RequestRow.CARRIED_IN),
            new ResultWords("予以公开|同意公开", "(?<!不|不予|部分|主动|部分予以)(?:予以|同意)公开(?!部分)", RequestRow.GRANTED),
            new ResultWords("部分公开", "(?<!公开[、和及与或])部分公开", RequestRow.PARTIALLY_GRANTED),
            new ResultWords("属于国家秘密|涉及国家秘密", "(?:属于|涉及)国家秘密", RequestRow.REFUSED_1),
            new ResultWords("其他法律|法律", "其他法律[、和]?行政法规禁止公开|法律[、和]?(?:行政)?法规禁止公开", RequestRow.REFUSED_2),
            new ResultWords("三安全一稳定", "三安全一稳定[”\"’]?", RequestRow.REFUSED_3),
            new ResultWords("保护第三方|损害第三方|涉及第三方", "(?:保护|损害|涉及)第三方合法权益", RequestRow.REFUSED_4),
            new ResultWords("内部事务", "内部事务(?:性)?信息", RequestRow.REFUSED_5),
            new ResultWords("过程性", "过程性(?:性)?信息", RequestRow.REFUSED_6),
            new ResultWords("行政执法案卷", "行政执法案卷(?:信息)?", RequestRow.REFUSED_7),
            new ResultWords("行政查询事项", "行政查询事项", RequestRow.REFUSED_8),
            new ResultWords("不掌握", "不掌握(?:相关|该|所申请)?(?:的)?(?:政府)?信息", RequestRow.UNAVAILABLE_1),
            new ResultWords("没有现成信息|无现成信息", "(?:没有|无)现成信息(?:[、，,]?需要?另行制作)?", RequestRow.UNAVAILABLE_2),
            new ResultWords("补正后", "补正后(?:申请内容)?仍不明确", RequestRow.UNAVAILABLE_3),
            new ResultWords("信访", "信访、?举报、?投诉类(?:申请)?", RequestRow.UNPROCESSED_1),
            new ResultWords("重复申请", "(?<!大量)重复申请", RequestRow.UNPROCESSED_2),
            new ResultWords("要求提供|提供公开", "(?:要求)?提供公开出版物", RequestRow.UNPROCESSED_3),
            new ResultWords("大量反复申请", "大量反复申请", RequestRow.UNPROCESSED_4),
            new ResultWords("确认或", "确认或(?:者)?重新出具(?:已获取(?:的)?信息)?", RequestRow.UNPROCESSED_5),
            new ResultWords("逾期不补正", "逾期不补正", RequestRow.OTHER_1),
            new ResultWords("逾期未按", "逾期未按收费通知要求缴纳费用", RequestRow.OTHER_2),
            new ResultWords(
                    "办结|答复|办复|办理完毕", "(?<!予以|同意|部分|不予|无法|没有|公开|提供|处理|并|、)(?:办结|答复|办复|办理完毕)(?!率|期)", RequestRow.TOTAL),
            new ResultWords(
                    "结转|转至|转到|转入|转下|转次|转明",
                    "(?<!上年|上年度|去年|年度)(?:结转|转)(?:至|到|入)?(?:下一?|次|明)年(?:度)?",
                    RequestRow.CARRIED_OUT),
            group("不予公开", "不予公开", "refused"),
            group("无法提供", "无法提供", "unavailable"),
            group("不予处理", "不予处理", "unprocessed"),
            new ResultWords(
                    "其他处理",
                    "其他处理(?!费)",
                    List.of(RequestRow.OTHER, RequestRow.OTHER_1, RequestRow.OTHER_2, RequestRow.OTHER_3)));

    private static final Beginnings<ResultWords> BEGINNINGS = Beginnings.of(ALL, ResultWords::beginnings);

    private ResultWords(String beginnings, String words, List<RequestRow> rows) {
        this(
                List.of(beginnings.split("\\|", -1)),
                Pattern.compile(words),
                Pattern.compile("(?:" + words + ")(?:继续)?(?:办理|处理|答复)?(?:的)?(?=[,，。；;、)）]|$)"),
                rows);
    }

    private ResultWords(String beginnings, String words, RequestRow row) {
        this(beginnings, words, List.of(row));
    }

    /** All rows of a group. */
    private static ResultWords group(String beginnings, String words, String group) {
        var rows = Stream.of(RequestRow.values())
                .filter(row -> row.key().startsWith(group))
                .toList();
        return new ResultWords(beginnings, words, rows);
    }

    /** Finds such words before the counts of a sentence; of the same words before one count the first. */
    static void before(List<Count> counts, String words, BiConsumer<ResultWords, Counted> found) {
        var free = new HashMap<ResultWords, Integer>();
        for (int at = 0; at < counts.getLast().start(); at++) {
            for (var result : BEGINNINGS.at(words, at)) {
                if (at >= free.getOrDefault(result, 0)) {
                    var matcher = result.words().matcher(words).useTransparentBounds(true);
                    boolean isThere = matcher.region(at, words.length()).lookingAt();
                    var count = isThere ? Wording.behind(matcher.end(), FROM_WORDS_TO_COUNT, counts) : null;
                    if (count != null) {
                        free.put(result, count.end());
                        found.accept(result, new Counted(matcher.toMatchResult(), count));
                    }
                }
            }
        }
    }

    /** Finds such words behind the counts of a sentence. */
    static void behind(List<Count> counts, String words, BiConsumer<ResultWords, Count> found) {
        for (var count : counts) {
            int at = count.end();
            do {
                for (var result : BEGINNINGS.at(words, at)) {
                    if (areFillers(words, count.end(), at) && result.isLastAt(at, words)) {
                        found.accept(result, count);
                    }
                }
            } while (at < words.length() && OF_FILLERS.contains(words.charAt(at++)));
        }
    }

    private static boolean areFillers(String words, int from, int to) {
        return FROM_COUNT_TO_WORDS.matcher(words).region(from, to).matches();
    }

    private boolean isLastAt(int place, String words) {
        return last.matcher(words)
                .useTransparentBounds(true)
                .region(place, words.length())
                .lookingAt();
    }
}
