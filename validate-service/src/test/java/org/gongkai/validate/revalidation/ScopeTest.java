package org.gongkai.validate.revalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gongkai.events.ReportParsed;
import org.gongkai.validate.ExampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    private static final ReportParsed OF_2022_IN_140925 = ExampleReport.of("year 2022, division 140925");

    @ParameterizedTest
    @CsvSource({
        ",      ,     ,       true",
        "2022,  2022, ,       true",
        "2023,  ,     ,       false",
        ",      2021, ,       false",
        ",      ,     14,     true",
        ",      ,     140000, true",
        ",      ,     1409,   true",
        ",      ,     140900, true",
        ",      ,     140925, true",
        ",      ,     140926, false",
        ",      ,     15,     false",
        "2022,  ,     35,     false"
    })
    void yearsAndRegionNarrowIt(Integer from, Integer to, String region, boolean included) {
        assertThat(new Scope(from, to, region).includes(OF_2022_IN_140925)).isEqualTo(included);
    }

    @Test
    void whatIsNotKnownOfAReportIsInNoScopeThatAsksForIt() {
        var unknown = ExampleReport.of("no year");

        assertThat(Scope.EVERYTHING.includes(unknown)).isTrue();
        assertThat(new Scope(1900, 2100, null).includes(unknown)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "140", "shanxi", "14 ", "14092500000000"})
    void whatIsNoDivisionCodeIsRefused(String region) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(null, null, region));
    }
}
