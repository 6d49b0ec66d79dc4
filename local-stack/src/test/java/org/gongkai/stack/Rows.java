package org.gongkai.stack;

import java.sql.SQLException;

/** What really stands in the database. */
final class Rows {
    private Rows() {}

    /** The number that a query with parameters answers. */
    static long count(String sql, Object... parameters) throws SQLException {
        try (var connection = SharedStack.get().database().dataSource().getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(
                        i + 1,
                        parameters[i] instanceof String[] texts
                                ? connection.createArrayOf("text", texts)
                                : parameters[i]);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
