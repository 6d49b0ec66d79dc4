package org.gongkai.report.deadletter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.gongkai.report.database.Columns;
import org.gongkai.report.deadletter.DeadLetterAct.Kind;
import org.gongkai.report.desk.Person;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code desk.dead_letter_act}, which is only ever added to. */
final class DeadLetterActs {
    private static final String ADD =
            "INSERT INTO desk.dead_letter_act (case_id, kind, round, who, who_subject, reason) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String ABOUT = "SELECT * FROM desk.dead_letter_act WHERE case_id = ? ORDER BY number";

    private DeadLetterActs() {}

    static void add(Connection connection, String caseId, Kind kind, int round, Person who, @Nullable String reason)
            throws SQLException {
        Sql.of(ADD, caseId, kind, round, who.name(), who.subject(), reason).update(connection);
    }

    /** What was done about a case, the first first. */
    static List<DeadLetterAct> about(Connection connection, String caseId) throws SQLException {
        return Sql.of(ABOUT, caseId)
                .list(
                        connection,
                        row -> new DeadLetterAct(
                                Kind.valueOf(row.getString("kind")),
                                row.getInt("round"),
                                row.getString("who"),
                                row.getString("reason"),
                                Objects.requireNonNull(Columns.time(row, "at"))));
    }
}
