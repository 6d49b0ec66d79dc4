package org.gongkai.stack.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Whether faults left a trace: what a disturbed stack holds beside what an undisturbed one makes of the same uploads.
 *
 * @param lost accepted submissions without a result
 * @param doubled reports that only the disturbed stack holds: a document counted twice
 * @param otherReading submissions of which other figures, sections or claims were read
 * @param otherJudgement reports whose current result has other findings
 * @param otherCurrent reports of which another document is the current one
 * @param deadLetters records given up
 */
public record Comparison(
        List<String> lost,
        List<String> doubled,
        List<String> otherReading,
        List<String> otherJudgement,
        List<String> otherCurrent,
        long deadLetters) {
    public static Comparison of(List<String> accepted, StoredState disturbed, StoredState calm) {
        var lost = accepted.stream()
                .distinct()
                .filter(id -> !disturbed.results().containsKey(id))
                .toList();
        var doubled = new TreeSet<>(disturbed.current().keySet());
        doubled.removeAll(calm.current().keySet());
        var otherReading = new ArrayList<String>();
        calm.results().forEach((id, expected) -> {
            var found = disturbed.results().get(id);
            if (found != null && !isSameReading(expected, found)) {
                otherReading.add(id);
            }
        });
        var otherJudgement = new ArrayList<String>();
        var otherCurrent = new ArrayList<String>();
        calm.current().forEach((report, id) -> {
            var found = disturbed.current().get(report);
            if (!id.equals(found)) {
                otherCurrent.add(report);
            } else if (!Objects.equals(
                    calm.results().get(id).judgement(),
                    disturbed.results().get(id).judgement())) {
                otherJudgement.add(report);
            }
        });
        return new Comparison(
                lost, List.copyOf(doubled), otherReading, otherJudgement, otherCurrent, disturbed.deadLetters());
    }

    public boolean holds() {
        return lost.isEmpty()
                && doubled.isEmpty()
                && otherReading.isEmpty()
                && otherJudgement.isEmpty()
                && otherCurrent.isEmpty()
                && deadLetters == 0;
    }

    private static boolean isSameReading(StoredState.Result expected, StoredState.Result found) {
        return expected.reportKey().equals(found.reportKey())
                && expected.reading().equals(found.reading());
    }
}
