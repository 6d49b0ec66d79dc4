package org.gongkai.report.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gongkai.report.rebuild.TableComparison.Place;
import org.junit.jupiter.api.Test;

class TableComparisonTest {
    @Test
    void aRowThatOnlyServesIsLostWhenARecordToldItAndMendedWhenItFollowsFromARevision() {
        assertThat(Comparing.place(ComparedTable.SUBMISSION, true, false, false))
                .isEqualTo(Place.SERVING_WITHOUT_SOURCE);
        assertThat(Comparing.place(ComparedTable.REVISION, true, false, true)).isEqualTo(Place.SERVING_WITHOUT_SOURCE);
        assertThat(Comparing.place(ComparedTable.FIGURE, true, false, true)).isEqualTo(Place.SERVING);
        assertThat(Comparing.place(ComparedTable.FIGURE, true, false, false)).isEqualTo(Place.SERVING_WITHOUT_SOURCE);
        assertThat(Comparing.place(ComparedTable.REPORT, true, false, false)).isEqualTo(Place.SERVING);
    }

    @Test
    void aRowThatIsThereAnewIsNeverLost() {
        assertThat(Comparing.place(ComparedTable.SUBMISSION, false, true, false))
                .isEqualTo(Place.REBUILT);
        assertThat(Comparing.place(ComparedTable.SUBMISSION, true, true, false)).isEqualTo(Place.BOTH);
    }

    @Test
    void allAreCountedAndTheFirstAreNamed() {
        var table = TableComparison.of("figure", 100, 0);
        for (var i : IntStream.range(0, 60).toArray()) {
            table = table.with(Place.SERVING_WITHOUT_SOURCE, "key" + i);
        }
        table = table.with(Place.BOTH, "other");

        assertThat(table.lost().count()).isEqualTo(60);
        assertThat(table.onlyServing()).isEqualTo(table.lost());
        assertThat(table.lost().first()).hasSize(Keys.NAMED).startsWith("key0", "key1");
        assertThat(table.different()).isEqualTo(Keys.NONE.and("other"));
        assertThat(table.onlyRebuilt()).isEqualTo(Keys.NONE);
    }
}
