package org.gongkai.validate.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.validate.BrokenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyRulesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            received 1                                     | ''
            section 3 "身份证号11010519491231002X。"       | PERSONAL_INFO
            # wrong check digit, no such day
            section 3 "编号110105194912310021。"           | ''
            section 3 "编号110105194913310021。"           | ''
            section 3 "申请人张某，手机13800138000。"      | PERSONAL_INFO
            section 3 "申请人可拨打办公电话13800138000。"  | ''
            section 6 "联系人手机：13800138000。"          | PERSONAL_INFO
            preface 如有疑问，请与县政府办公室联系（联系人手机13800138000）。 | PERSONAL_INFO
            section 6 "电子邮箱：xxgk13800138000@163.com、13800138000@qq.com。" | ''
            section 6 "值班电话：13800138000。"            | ''
            section 3 "申请人张伟于3月提出申请。"          | PERSONAL_INFO
            section 3 "申请人张某某于3月提出申请。"        | ''
            section 3 "申请人可以向本机关提出申请，申请人申请公开信息。" | ''
            section 3 "申请人金额不足，申请人应当说明。"   | ''
            section 3 "该申请人家住城关镇为民路118号3单元。" | PERSONAL_INFO
            section 6 "地址：城关镇为民路118号。"          | ''
            section 6 "退费账户为4111111111111111。"       | PERSONAL_INFO
            section 6 "缴入财政专户账号4111111111111111。" | ''
            section 6 "更多精彩请访问澳门威尼斯人娱乐城。" | SOURCE_NOT_GOV
            section 6 "彩票公益金使用情况已公开，打击赌博。" | ''
            section 6 "电话0591-23165385。"                | ''
            section 3 "退费至申请人银行卡6222020000000000005。" | ''
            section 3 "退费至个人卡号4111111111111111。"   | PERSONAL_INFO
            section 6 "网站标识码4111111111111111。"       | ''
            section 6 "由书记张明远同志任组长。"           | PERSON_NAMES
            section 6 "由局长任组长，主任高度重视。"       | ''
            section 6 "政府网站为http://www.example.com/。" | SOURCE_NOT_GOV
            section 6 "政府网站为http://www.qinghe.gov.cn/。" | ''
            section 6 "另见http://www.example.com/。"      | ''
            section 1 "三审三?！敝贫取。"                  | ENCODING_LOSS
            section 1 "怎么办?来电话!"                     | ''
            problem encoding loss                          | ENCODING_LOSS
            section 6 "青禾具人民政府"                     | OCR_TYPO
            section 6 "青禾省人民政府"                     | ''
            """)
    void whatMustNotStandInAReport(String example, String rules) {
        assertThat(BrokenRules.in(SafetyRules.ALL, example)).isEqualTo(rules);
    }

    @Test
    void whatIsQuotedShowsNoNumber() {
        var evidence = BrokenRules.of(SafetyRules.ALL, "PERSONAL_INFO", "section 3 \"申请人身份证号11010519491231002X。\"")
                .getFirst()
                .evidence();

        assertThat(evidence.getFirst().text()).isEqualTo("申请人身份证号110***************。");
    }
}
