package org.gongkai.report.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.ReportNotice;
import org.gongkai.events.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
    private static final ReportNotice NINGWU =
            notice(new Agency("140925", "宁武县人民政府", AdministrativeLevel.COUNTY, "140925", AgencyKind.GOVERNMENT));
    private static final ReportNotice UNKNOWN = notice(null);

    @ParameterizedTest
    @CsvSource({
        "14, true",
        "140000, true",
        "1409, true",
        "140900, true",
        "140925, true",
        "140925000, true",
        "140000000000, true",
        "1410, false",
        "140926, false",
        "15, false",
    })
    void aRegionIsItsDivisionAndEverythingBelowIt(String region, boolean accepted) {
        assertThat(filter(region, null).accepts(NINGWU)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"140925, true", "宁武, true", "人民政府, true", "静乐, false", "1409, false"})
    void anAgencyIsMeantByItsKeyOrByAPartOfItsName(String agency, boolean accepted) {
        assertThat(filter(null, agency).accepts(NINGWU)).isEqualTo(accepted);
    }

    @Test
    void everyConditionMustHold() {
        assertThat(new EventFilter(2020, "14", AdministrativeLevel.COUNTY, "宁武", Verdict.FAIL, "T3_BALANCE")
                        .accepts(NINGWU))
                .isTrue();
        assertThat(new EventFilter(2021, "14", null, null, null, null).accepts(NINGWU))
                .isFalse();
        assertThat(new EventFilter(2020, "14", null, null, Verdict.PASS, null).accepts(NINGWU))
                .isFalse();
        assertThat(new EventFilter(2020, null, null, null, null, "T4_SUM").accepts(NINGWU))
                .isFalse();
        assertThat(new EventFilter(2020, null, AdministrativeLevel.PROVINCE, null, null, null).accepts(NINGWU))
                .isFalse();
    }

    @Test
    void aReportOfNobodyKnowsIsHeardOfOnlyByThoseWhoDoNotAskWhose() {
        assertThat(EventFilter.ALL.accepts(UNKNOWN)).isTrue();
        assertThat(filter("14", null).accepts(UNKNOWN)).isFalse();
        assertThat(filter(null, "宁武").accepts(UNKNOWN)).isFalse();
    }

    private static EventFilter filter(@Nullable String region, @Nullable String agency) {
        return new EventFilter(null, region, null, agency, null, null);
    }

    private static ReportNotice notice(@Nullable Agency agency) {
        return new ReportNotice(
                "key",
                agency,
                2020,
                "id",
                Verdict.FAIL,
                null,
                1,
                0,
                0,
                List.of("T3_BALANCE"),
                null,
                null,
                "/api/reports/key");
    }
}
