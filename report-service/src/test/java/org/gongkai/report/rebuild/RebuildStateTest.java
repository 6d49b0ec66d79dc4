package org.gongkai.report.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.desk.Person;
import org.gongkai.report.rebuild.TableComparison.Place;
import org.junit.jupiter.api.Test;

class RebuildStateTest {
    private static final Outcome WHOLE = outcome();
    private static final Outcome WITH_DIFFERENCES = outcome(Place.REBUILT, Place.BOTH, Place.SERVING);
    private static final Outcome WITH_LOSS = outcome(Place.SERVING_WITHOUT_SOURCE);

    @Test
    void nothingIsExchangedThatWouldLoseSomethingUnlessSomebodySaysWhyItMay() {
        assertThat(RebuildState.after(WITH_LOSS, order(false, null))).isEqualTo(RebuildState.REFUSED);
        assertThat(RebuildState.after(WITH_LOSS, order(false, "损坏的测试数据"))).isEqualTo(RebuildState.SWITCHING);
    }

    @Test
    void differencesAreWhatARebuildIsFor() {
        assertThat(RebuildState.after(WITH_DIFFERENCES, order(false, null))).isEqualTo(RebuildState.SWITCHING);
        assertThat(RebuildState.after(WHOLE, order(false, null))).isEqualTo(RebuildState.SWITCHING);
    }

    @Test
    void aDryRunExchangesNothingWhateverItFinds() {
        assertThat(Stream.of(WHOLE, WITH_DIFFERENCES, WITH_LOSS)
                        .map(outcome -> RebuildState.after(outcome, order(true, "损坏的测试数据"))))
                .containsOnly(RebuildState.COMPARED);
    }

    @Test
    void whatHasEndedIsNotUnderWay() {
        assertThat(Stream.of(RebuildState.values()).filter(RebuildState::isUnderWay))
                .containsExactly(
                        RebuildState.PREPARING,
                        RebuildState.FILLING,
                        RebuildState.CARRYING_OVER,
                        RebuildState.COMPARING,
                        RebuildState.SWITCHING);
    }

    private static RebuildOrder order(boolean dryRun, String acceptLoss) {
        return new RebuildOrder(dryRun, acceptLoss, new Person("s", "运维"));
    }

    private static Outcome outcome(Place... places) {
        var table = TableComparison.of("figure", 10, 10);
        for (var place : places) {
            table = table.with(place, "key");
        }
        return new Outcome(List.of(), List.of(table), 0);
    }
}
