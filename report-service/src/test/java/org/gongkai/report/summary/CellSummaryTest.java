package org.gongkai.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CellSummaryTest {
    private static final CellSummary THREE =
            new CellSummary(3, new BigDecimal("10"), new BigDecimal("1"), new BigDecimal("6"), 1, 2);

    @Test
    void partsAddUpToTheWhole() {
        var whole = THREE.and(
                new CellSummary(1, new BigDecimal("0.5"), new BigDecimal("0.5"), new BigDecimal("0.5"), 0, 4));

        assertThat(whole)
                .isEqualTo(
                        new CellSummary(4, new BigDecimal("10.5"), new BigDecimal("0.5"), new BigDecimal("6"), 1, 6));
        assertThat(whole.average()).isEqualByComparingTo("2.625");
    }

    @Test
    void nothingAddsNothing() {
        assertThat(THREE.and(CellSummary.NOTHING)).isEqualTo(THREE);
        assertThat(CellSummary.NOTHING.and(THREE)).isEqualTo(THREE);
        assertThat(CellSummary.NOTHING.average()).isNull();
    }

    @Test
    void anAverageIsAPlainNumber() {
        assertThat(new CellSummary(3, new BigDecimal("9000"), null, null, 0, 0).average())
                .hasToString("3000");
        assertThat(THREE.average()).hasToString("3.3333");
    }
}
