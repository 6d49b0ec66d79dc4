package org.gongkai.validate.repair;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.Message;
import org.gongkai.events.Repair;
import org.gongkai.validate.arithmetic.Sum;

/**
 * One mistake: the equations that it breaks and the cells that may hold it.
 *
 * @param sums the broken equations, in the order of the rules
 * @param cells the cells to change where they are certain, else every cell that comes into question; in printed order
 * @param repair what would mend it; empty where nothing was found
 * @param remark what to tell people about it
 */
public record Explanation(List<Sum> sums, List<CellId> cells, Optional<Repair> repair, Message remark) {
    public Explanation {
        sums = List.copyOf(sums);
        cells = List.copyOf(cells);
    }

    /** Whether the likeliest repair changes such a cell. */
    boolean changes(Predicate<CellId> which) {
        return repair.filter(offered -> which.test(offered.cell())
                        || offered.also().stream().anyMatch(change -> which.test(change.cell())))
                .isPresent();
    }

    /** The same mistake, which breaks one more equation. */
    Explanation alsoBreaking(Sum sum) {
        var fixes = Stream.concat(repair.stream().flatMap(offered -> offered.fixes().stream()), Stream.of(sum.name()));
        var names = fixes.toList();
        return new Explanation(
                Stream.concat(sums.stream(), Stream.of(sum)).toList(),
                cells,
                repair.map(offered -> new Repair(
                        offered.cell(),
                        offered.from(),
                        offered.to(),
                        offered.unique(),
                        names,
                        offered.also(),
                        offered.mistake(),
                        offered.prose(),
                        offered.others())),
                remark);
    }
}
