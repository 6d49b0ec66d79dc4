package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.RequestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    @ParameterizedTest
    @EnumSource(RequestRow.class)
    void everyRowOfTableThreeIsToldByItsLabel(RequestRow row) {
        assertThat(Labels.requestRow(row.label())).contains(row);
    }

    @ParameterizedTest
    @EnumSource(DisclosureRow.class)
    void everyRowOfTableTwoIsToldByItsLabel(DisclosureRow row) {
        assertThat(Labels.disclosureRow(row.label())).contains(row);
    }

    @Test
    void whatIsAppliedForMayBeLeftOut() {
        assertThat(Labels.requestRow("一、本年新收申请数量")).contains(RequestRow.RECEIVED);
        assertThat(Labels.requestRow("二、上年结转申请数量")).contains(RequestRow.CARRIED_IN);
    }

    static Stream<RequestRow> numberedRows() {
        return Stream.of(RequestRow.values())
                .filter(row -> Character.isDigit(row.label().charAt(0)));
    }

    @ParameterizedTest
    @MethodSource("numberedRows")
    void theNumberingMayTakeAnyForm(RequestRow row) {
        var number = row.label().substring(0, 1);
        var words = row.label().substring(2);

        assertThat(Stream.of(
                                number + "、" + words,
                                number + " ." + words,
                                number + "．" + words,
                                number + ")" + words,
                                words)
                        .map(Labels::requestRow))
                .allSatisfy(found -> assertThat(found).contains(row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(七)总计", "（七）总计", "（七） 总计", "（七）、总计", "总 计", "（七）合计"})
    void theTotalIsFoundWhateverItsBrackets(String label) {
        assertThat(Labels.requestRow(label)).contains(RequestRow.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "合 计", "7.合计", "（七）合计数量"})
    void aTotalOfAnotherNameIsToldByItsNumberingOnly(String label) {
        assertThat(Labels.requestRow(label)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.危及“三安全一稳定”", "3.危及\"三安全一稳定\"", "3.危及‘三安全一稳定’", "3.危及「三安全一稳定」", "3.危及三安全一稳定"})
    void theQuotesOfThreeSafetiesMayBeAnyOrNone(String label) {
        assertThat(Labels.requestRow(label)).contains(RequestRow.REFUSED_3);
    }

    @ParameterizedTest
    @CsvSource({
        "2.其他法律行政止公开, REFUSED_2",
        "（二）部分公开（区分处理的，只计这一情形）, PARTIALLY_GRANTED",
        "1.申请人无正当理由逾期不补正, OTHER_1",
        "三、本年度办理结果（三）不予公开1.属于国家秘密, REFUSED_1",
        "5.要求行政机关确认或重新出具已获取信息的, UNPROCESSED_5",
        "（六）其它处理, OTHER",
        "（六）其他, OTHER",
        "3.其他, OTHER_3"
    })
    void aLabelCutShortOrMistypedIsStillItsRow(String label, RequestRow row) {
        assertThat(Labels.requestRow(label)).contains(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（三）不予公开", "（四）无法提供", "（五）不予处理", "三、本年度办理结果", "合计", "其它", "属于行政", "申请人情况", "", "，。"})
    void whatIsNoRowOrMightBeTwoIsNone(String label) {
        assertThat(Labels.requestRow(label)).isEmpty();
    }

    @Test
    void theEndOfALabelDoesNotCountWhereAnotherRowIsNear() {
        assertThat(Labels.requestRow("4.无正当理由大是重复申请")).isNotEqualTo(Labels.requestRow("2.重复申请"));
    }

    @ParameterizedTest
    @CsvSource({
        "社会组织, REQUESTS",
        "法律公益服务组织, REQUESTS",
        "社会公益组织, REQUESTS",
        "法人或其他组织, REQUESTS",
        "（三）不予公开, REQUEST_GROUP",
        "第二十条第（五）项, DISCLOSURE",
        "第二十条第(五)项, DISCLOSURE",
        "本年增/减, DISCLOSURE",
        "未经复议直接起诉, CASES",
        "总计, SHARED"
    })
    void headingsAreToldWithTheWordsThatAgenciesPutInTheirPlace(String words, Header header) {
        assertThat(Labels.header(words)).contains(header);
    }

    @Test
    void aTextLongerThanAnyLabelIsNone() {
        assertThat(Labels.requestRow("重复申请".repeat(1000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3其他,OTHER_3",
        "(3)其他,OTHER_3",
        "III.其他,OTHER_3",
        "III其他,OTHER_3",
        "1申请人无正当理由逾期不补正,OTHER_1",
        "(六)其他处理,OTHER",
        "（六）其他处理3.其他,OTHER_3",
        "6其他处理,OTHER",
        "7总计,TOTAL",
        "(7)总计,TOTAL"
    })
    void theNumberOfALabelMayBeWrittenInManyWays(String label, RequestRow row) {
        assertThat(Labels.requestRow(label)).contains(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12其他", "5总计", "4其他", "3件"})
    void aNumberThatIsNotTheRowsIsNoNumbering(String label) {
        assertThat(Labels.requestRow(label)).isEmpty();
    }
}
