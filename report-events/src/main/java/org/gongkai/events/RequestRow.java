package org.gongkai.events;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A row of table three (表三 收到和处理政府信息公开申请情况), in printed order, with its label as the format words it. */
public enum RequestRow {
    RECEIVED("received", "一、本年新收政府信息公开申请数量"),
    CARRIED_IN("carriedIn", "二、上年结转政府信息公开申请数量"),
    GRANTED("granted", "（一）予以公开"),
    PARTIALLY_GRANTED("partiallyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    REFUSED_1("refused1", "1.属于国家秘密"),
    REFUSED_2("refused2", "2.其他法律行政法规禁止公开"),
    REFUSED_3("refused3", "3.危及“三安全一稳定”"),
    REFUSED_4("refused4", "4.保护第三方合法权益"),
    REFUSED_5("refused5", "5.属于三类内部事务信息"),
    REFUSED_6("refused6", "6.属于四类过程性信息"),
    REFUSED_7("refused7", "7.属于行政执法案卷"),
    REFUSED_8("refused8", "8.属于行政查询事项"),
    UNAVAILABLE_1("unavailable1", "1.本机关不掌握相关政府信息"),
    UNAVAILABLE_2("unavailable2", "2.没有现成信息需要另行制作"),
    UNAVAILABLE_3("unavailable3", "3.补正后申请内容仍不明确"),
    UNPROCESSED_1("unprocessed1", "1.信访举报投诉类申请"),
    UNPROCESSED_2("unprocessed2", "2.重复申请"),
    UNPROCESSED_3("unprocessed3", "3.要求提供公开出版物"),
    UNPROCESSED_4("unprocessed4", "4.无正当理由大量反复申请"),
    UNPROCESSED_5("unprocessed5", "5.要求行政机关确认或重新出具已获取信息"),
    /** The one row 其他处理 of the 2019 format. */
    OTHER("other", "（六）其他处理"),
    /** The three rows 其他处理 of the 2021 format. */
    OTHER_1("other1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    OTHER_2("other2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER_3("other3", "3.其他"),
    TOTAL("total", "（七）总计"),
    CARRIED_OUT("carriedOut", "四、结转下年度继续办理");

    private static final Set<RequestRow> ONLY_2019 = EnumSet.of(OTHER);
    private static final Set<RequestRow> ONLY_2021 = EnumSet.of(OTHER_1, OTHER_2, OTHER_3);
    private static final List<RequestRow> OF_2019 = without(ONLY_2021);
    private static final List<RequestRow> OF_2021 = without(ONLY_2019);
    private static final Set<RequestRow> NOT_A_RESULT = EnumSet.of(RECEIVED, CARRIED_IN, TOTAL, CARRIED_OUT);

    private final String key;
    private final String label;

    RequestRow(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The rows of a format in printed order: 23 in 2019, 25 in 2021. */
    public static List<RequestRow> of(Format format) {
        return format == Format.V2019 ? OF_2019 : OF_2021;
    }

    private static List<RequestRow> without(Set<RequestRow> foreign) {
        return Stream.of(values()).filter(row -> !foreign.contains(row)).toList();
    }

    /** The rows of a format whose sum is {@link #TOTAL} (本年度办理结果). */
    public static List<RequestRow> resultsOf(Format format) {
        return of(format).stream().filter(row -> !NOT_A_RESULT.contains(row)).toList();
    }

    /** The row's part of a cell id. */
    public String key() {
        return key;
    }

    /** The label with its numbering, as the format prints it. */
    public String label() {
        return label;
    }
}
