package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', 总计, 2",
        "总计, 总计, 0",
        "社会组织, 社会公益组织, 2",
        "其他法律行政止公开, 其他法律行政法规禁止公开, 3",
        "予以公开, 不予公开, 2",
        "kitten, sitting, 3"
    })
    void countsWhatMustBeChangedAddedOrLeftOut(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"其他法律行政止公开, 其他法律行政法规禁止公开, 3, 3", "其他法律行政止公开, 其他法律行政法规禁止公开, 2, 3", "予以公开, 属于国家秘密, 1, 2", "总计, 总计, 0, 0"})
    void stopsWhereItIsTooFar(String a, String b, int most, int atLeast) {
        assertThat(EditDistance.between(a, b, most)).isGreaterThanOrEqualTo(atLeast);
        assertThat(EditDistance.between(a, b, most) > most).isEqualTo(EditDistance.between(a, b) > most);
    }
}
