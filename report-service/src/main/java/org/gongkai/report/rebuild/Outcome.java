package org.gongkai.report.rebuild;

import java.util.List;

/**
 * What a rebuild found.
 *
 * @param carriedOver what the topics no longer hold and was taken from the tables that serve
 * @param tables how the tables compare after that
 * @param underWay submissions left out of the comparison, because a record of theirs was on its way
 */
public record Outcome(List<CarriedOver> carriedOver, List<TableComparison> tables, int underWay) {
    /** Rows of one kind. */
    public record CarriedOver(String what, Keys rows) {}

    public Outcome {
        carriedOver = List.copyOf(carriedOver);
        tables = List.copyOf(tables);
    }

    /** How many rows could be had from nowhere. */
    public long lost() {
        return tables.stream().mapToLong(table -> table.lost().count()).sum();
    }
}
