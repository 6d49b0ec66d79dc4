package org.gongkai.validate.labels;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.validate.BrokenRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelRulesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            received 1                                     | ''
            format 2019, year 2023                         | TEMPLATE_MISMATCH
            format 2019, year 2020                         | ''
            t3 format 2019                                 | T3_TEMPLATE_MIX
            t2 format 2019                                 | T3_TEMPLATE_MIX
            # a table that lost its telling rows does not tell its format
            t3 format 2019, other.* absent                 | ''
            t2 format 2019, t3.* absent                    | TEMPLATE_MISMATCH
            t2.* absent, t3.* absent                       | ''
            fees.amount printed 12万元                     | UNIT_IN_CELL
            fees.amount printed 984361元                   | UNIT_IN_CELL UNIT_YUAN
            format 2019, procurement.projects printed 2笔, received printed 3件 | UNIT_IN_CELL UNIT_IN_CELL
            format 2019, procurement.amount printed 576.76 | DECIMALS
            format 2019, procurement.amount printed 0      | ''
            format 2019, procurement.amount printed 576.7600 | ''
            # the decimals of yuan are not those of 万元
            format 2019, procurement.amount printed 576元  | UNIT_IN_CELL UNIT_YUAN
            fees.amount printed 576.76                     | ''
            received printed 22（其中修订16件）            | TEXT_IN_NUMERIC_CELL
            # a cell that was cut wrongly is no mistake of the agency
            received text                                  | ''
            title 青禾县2022年政务公开年度报告             | TITLE
            title 二〇二二年青禾县政府信息公开工作年度报告 | ''
            title 青禾县政府信息公开工作2022年度报告       | ''
            title 青禾县政府信息公开工作二〇二二年年度报告 | ''
            no year                                        | ''
            heading 4 四、政府信息公开行政法复议、行政诉讼情况 | HEADING_TYPO
            heading 2 二、主动公开政府信息的情况           | ''
            heading 5 五、政府信息公开工作存在的主要问题和改进情况 | ''
            heading 4 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况 | ''
            heading 3 四、政府信息公开申请情况             | ''
            heading 1 一、总休情况                         | HEADING_TYPO
            # two words dropped from a long heading; another heading is no slip
            heading 5 五、存在的问题及改进情况             | HEADING_TYPO
            heading 5 五、工作中存在的主要问题及改进情况   | ''
            heading 4 四、行政复议和行政诉讼               | ''
            heading 1 一、总结展望                         | ''
            label t3 社会公益组织 = 社会组织, label t3 法律服务机构 = 法律公益服务组织 | HEADER_MUTATED
            label t3 法人或其他组织 = 法人和其他组织       | ''
            label t2.normativeDocuments 行政规范性文件 = 规范性文件 | LABEL_VARIANT
            label t3.refused8 8.属于行政查询事项 = 8.属于行政查询事宜 | LABEL_VARIANT
            label t3.unprocessed5 5.要求行政机关确认或重新出具已获取信息 = 要求行政机关确认、重新出具已获取的信息 | ''
            label t3.carriedOut 四、结转下年度继续办理 = 三、结转下年度办理, label t3.refused2 2.其他法律行政法规禁止公开 = 2.法律法规禁止公开 | LABEL_TRUNCATED
            label t4 结果维持 = 维持结果, label t3 科研机构 = 科研院所 | HEADER_MUTATED HEADER_MUTATED
            preface 按国办公开办函〔2019〕60号文件编制。    | SUPERSEDED_BASIS
            preface 按国办公开办函〔2021〕30号文件编制。    | ''
            """)
    void formatsLabelsAndUnits(String example, String rules) {
        assertThat(BrokenRules.in(LabelRules.ALL, example)).isEqualTo(rules);
    }
}
