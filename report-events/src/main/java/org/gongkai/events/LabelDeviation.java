package org.gongkai.events;

import java.util.Objects;

/**
 * A label of a row or column that is not printed as the national format words it. Numbering, punctuation and spaces do
 * not count.
 *
 * @param table the table it stands in
 * @param row the row's part of a cell id, such as {@code refused3}; empty for the heading of columns or of a block
 * @param official the words of the format
 * @param printed the characters as printed
 * @param source where they stand
 */
public record LabelDeviation(ReportTable table, String row, String official, String printed, Source source) {
    public LabelDeviation {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(official, "official");
        Objects.requireNonNull(printed, "printed");
        source = source == null ? Source.NOWHERE : source;
    }
}
