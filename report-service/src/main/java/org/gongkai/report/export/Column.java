package org.gongkai.report.export;

/**
 * A column of an export.
 *
 * @param id its name for programs, as in the JSON of the same list
 * @param zh its name for people
 * @param sql what it holds, in terms of the tables
 */
record Column(String id, String zh, String sql) {
    /** Of what is not read from the tables as it stands there. */
    Column(String id, String zh) {
        this(id, zh, "");
    }

    /** Both names: people read the first, programs split at the space. */
    String heading() {
        return zh + " " + id;
    }
}
