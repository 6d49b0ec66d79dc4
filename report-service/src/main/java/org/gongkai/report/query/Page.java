package org.gongkai.report.query;

import java.sql.SQLException;
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

    /** Finds the page after a place; null for the first. */
    public interface Pages<T> {
        Page<T> after(@Nullable Cursor place) throws SQLException;
    }

    /** Takes a row. */
    public interface Taker<T> {
        void take(T row) throws SQLException;
    }

    /** Takes every row, page after page. */
    public static <T> void each(Pages<T> pages, Taker<T> taker) throws SQLException {
        @Nullable Cursor place = null;
        do {
            var page = pages.after(place);
            for (var row : page.items()) {
                taker.take(row);
            }
            place = page.next();
        } while (place != null);
    }

    /** The same page with what stands behind its rows. A row may have gone since it was found. */
    public <R> Page<R> with(Function<T, Stream<R>> behind) {
        return new Page<>(items.stream().flatMap(behind).toList(), next);
    }
}
