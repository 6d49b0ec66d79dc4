package org.gongkai.report.query;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param items its rows
 * @param next where the next page begins; null on the last page
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Of rows of which one more than a page holds was asked for. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, position.apply(items.getLast()));
    }

    /** The same page with what stands behind its rows. A row may have gone since it was found. */
    public <R> Page<R> with(Function<T, Stream<R>> behind) {
        return new Page<>(items.stream().flatMap(behind).toList(), next);
    }
}
