package org.gongkai.parse.narrative;

import static org.gongkai.parse.narrative.Count.COUNT;
import static org.gongkai.parse.narrative.Count.GAP;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.RequestRow;

/**
 * Words for rows of table three: what became of requests.
 *
 * @param before the words and then the number: 「予以公开3件」
 * @param behind the number and then the words: 「3件予以公开」
 * @param rows more than one where the words name a group of them
 */
record ResultWords(Wording before, Wording behind, List<RequestRow> rows) {
    static final List<ResultWords> ALL = List.of(
            new ResultWords("结转", "(?:上年|上年度|上一年|上一年度|去年)(?:未办结|未办理完毕)?结转|结转上年度?", RequestRow.CARRIED_IN),
            new ResultWords("予以公开|同意公开", "(?<!不|不予|部分|主动|部分予以)(?:予以|同意)公开(?!部分)", RequestRow.GRANTED),
            new ResultWords("部分公开", "(?<!公开[、和及与或])部分公开", RequestRow.PARTIALLY_GRANTED),
            new ResultWords("国家秘密", "(?:属于|涉及)国家秘密", RequestRow.REFUSED_1),
            new ResultWords("禁止公开", "其他法律[、和]?行政法规禁止公开|法律[、和]?(?:行政)?法规禁止公开", RequestRow.REFUSED_2),
            new ResultWords("一稳定", "三安全一稳定[”\"’]?", RequestRow.REFUSED_3),
            new ResultWords("第三方", "(?:保护|损害|涉及)第三方合法权益", RequestRow.REFUSED_4),
            new ResultWords("内部事务", "内部事务(?:性)?信息", RequestRow.REFUSED_5),
            new ResultWords("过程性", "过程性(?:性)?信息", RequestRow.REFUSED_6),
            new ResultWords("执法案卷", "行政执法案卷(?:信息)?", RequestRow.REFUSED_7),
            new ResultWords("查询事项", "行政查询事项", RequestRow.REFUSED_8),
            new ResultWords("不掌握", "不掌握(?:相关|该|所申请)?(?:的)?(?:政府)?信息", RequestRow.UNAVAILABLE_1),
            new ResultWords("现成信息", "(?:没有|无)现成信息(?:[、，,]?需要?另行制作)?", RequestRow.UNAVAILABLE_2),
            new ResultWords("仍不明确", "补正后(?:申请内容)?仍不明确", RequestRow.UNAVAILABLE_3),
            new ResultWords("投诉类", "信访、?举报、?投诉类(?:申请)?", RequestRow.UNPROCESSED_1),
            new ResultWords("重复申请", "(?<!大量)重复申请", RequestRow.UNPROCESSED_2),
            new ResultWords("公开出版物", "(?:要求)?提供公开出版物", RequestRow.UNPROCESSED_3),
            new ResultWords("反复申请", "大量反复申请", RequestRow.UNPROCESSED_4),
            new ResultWords("重新出具", "确认或(?:者)?重新出具(?:已获取(?:的)?信息)?", RequestRow.UNPROCESSED_5),
            new ResultWords("逾期不补正", "逾期不补正", RequestRow.OTHER_1),
            new ResultWords("缴纳费用", "逾期未按收费通知要求缴纳费用", RequestRow.OTHER_2),
            new ResultWords(
                    "办结|答复|办复|办理完毕", "(?<!予以|同意|部分|不予|无法|没有|公开|提供|处理|并|、)(?:办结|答复|办复|办理完毕)(?!率|期)", RequestRow.TOTAL),
            new ResultWords("转", "(?<!上年|上年度|去年|年度)(?:结转|转)(?:至|到|入)?(?:下一?|次|明)年(?:度)?", RequestRow.CARRIED_OUT),
            new ResultWords(
                    "不予公开",
                    "不予公开",
                    Stream.of(RequestRow.values())
                            .filter(row -> row.key().startsWith("refused"))
                            .toList()),
            new ResultWords(
                    "无法提供",
                    "无法提供",
                    Stream.of(RequestRow.values())
                            .filter(row -> row.key().startsWith("unavailable"))
                            .toList()),
            new ResultWords(
                    "不予处理",
                    "不予处理",
                    Stream.of(RequestRow.values())
                            .filter(row -> row.key().startsWith("unprocessed"))
                            .toList()),
            new ResultWords(
                    "其他处理",
                    "其他处理(?!费)",
                    List.of(RequestRow.OTHER, RequestRow.OTHER_1, RequestRow.OTHER_2, RequestRow.OTHER_3)));

    private ResultWords(String keys, String words, List<RequestRow> rows) {
        this(
                Wording.of(keys, "(?:" + words + ")(?<between>" + GAP + "{0,12}?)" + COUNT),
                Wording.of(
                        keys,
                        COUNT.replace(Count.NEXT, "")
                                + "(?:申请)?(?:依法|依规|已|均|为|属于|属|因|决定|的|按程序|需要?|将|,)*?(?:" + words
                                + ")(?:继续)?(?:办理|处理|答复)?(?:的)?(?=[,，。；;、)）]|$)"),
                rows);
    }

    private ResultWords(String keys, String words, RequestRow row) {
        this(keys, words, List.of(row));
    }
}
