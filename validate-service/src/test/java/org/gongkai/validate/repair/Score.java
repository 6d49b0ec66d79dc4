package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.events.CellId;
import org.gongkai.events.Finding;
import org.gongkai.events.Repair;

/**
 * What became of so many slips.
 *
 * @param slips how many were made
 * @param caught after so many an equation did not hold, or a total was found to be left out
 * @param findings how many findings told of them
 * @param unique for so many the repair was said to be the only one
 * @param uniqueAndTrue so many of those bring back the numbers that were there before
 * @param ranked for so many several repairs were offered
 * @param rankedAndTrue so many of those bring back the numbers with the one offered first
 */
record Score(int slips, int caught, int findings, int unique, int uniqueAndTrue, int ranked, int rankedAndTrue) {
    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

    /** One slip more. */
    Score with(Map<CellId, Optional<BigDecimal>> before, Map<CellId, Optional<BigDecimal>> after, List<Finding> told) {
        var repairs =
                told.stream().map(Finding::repair).filter(Objects::nonNull).toList();
        var offered = !told.isEmpty() && repairs.size() == told.size();
        var only = offered && repairs.stream().allMatch(Repair::unique);
        var right = offered && bringsBack(before, after, repairs);
        return new Score(
                slips + 1,
                caught + (told.isEmpty() ? 0 : 1),
                findings + told.size(),
                unique + (only ? 1 : 0),
                uniqueAndTrue + (only && right ? 1 : 0),
                ranked + (offered && !only ? 1 : 0),
                rankedAndTrue + (offered && !only && right ? 1 : 0));
    }

    Score plus(Score other) {
        return new Score(
                slips + other.slips,
                caught + other.caught,
                findings + other.findings,
                unique + other.unique,
                uniqueAndTrue + other.uniqueAndTrue,
                ranked + other.ranked,
                rankedAndTrue + other.rankedAndTrue);
    }

    boolean isNoWorseThan(Score recorded) {
        return slips == recorded.slips
                && caught >= recorded.caught
                && findings <= recorded.findings
                && unique >= recorded.unique
                && unique - uniqueAndTrue <= recorded.unique - recorded.uniqueAndTrue
                && uniqueAndTrue + rankedAndTrue >= recorded.uniqueAndTrue + recorded.rankedAndTrue;
    }

    double findingsPerSlip() {
        return (double) findings / caught;
    }

    double shareOfTrueAmongUnique() {
        return unique == 0 ? 1 : (double) uniqueAndTrue / unique;
    }

    /** A blank that should have been 0 and 0 are the same: nobody can tell which it was. */
    private static boolean bringsBack(
            Map<CellId, Optional<BigDecimal>> before, Map<CellId, Optional<BigDecimal>> after, List<Repair> repairs) {
        var mended = new HashMap<CellId, Optional<BigDecimal>>(after);
        repairs.forEach(repair -> {
            mended.put(repair.cell(), Optional.of(repair.to()));
            repair.also().forEach(change -> mended.put(change.cell(), Optional.of(change.to())));
        });
        return before.entrySet().stream()
                .allMatch(entry -> mended.get(entry.getKey())
                                .orElse(BigDecimal.ZERO)
                                .compareTo(entry.getValue().orElse(BigDecimal.ZERO))
                        == 0);
    }
}
