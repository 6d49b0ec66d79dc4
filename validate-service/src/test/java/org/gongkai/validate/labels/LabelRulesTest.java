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
            no year                                        | ''
            heading 4 四、政府信息公开行政法复议、行政诉讼情况 | HEADING_TYPO
            heading 2 二、主动公开政府信息的情况           | ''
            heading 5 五、政府信息公开工作存在的主要问题和改进情况 | ''
            heading 4 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况 | ''
            heading 3 四、政府信息公开申请情况             | ''
            heading 1 一、总休情况                         | HEADING_TYPO
            """)
    void formatsLabelsAndUnits(String example, String rules) {
        assertThat(BrokenRules.in(LabelRules.ALL, example)).isEqualTo(rules);
    }
}
