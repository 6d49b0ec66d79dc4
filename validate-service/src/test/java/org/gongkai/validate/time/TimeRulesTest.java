package org.gongkai.validate.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.events.Blame;
import org.gongkai.validate.BrokenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRulesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            published 2023-03-31                           | ''
            published 2023-04-01                           | LATE
            published 2023-01-31, agency department        | ''
            published 2023-02-01, agency department        | LATE
            published 2023-12-01, agency township          | ''
            no year, published 2023-12-01                  | ''
            period 2022-01-01 2022-12-31                   | ''
            period 2022-01-01 2022-12-30                   | WRONG_PERIOD
            period 2021-01-01 2021-12-31                   | WRONG_PERIOD
            no period                                      | ''
            section 1 "2021年，共公开信息30条。"           | STALE_YEAR
            section 1 "2021年，共公开决算30条。"           | ''
            section 1 "2021年共收到申请81件，上年结转4件。" | STALE_YEAR
            section 1 "2021年结转4件，本年办结。"          | ''
            section 1 "2021年公开信息30条。2022年公开信息40条。" | ''
            section 1 "《2021年要点》印发30份。"           | ''
            section 1 "执行〔2021〕3号文件，公开信息30条。" | ''
            section 5 "2022年，我县将继续改进。"           | STALE_YEAR
            section 5 "2023年，我县将继续改进。"           | ''
            section 5 "2022年，我县将公开列入考核。"       | ''
            section 1 "2022年，我县将继续改进。"           | ''
            """)
    void whenItCameOutAndOfWhichYearItSpeaks(String example, String rules) {
        assertThat(BrokenRules.in(TimeRules.ALL, example)).isEqualTo(rules);
    }

    @Test
    void aDateOfALaterYearMayBeThatOfAnotherPublication() {
        assertThat(BrokenRules.of(TimeRules.ALL, "LATE", "published 2023-06-01")
                        .getFirst()
                        .blame())
                .isEqualTo(Blame.AGENCY);
        assertThat(BrokenRules.of(TimeRules.ALL, "LATE", "published 2024-06-01")
                        .getFirst()
                        .blame())
                .isEqualTo(Blame.UNDECIDED);
    }
}
