package org.gongkai.report.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
    @ParameterizedTest
    @CsvSource({
        "14,14",
        "140000,14",
        "1409,1409",
        "140900,1409",
        "140925,140925",
        "140925401,140925401",
        "140925401000,140925401",
        "140925000000,140925",
        "140900000000,1409",
        "110100,1101"
    })
    void zerosThatOnlyFillUpAreDropped(String written, String code) {
        assertThat(Region.of(written).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "014", "1 4", "14092", "山西", "1409250000001"})
    void whatIsNoCodeIsRefused(String written) {
        assertThatThrownBy(() -> Region.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCodeOfTheRegionLiesBetweenItsEnds() {
        var region = Region.of("1409");

        assertThat("140999999").isGreaterThanOrEqualTo(region.code()).isLessThan(region.end());
        assertThat("1410").isGreaterThan(region.end());
    }

    @Test
    void divisionsHaveNames() {
        assertThat(Divisions.name("14")).hasValue("山西省");
        assertThat(Divisions.name("140925")).hasValue("宁武县");
        assertThat(Divisions.name("990000")).isEmpty();
    }

    @Test
    void aPrefectureIsFoundWhereThereIsOne() {
        assertThat(Divisions.prefecture("140925")).isEqualTo("1409");
        assertThat(Divisions.prefecture("110101")).as("a 直辖市 is its own").isEqualTo("11");
        assertThat(Divisions.prefecture("429004"))
                .as("directly below the province")
                .isEqualTo("429004");
        assertThat(Divisions.prefecture("14")).isEqualTo("14");
    }

    @Test
    void theDivisionBelowARegionIsTheNextThatHasAName() {
        assertThat(Divisions.below(Region.of("14"), "140925")).isEqualTo("1409");
        assertThat(Divisions.below(Region.of("11"), "110101001")).isEqualTo("110101");
        assertThat(Divisions.below(Region.of("1409"), "1409")).isEqualTo("1409");
        assertThat(Divisions.below(Region.of("140925"), "140925401")).isEqualTo("140925401");
    }
}
