package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The format each table follows. A table that is not there has none.
 *
 * @param t2 table two
 * @param t3 table three
 * @param t4 table four, which is the same in both formats: taken from the other tables or the year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Formats(
        @Nullable Format t2, @Nullable Format t3, @Nullable Format t4) {
    public static final Formats NONE = new Formats(null, null, null);

    /** The format of one table, null where the table is not there. */
    public @Nullable Format of(ReportTable table) {
        return switch (table) {
            case T2 -> t2;
            case T3 -> t3;
            case T4 -> t4;
        };
    }
}
