package org.gongkai.report.desk;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.events.FindingStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes beside the findings how they stand. Worked out anew whenever a report's revisions or the acts about it change, in
 * the same transaction, so that filters need no more than a column.
 */
public final class Standings {
    // Whoever adds an act changes findings of several years; whoever adds a revision must see it, or be seen.
    private static final String AGENCY_OF = "hashtextextended(regexp_replace(key, '/[0-9]+$', ''), 1)";
    private static final String SHARE = "SELECT pg_advisory_xact_lock_shared(hash) FROM (SELECT DISTINCT " + AGENCY_OF
            + " AS hash FROM unnest(?) AS key ORDER BY hash) AS hashes";
    private static final String OWN = "SELECT pg_advisory_xact_lock(hash) FROM (SELECT " + AGENCY_OF
            + " AS hash FROM unnest(?) AS key) AS hashes";

    private static final String FINDINGS = """
            SELECT f.submission_id, f.ordinal, f.id, f.rule, p.agency_key, p.year, f.status, f.waived_until, f.pending
            FROM finding f JOIN report p ON p.report_key = f.report_key
            WHERE f.report_key = ANY (?) AND (f.id = ANY (?) OR f.rule = ANY (?)
                OR f.status <> 'OPEN' OR f.waived_until IS NOT NULL OR f.pending IS NOT NULL)
            """;

    private static final String UPDATE =
            "UPDATE finding SET status = ?, waived_until = ?, pending = ? WHERE submission_id = ? AND ordinal = ?";

    /** What stands beside a finding. */
    private record Written(
            String status,
            @Nullable LocalDate waivedUntil,
            @Nullable String pending) {
        static Written of(Standing standing) {
            var pending = standing.pending();
            return new Written(
                    standing.lasting().name(),
                    standing.waivedUntil(),
                    pending == null ? null : Long.toString(pending.number()));
        }
    }

    private Standings() {}

    /**
     * Keeps acts about the agencies of these reports out until the transaction ends. Taken before locks on the reports.
     */
    public static void keepActsOut(Connection connection, Collection<String> reportKeys) throws SQLException {
        lock(connection, SHARE, reportKeys);
    }

    /** Keeps new revisions of the agency, and other acts about it, out until the transaction ends. */
    static void keepRevisionsOut(Connection connection, String reportKey) throws SQLException {
        lock(connection, OWN, List.of(reportKey));
    }

    /** Works out how the findings of these reports stand. */
    public static void refresh(Connection connection, Collection<String> reportKeys) throws SQLException {
        var acts = Acts.about(connection, reportKeys).stream().collect(groupingBy(Act::findingId));
        var waivers = Acts.agencyWaivers(connection, reportKeys);
        if (!acts.isEmpty() || !waivers.isEmpty()) {
            write(connection, reportKeys, acts, waivers);
        }
    }

    private static void write(
            Connection connection,
            Collection<String> reportKeys,
            Map<String, List<Act>> acts,
            List<AgencyWaiver> waivers)
            throws SQLException {
        var reopenings = Acts.reopenings(connection, acts.keySet());
        var rules = waivers.stream().map(AgencyWaiver::rule).distinct().toList();
        try (var findings = connection.prepareStatement(FINDINGS);
                var update = connection.prepareStatement(UPDATE)) {
            findings.setArray(1, Acts.texts(connection, reportKeys));
            findings.setArray(2, Acts.texts(connection, acts.keySet()));
            findings.setArray(3, Acts.texts(connection, rules));
            try (var rows = findings.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getString("id");
                    var standing =
                            Standing.of(acts.getOrDefault(id, List.of()), reopenings.get(id), covering(waivers, rows));
                    var due = Written.of(standing);
                    if (!due.equals(written(rows))) {
                        update.setString(1, due.status());
                        update.setObject(2, due.waivedUntil(), Types.DATE);
                        update.setString(3, due.pending());
                        update.setString(4, rows.getString("submission_id"));
                        update.setInt(5, rows.getInt("ordinal"));
                        update.addBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }

    private static List<AgencyWaiver> covering(List<AgencyWaiver> waivers, ResultSet finding) throws SQLException {
        var agency = finding.getString("agency_key");
        var year = finding.getObject("year", Integer.class);
        var rule = finding.getString("rule");
        return waivers.stream()
                .filter(waiver -> waiver.covers(agency, year, rule))
                .toList();
    }

    private static Written written(ResultSet finding) throws SQLException {
        return new Written(
                Objects.requireNonNullElse(finding.getString("status"), FindingStatus.OPEN.name()),
                finding.getObject("waived_until", LocalDate.class),
                finding.getString("pending"));
    }

    private static void lock(Connection connection, String sql, Collection<String> reportKeys) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Acts.texts(connection, reportKeys));
            statement.execute();
        }
    }
}
