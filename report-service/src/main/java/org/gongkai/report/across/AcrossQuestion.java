package org.gongkai.report.across;

import java.math.BigDecimal;
import java.util.Objects;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things that show across agencies, of one year.
 *
 * @param scope its year is given; it says which are shown, not with which they are compared
 */
public record AcrossQuestion(
        Kind kind, int year, Scope scope, @Nullable Cursor after, int limit) {
    /** What is asked for. */
    public enum Kind {
        ROLLUPS,
        COPIES,
        OUTLIERS;

        Cursor cursor(String first, String second) {
            return new Cursor(name(), first, second);
        }
    }

    /** Throws an IllegalArgumentException when the cursor is not one of this kind. */
    public AcrossQuestion {
        if (after != null && !after.order().equals(kind.name())) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
        if (after != null && kind != Kind.ROLLUPS) {
            Objects.requireNonNull(number(after));
        }
    }

    /** The same from another place on, in pages of this size. */
    public AcrossQuestion after(@Nullable Cursor place, int size) {
        return new AcrossQuestion(kind, year, scope, place, size);
    }

    /** What those that are ordered by a number come after. */
    static BigDecimal number(Cursor after) {
        return new BigDecimal(after.first());
    }
}
