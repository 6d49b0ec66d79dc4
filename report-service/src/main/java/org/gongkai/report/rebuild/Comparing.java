package org.gongkai.report.rebuild;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.gongkai.report.database.TableSet;
import org.gongkai.report.query.Sql;
import org.gongkai.report.rebuild.ComparedTable.Loss;
import org.gongkai.report.rebuild.TableComparison.Place;

/** Compares a table with the same table written anew, by the keys and the hashes of their rows. */
final class Comparing {
    private static final int ROWS_AT_A_TIME = 500;

    private static final String COLUMNS = """
            SELECT attname, atttypid = 'bytea'::regtype FROM pg_attribute
            WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped ORDER BY attnum
            """;

    private record Column(String name, boolean isBytes) {
        /** A document's bytes stand as their own hash. */
        String compared() {
            return isBytes ? "sha256(" + quoted(name) + ")" : quoted(name);
        }
    }

    private final Connection connection;
    private final Set<String> underWay;

    /**
     * Within a transaction that sees both as they were at one moment.
     *
     * @param underWay submissions, reports, agencies, documents and cases of which a record was on its way then
     */
    Comparing(Connection connection, Set<String> underWay) {
        this.connection = connection;
        this.underWay = underWay;
    }

    TableComparison compare(ComparedTable table) throws SQLException {
        var comparison =
                TableComparison.of(table.table(), count(table, TableSet.SERVING), count(table, TableSet.SHADOW));
        try (var statement = connection.prepareStatement(question(table))) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!underWay.contains(rows.getString("unit"))) {
                        var place = place(
                                table,
                                rows.getBoolean("serving"),
                                rows.getBoolean("rebuilt"),
                                rows.getBoolean("follows"));
                        comparison = comparison.with(place, rows.getString("name"));
                    }
                }
            }
        }
        return comparison;
    }

    static Place place(ComparedTable table, boolean serving, boolean rebuilt, boolean follows) {
        if (serving && rebuilt) {
            return Place.BOTH;
        }
        if (rebuilt) {
            return Place.REBUILT;
        }
        var lost = table.loss() == Loss.ALWAYS || (table.loss() == Loss.WITHOUT_REVISION && !follows);
        return lost ? Place.SERVING_WITHOUT_SOURCE : Place.SERVING;
    }

    private String question(ComparedTable table) throws SQLException {
        var keys = table.keys().stream().map(Comparing::quoted).collect(joining(", "));
        var name = table.keys().stream().map(Comparing::quoted).collect(joining(", ", "concat_ws(' ', ", ")"));
        return """
                SELECT coalesce(a.unit, b.unit) AS unit, coalesce(a.name, b.name) AS name, a.hash IS NOT NULL AS serving,
                    b.hash IS NOT NULL AS rebuilt, v.submission_id IS NOT NULL AS follows
                FROM (SELECT %1$s, %2$s AS unit, %3$s AS name, %4$s AS hash FROM %5$s.%6$s) a
                FULL JOIN (SELECT %1$s, %2$s AS unit, %3$s AS name, %4$s AS hash FROM %7$s.%6$s) b USING (%1$s)
                LEFT JOIN %7$s.revision v ON v.submission_id = coalesce(a.unit, b.unit)
                WHERE a.hash IS DISTINCT FROM b.hash ORDER BY name
                """.formatted(
                        keys,
                        quoted(table.unit()),
                        name,
                        hash(table),
                        TableSet.SERVING.schema(),
                        table.table(),
                        TableSet.SHADOW.schema());
    }

    private String hash(ComparedTable table) throws SQLException {
        return Sql.of(COLUMNS, TableSet.SERVING.schema() + "." + table.table())
                .list(connection, row -> new Column(row.getString(1), row.getBoolean(2)))
                .stream()
                .filter(column -> table.compares(column.name()))
                .map(Column::compared)
                .collect(joining(", ", "md5(ROW(", ")::text)"));
    }

    private long count(ComparedTable table, TableSet tables) throws SQLException {
        return Sql.of("SELECT count(*) FROM " + tables.schema() + "." + table.table())
                .first(connection, row -> row.getLong(1))
                .orElseThrow();
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }
}
