package org.gongkai.report.desk;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.database.TableSet;
import org.jspecify.annotations.Nullable;

/** Where acts are done: checked, written down and put into effect in one transaction. */
@ApplicationScoped
public class Desk {
    // The row in the present revision, else in the latest that has it.
    private static final String FINDING = """
            SELECT f.id, f.rule, f.report_key, f.submission_id, p.agency_key, p.year,
                f.submission_id = p.submission_id AS current
            FROM finding f
                JOIN revision r ON r.submission_id = f.submission_id
                JOIN report p ON p.report_key = f.report_key
            WHERE f.id = ?
            ORDER BY current DESC, r.received_at DESC NULLS LAST, r.validated_at DESC, f.ordinal
            LIMIT 1
            """;

    private static final String REPORTS_OF_AGENCY = "SELECT report_key FROM report WHERE agency_key = ?";
    private static final String TODAY = "SELECT desk_today()";

    private final AgroalDataSource database;

    Desk(AgroalDataSource database) {
        this.database = database;
    }

    /** What came of it: an act, or what stands against it. */
    public sealed interface Outcome {
        /** It is done. */
        record Done(String actId) implements Outcome {}

        /** It cannot be done. */
        record Refused(Objection objection) implements Outcome {}
    }

    /** Does something about a finding. */
    public Outcome act(String findingId, Intent intent, Person who) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                TableSet.SERVING.choose(connection);
                var outcome = act(connection, findingId, intent, who);
                connection.commit();
                return outcome;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Outcome act(Connection connection, String findingId, Intent intent, Person who) throws SQLException {
        var seen = find(connection, findingId);
        if (seen == null) {
            return new Outcome.Refused(Objection.NO_SUCH_FINDING);
        }
        Standings.keepRevisionsOut(connection, seen.reportKey());
        var finding = find(connection, findingId); // as it stands now that nobody can change it
        if (finding == null || !finding.reportKey().equals(seen.reportKey())) {
            return new Outcome.Refused(Objection.NO_SUCH_FINDING);
        }
        if (!finding.current()) {
            return new Outcome.Refused(Objection.FINDING_CLOSED);
        }
        if (intent.scope() == WaiverScope.AGENCY_RULE && (finding.agencyKey() == null || finding.year() == null)) {
            return new Outcome.Refused(Objection.AGENCY_UNKNOWN);
        }
        var standing = standing(connection, finding);
        var objection = standing.objectionTo(intent.kind(), who, today(connection));
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        var answered = intent.kind().answersAWaiver() ? standing.pending() : null;
        var number = Acts.add(connection, finding, intent, answered, who);
        Standings.refresh(connection, reportsConcerned(connection, finding));
        return new Outcome.Done(Long.toString(number));
    }

    private static Standing standing(Connection connection, Acted finding) throws SQLException {
        var report = List.of(finding.reportKey());
        var acts = Acts.about(connection, report).stream()
                .filter(act -> act.findingId().equals(finding.id()))
                .toList();
        var waivers = Acts.agencyWaivers(connection, report).stream()
                .filter(waiver -> waiver.covers(finding.agencyKey(), finding.year(), finding.rule()))
                .toList();
        return Standing.of(
                acts, Acts.reopenings(connection, List.of(finding.id())).get(finding.id()), waivers);
    }

    /** A waiver for the agency, given or withdrawn, is about all its years. */
    private static List<String> reportsConcerned(Connection connection, Acted finding) throws SQLException {
        var reports = new ArrayList<>(List.of(finding.reportKey()));
        if (finding.agencyKey() != null) {
            try (var statement = connection.prepareStatement(REPORTS_OF_AGENCY)) {
                statement.setString(1, finding.agencyKey());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reports.add(rows.getString(1));
                    }
                }
            }
        }
        return reports;
    }

    private static @Nullable Acted find(Connection connection, String findingId) throws SQLException {
        try (var statement = connection.prepareStatement(FINDING)) {
            statement.setString(1, findingId);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new Acted(
                                row.getString("id"),
                                row.getString("rule"),
                                row.getString("report_key"),
                                row.getString("submission_id"),
                                row.getBoolean("current"),
                                row.getString("agency_key"),
                                row.getObject("year", Integer.class))
                        : null;
            }
        }
    }

    private static LocalDate today(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TODAY);
                var row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }
}
