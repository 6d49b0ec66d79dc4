package org.gongkai.report.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Which tables a transaction is about. Statements name no schema but {@code desk}: the search path decides. */
public enum TableSet {
    /** Those that questions are answered from. They are not exchanged for others before the transaction ends. */
    SERVING("public", "SELECT pg_advisory_xact_lock_shared(" + TableSet.EXCHANGE + ")"),
    /** Those that are made anew from the topics beside them. */
    SHADOW("gongkai_shadow", "SET LOCAL search_path TO gongkai_shadow"),
    /** Those that served before. */
    BEFORE("gongkai_before", "SET LOCAL search_path TO gongkai_before");

    /** Held in share by whoever writes to the tables that serve, and alone by whoever exchanges them. */
    public static final long EXCHANGE = 7205759403792795L;

    private final String schema;
    private final String choice;

    TableSet(String schema, String choice) {
        this.schema = schema;
        this.choice = choice;
    }

    public String schema() {
        return schema;
    }

    /** To be called first in a transaction that writes. */
    public void choose(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(choice);
        }
    }
}
