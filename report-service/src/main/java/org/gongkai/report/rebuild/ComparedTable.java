package org.gongkai.report.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A table that can be written anew, and how its rows are told apart. All of its columns are compared, those of later
 * migrations too, but for those that are left out with a reason.
 */
enum ComparedTable {
    DOCUMENT("document", Loss.ALWAYS, "sha256", "sha256"),
    SUBMISSION("submission", Loss.ALWAYS, "id", "id"),
    AGENCY("agency", Loss.ALWAYS, "key", "key"),
    REVISION("revision", Loss.ALWAYS, "submission_id", "submission_id"),
    REPORT("report", Loss.NEVER, "report_key", "report_key"),
    FIGURE("figure", Loss.WITHOUT_REVISION, "submission_id", "submission_id", "cell"),
    FINDING("finding", Loss.WITHOUT_REVISION, "submission_id", "submission_id", "ordinal"),
    TALLY("tally", Loss.WITHOUT_REVISION, "submission_id", "submission_id"),
    PASSAGE("passage", Loss.WITHOUT_REVISION, "submission_id", "submission_id", "place", "ordinal"),
    NARRATIVE("narrative", Loss.WITHOUT_REVISION, "submission_id", "submission_id"),
    CLOSURE("closure", Loss.NEVER, "report_key", "id"),
    DEAD_LETTER("dead_letter", Loss.ALWAYS, "case_id", "letter_partition", "letter_offset"),
    DEAD_LETTER_CASE("dead_letter_case", Loss.ALWAYS, "id", "id");

    /** Columns that may differ though nothing is wrong, by table. */
    private static final Set<String> LEFT_OUT = Set.of(
            "revision.event", // packed by this release or by another; its hash is compared
            "revision.derived"); // which making of derived rows it is: they are compared themselves

    /** Tables that are worked out in the background, in any order. */
    static final Set<String> LATER = Set.of("uncompared", "copy");

    /** Whether a row that only the tables that serve have would be lost with them. */
    enum Loss {
        /** It was told by a record that is gone. */
        ALWAYS,
        /** It follows from its revision; only without that it would be. */
        WITHOUT_REVISION,
        /** It follows from rows that are compared themselves. */
        NEVER
    }

    private final String table;
    private final Loss loss;
    private final String unit;
    private final List<String> keys;

    ComparedTable(String table, Loss loss, String unit, String... keys) {
        this.table = table;
        this.loss = loss;
        this.unit = unit;
        this.keys = List.of(keys);
    }

    String table() {
        return table;
    }

    Loss loss() {
        return loss;
    }

    /** The column that tells which submission, report, agency or case a row is of. */
    String unit() {
        return unit;
    }

    List<String> keys() {
        return keys;
    }

    boolean compares(String column) {
        return !LEFT_OUT.contains(table + "." + column);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ComparedTable::table).toList();
    }
}
