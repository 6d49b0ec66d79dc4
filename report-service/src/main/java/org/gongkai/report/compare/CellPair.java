package org.gongkai.report.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.Source;
import org.gongkai.report.labels.OfficialTables;
import org.jspecify.annotations.Nullable;

/**
 * A cell in two reports.
 *
 * @param label its name in one line
 * @param left null where the format of the left one has no such cell
 * @param right null where the format of the right one has no such cell
 * @param change right minus left, where both are numbers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellPair(
        CellId cell,
        Message label,
        @Nullable Side left,
        @Nullable Side right,
        @Nullable BigDecimal change) {
    /** What a cell holds in one of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            CellId cell,
            FigureState state,
            @Nullable BigDecimal value,
            @Nullable String printed,
            @Nullable Source source) {}

    /** The cells of two reports in printed order. */
    public static List<CellPair> of(Collection<Side> left, Collection<Side> right) {
        var lefts = byCell(left);
        var rights = byCell(right);
        var cells = new TreeSet<>(lefts.keySet());
        cells.addAll(rights.keySet());
        return cells.stream()
                .map(cell -> of(cell, lefts.get(cell), rights.get(cell)))
                .toList();
    }

    /** Whether they hold different things; how the same thing is printed does not count. */
    public boolean differs() {
        if (left == null || right == null) {
            return true; // of a cell that is in neither there is no pair
        }
        return left.state != right.state
                || (change == null ? !Objects.equals(text(left), text(right)) : change.signum() != 0);
    }

    private static CellPair of(CellId cell, @Nullable Side left, @Nullable Side right) {
        var change = left == null || right == null || left.value == null || right.value == null
                ? null
                : right.value.subtract(left.value);
        return new CellPair(cell, OfficialTables.label(cell), left, right, change);
    }

    /** Of cells that hold no number but other words. */
    private static @Nullable String text(Side side) {
        return switch (side.state) {
            case AMBIGUOUS, NOT_A_NUMBER -> side.printed;
            case READ, BLANK, ABSENT -> null;
        };
    }

    private static Map<CellId, Side> byCell(Collection<Side> sides) {
        return sides.stream().collect(Collectors.toMap(Side::cell, Function.identity()));
    }
}
