package org.gongkai.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.events.Verdict;
import org.gongkai.report.region.Region;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void countiesAddUpToProvincesAndWhatBelongsNowhereStandsLast() {
        var parts = new Parts(null);
        parts.filed(null, Verdict.PASS, 2);
        parts.filed("140925", Verdict.FAIL, 3);
        parts.filed("1409", Verdict.PASS, 1);
        parts.expected("110101", 5, 4);

        assertThat(parts.list())
                .containsExactly(
                        new Overview.Part("11", "北京市", 5, 4, 0, 0, Map.of()),
                        new Overview.Part("14", "山西省", 0, 0, 4, 3, Map.of(Verdict.FAIL, 3L, Verdict.PASS, 1L)),
                        new Overview.Part(null, null, 0, 0, 2, 0, Map.of(Verdict.PASS, 2L)));
    }

    @Test
    void aRegionsOwnReportsStandUnderItsOwnCode() {
        var parts = new Parts(Region.of("1409"));
        parts.filed("1409", Verdict.PASS, 1);
        parts.filed("140925", Verdict.PASS, 1);

        assertThat(parts.list()).extracting(Overview.Part::code).containsExactly("1409", "140925");
    }
}
