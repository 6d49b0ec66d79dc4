package org.gongkai.report.desk;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of acts, and what of the revisions has a say in how findings stand. */
final class Acts {
    private static final String ABOUT = """
            SELECT number, kind, finding_id, submission_id, scope, until, who, who_subject, at FROM desk.act WHERE report_key = ANY (?)
            """;

    private static final String AGENCY_WAIVERS = """
            SELECT agency_key, rule, from_year, until, since FROM desk.agency_waiver
            WHERE agency_key IN (SELECT agency_key FROM report WHERE report_key = ANY (?))
            """;

    private static final String REOPENINGS = """
            SELECT finding_id, submission_id, at FROM closure
            WHERE finding_id = ANY (?) AND kind = 'REOPENED' ORDER BY at, submission_id
            """;

    private static final String ADD = """
            INSERT INTO desk.act
                (kind, finding_id, rule, report_key, submission_id, agency_key, year, scope, until, answers, who, reason,
                who_subject)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING number
            """;

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Acts() {}

    /** What people did about findings of these reports. */
    static List<Act> about(Connection connection, Collection<String> reportKeys) throws SQLException {
        return list(connection, ABOUT, reportKeys, Acts::act);
    }

    /** The waivers of rules for the agencies of these reports. */
    static List<AgencyWaiver> agencyWaivers(Connection connection, Collection<String> reportKeys) throws SQLException {
        return list(
                connection,
                AGENCY_WAIVERS,
                reportKeys,
                row -> new AgencyWaiver(
                        row.getString("agency_key"),
                        row.getString("rule"),
                        row.getInt("from_year"),
                        row.getObject("until", LocalDate.class),
                        row.getLong("since")));
    }

    /** The last reopening of each finding by a revision. */
    static Map<String, Reopening> reopenings(Connection connection, Collection<String> findings) throws SQLException {
        var last = new HashMap<String, Reopening>();
        list(
                connection,
                REOPENINGS,
                findings,
                row -> last.put(
                        row.getString("finding_id"), new Reopening(row.getString("submission_id"), time(row, "at"))));
        return last;
    }

    /** Adds an act, and gives its number. */
    static long add(Connection connection, Acted finding, Intent intent, @Nullable Act answered, Person who)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, intent.kind().name());
            statement.setString(2, finding.id());
            statement.setString(3, finding.rule());
            statement.setString(4, finding.reportKey());
            statement.setString(5, finding.submissionId());
            statement.setString(6, finding.agencyKey());
            statement.setObject(7, finding.year());
            statement.setString(
                    8, intent.scope() == null ? null : intent.scope().name());
            statement.setObject(9, intent.until());
            statement.setObject(10, answered == null ? null : answered.number());
            statement.setString(11, who.name());
            statement.setString(12, intent.reason());
            statement.setString(13, who.subject());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Act act(ResultSet row) throws SQLException {
        var scope = row.getString("scope");
        return new Act(
                row.getLong("number"),
                ActKind.valueOf(row.getString("kind")),
                row.getString("finding_id"),
                row.getString("submission_id"),
                scope == null ? null : WaiverScope.valueOf(scope),
                row.getObject("until", LocalDate.class),
                new Person(row.getString("who_subject"), row.getString("who")),
                time(row, "at"));
    }

    private static <T> List<T> list(Connection connection, String sql, Collection<String> keys, Reader<T> reader)
            throws SQLException {
        var list = new ArrayList<T>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(connection, keys));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    list.add(reader.read(rows));
                }
            }
        }
        return list;
    }

    static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray(String[]::new));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
