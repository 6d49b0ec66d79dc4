package org.gongkai.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.stack.chaos.StoredState.Result;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final List<String> ACCEPTED = List.of("old", "new", "alone");
    private static final StoredState CALM = new StoredState(
            Map.of(
                    "old", new Result("A/2020", "r1", "j1"),
                    "new", new Result("A/2020", "r2", "j2"),
                    "alone", new Result("B/2020", "r3", "j3")),
            Map.of("A/2020", "new", "B/2020", "alone"),
            0);

    @Test
    void aStackThatHoldsTheSameHasSufferedNothing() {
        assertThat(Comparison.of(ACCEPTED, CALM, CALM).holds()).isTrue();
    }

    @Test
    void theFindingsOfADocumentThatAnotherOneReplacedMayDependOnWhatWasKnownThen() {
        var disturbed = with(Map.of("old", new Result("A/2020", "r1", "other")), Map.of());

        assertThat(Comparison.of(ACCEPTED, disturbed, CALM).holds()).isTrue();
    }

    @Test
    void eachDifferenceIsSeen() {
        var lost = new StoredState(
                Map.of("old", CALM.results().get("old"), "new", CALM.results().get("new")), Map.of(), 0);
        assertThat(Comparison.of(ACCEPTED, lost, CALM).lost()).containsExactly("alone");

        var doubled = with(Map.of(), Map.of("alone/alone", "alone"));
        assertThat(Comparison.of(ACCEPTED, doubled, CALM).doubled()).containsExactly("alone/alone");

        var misread = with(Map.of("old", new Result("A/2020", "other", "j1")), Map.of());
        assertThat(Comparison.of(ACCEPTED, misread, CALM).otherReading()).containsExactly("old");

        var misjudged = with(Map.of("alone", new Result("B/2020", "r3", "other")), Map.of());
        assertThat(Comparison.of(ACCEPTED, misjudged, CALM).otherJudgement()).containsExactly("B/2020");

        var stale = with(Map.of(), Map.of("A/2020", "old"));
        assertThat(Comparison.of(ACCEPTED, stale, CALM).otherCurrent()).containsExactly("A/2020");

        var givenUp = new StoredState(CALM.results(), CALM.current(), 1);
        assertThat(Comparison.of(ACCEPTED, givenUp, CALM).holds()).isFalse();
    }

    private static StoredState with(Map<String, Result> results, Map<String, String> current) {
        var allResults = new HashMap<>(CALM.results());
        allResults.putAll(results);
        var allCurrent = new HashMap<>(CALM.current());
        allCurrent.putAll(current);
        return new StoredState(allResults, allCurrent, 0);
    }
}
