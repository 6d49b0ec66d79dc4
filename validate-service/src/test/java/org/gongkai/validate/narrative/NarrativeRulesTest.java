package org.gongkai.validate.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.events.Blame;
import org.gongkai.validate.BrokenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrativeRulesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            received.total 4, claim t3.received.total 4    | ''
            received.total 4, claim t3.received.total 5    | NARR_T3_RECEIVED
            # what came may be counted with what was carried in
            received.total 4, carriedIn.total 1, claim t3.received.total 5 | ''
            received.* blank, claim t3.received.total 4    | NARR_T3_RECEIVED
            received.* blank, claim t3.received.total 0    | ''
            received.total ambiguous, claim t3.received.total 4 | ''
            received.total absent, claim t3.received.total 4 | ''
            # a total that was left blank is a finding of its own
            carriedOut.natural 1, carriedOut.total blank, claim t3.carriedOut.total 2 | ''
            litigationDirect.total 5, litigationAfterReconsideration.total 2, claim t4.litigationDirect.total+t4.litigationAfterReconsideration.total 7, section 4 "诉讼7件。" | ''
            litigationDirect.total 5, claim t4.litigationDirect.total+t4.litigationAfterReconsideration.total 7, section 4 "诉讼7件。" | NARR_T4_LITIGATION
            normativeDocuments.effective 470, claim t2.normativeDocuments.effective 393 | NARR_T2_EFFECTIVE
            fees.amount printed 26.0812, claim t2.fees.amount 26.08 | ''
            fees.amount printed 984361元, claim t2.fees.amount 98.4361 | ''
            fees.amount printed 26.0812, claim t2.fees.amount 27 | NARR_T2_FEES
            # the number of the office beside that of the whole county
            received.total 9, claim t3.received.total 9, claim t3.received.total 4 of 县政府办公室 | ''
            reconsideration.total 1                        | NARR_T4_OMITTED
            reconsideration.total 1, section 4 "发生复议1件。" | ''
            reconsideration.total 1, section 1 "按政府信息公开行政复议、行政诉讼情况等六部分编制。" | NARR_T4_OMITTED
            breakdown 主动公开信息 198 = 政务动态类 137 + 通知公告类 66 | NARR_PARTS_SUM
            breakdown 主动公开信息 198 = 网站 137 + 公众号 66 | ''
            section 1 "全年主动公开政府信息272条。", section 5 "2022年全年主动公开政府信息303条，仍有不足。" | NARR_INTERNAL
            section 1 "全年主动公开政府信息272条。", section 5 "2022年，我县主动公开政府信息272条。" | ''
            section 1 "全年主动公开政府信息272条，其中网站主动公开信息30条。", section 5 "2021年主动公开政府信息303条。" | ''
            breakdown 信息总数 510 = 主动公开 198 + 依申请公开 142 + 不予公开 137 | NARR_PARTS_SUM
            # examples are fewer than all
            breakdown 公开信息 6853 = 政务动态 905 + 重点领域 109 | ''
            # one piece of information may be published in two places
            breakdown 公开信息 100 = 网站信息 80 + 微信信息 60 | ''
            breakdown 公开信息 100 = 网站信息 180          | NARR_PARTS_SUM
            breakdown 收到申请 6 = 公民 5 + 法人 4         | NARR_PARTS_SUM
            # what follows in the list is no part of it
            breakdown （三）不予公开 7 = 国家秘密 0 + （四）无法提供 7 + （五）不予处理 3 | ''
            breakdown 申请 83 = 公民 41 49% + 法人 42 51%  | ''
            breakdown 申请 83 = 公民 41 49.4% + 法人 42 50.5% | NARR_PERCENT
            breakdown 申请 8 = 公民 1 12% + 法人 7 88%     | ''
            breakdown 申请 8 = 公民 1 13% + 法人 7 87%     | ''
            # a share of a part that was taken apart further
            breakdown 申请 80 = 公民 40 50% + 网上 10 25%  | ''
            granted.total 2, claim t3.granted.total 2, claim t3.granted.total 3 | NARR_T3_GRANTED NARR_INTERNAL
            received.total 4, carriedIn.total 1, claim t3.received.total 4, claim t3.received.total 5 | ''
            division 420100, section 5 "根据《河南省政府信息公开办法》整改。" | FOREIGN_REGION
            division 410100, section 5 "根据《河南省政府信息公开办法》整改。" | ''
            division 420100, section 5 "学习借鉴，根据《河南省政府信息公开办法》比对。" | ''
            section 5 "根据《河南省政府信息公开办法》整改。" | ''
            """)
    void whatTheProseSaysIsHeldAgainstTheTables(String example, String rules) {
        assertThat(BrokenRules.in(NarrativeRules.ALL, example)).isEqualTo(rules);
    }

    @Test
    void wordsOfScopeAreToldAndLeaveTheBlameOpen() {
        var broken = BrokenRules.of(
                        NarrativeRules.ALL, "NARR_T3_RECEIVED", "received.* blank, claim t3.received.total 4 of 全县")
                .getFirst();

        assertThat(broken.message().zh()).isEqualTo("正文写4，表三“一、本年新收政府信息公开申请数量”行“总计”栏空白。正文说的是“全县”，范围可能不同。");
        assertThat(broken.blame()).isEqualTo(Blame.UNDECIDED);
        assertThat(broken.evidence().getFirst().text()).isEqualTo("claim t3.received.total 4 of 全县");
    }
}
