package org.gongkai.report.export;

import org.gongkai.report.labels.Code;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param id its name for programs, as in the JSON of the same list
 * @param zh its name for people
 * @param sql what it holds, in terms of the tables
 * @param code what its values are codes of; null where they are read as they are
 */
record Column(String id, String zh, String sql, @Nullable Code code) {
    Column(String id, String zh, String sql) {
        this(id, zh, sql, null);
    }

    /** Of what is not read from the tables as it stands there. */
    Column(String id, String zh) {
        this(id, zh, "", null);
    }

    /** Both names: people read the first, programs split at the space. */
    String heading() {
        return zh + " " + id;
    }
}
