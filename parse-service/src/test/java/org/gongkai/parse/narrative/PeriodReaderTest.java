package org.gongkai.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongkai.events.StatisticalPeriod;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            本报告所列数据统计期限自2020年1月1日至2020年12月31日止。 | 2020-01-01 | 2020-12-31
            统计期限为 2020 年 1 月 1 日起至 12 月 31 日。 | 2020-01-01 | 2020-12-31
            报告中所列数据为本机关自2020年1月1日起至12月31日止的数据。 | 2020-01-01 | 2020-12-31
            统计时限为二〇二〇年一月一日至二〇二〇年十二月三十一日。 | 2020-01-01 | 2020-12-31
            数据统计期限自2020年1月1日至2020年12月32日。 | 2020-01-01 | -
            数据统计期限自2020年2月30日至2020年12月31日。 | - | 2020-12-31
            统计时段为2020年1月1日至2020年12月31日。 | 2020-01-01 | 2020-12-31
            本报告数据统计自2020年1月1日至12月31日。 | 2020-01-01 | 2020-12-31
            报告的数据起止时段为2020年1月1日至12月31日。 | 2020-01-01 | 2020-12-31
            数据统计期限自2020年1月1日起。 | 2020-01-01 | -
            """)
    void thePeriodIsReadAsPrinted(String words, String from, String to) {
        assertThat(period(words)).hasValueSatisfying(period -> {
            assertThat(String.valueOf(period.from())).isEqualTo(String.valueOf(from));
            assertThat(String.valueOf(period.to())).isEqualTo(String.valueOf(to));
            assertThat(words).contains(period.printed());
        });
    }

    @Test
    void otherTimesAreNotThePeriod() {
        assertThat(period("培训班自2020年5月1日至2020年5月3日举办。")).isEmpty();
    }

    private static Optional<StatisticalPeriod> period(String words) {
        return PeriodReader.period(SectionReader.prose(Prose.of(words)));
    }
}
