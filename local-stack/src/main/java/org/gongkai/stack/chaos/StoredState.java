package org.gongkai.stack.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.gongkai.events.EventJson;

/**
 * What a database holds of reports in the end, times left out.
 *
 * @param results by submission
 * @param current submission of each report
 * @param deadLetters how many records nobody could process
 */
public record StoredState(Map<String, Result> results, Map<String, String> current, long deadLetters) {
    /** What is decided after reading: it may differ for a document that another one has taken the place of meanwhile. */
    private static final List<String> JUDGEMENT = List.of("verdict", "findings", "checked", "comparedWith");

    private static final Set<String> TIMES = Set.of("validatedAt", "receivedAt", "parsedAt");

    /**
     * What became of one submission.
     *
     * @param reading SHA-256 of figures, sections, claims and all else that was read
     * @param judgement SHA-256 of verdict, findings and checks
     */
    record Result(String reportKey, String reading, String judgement) {}

    public static StoredState of(DataSource source) throws SQLException, IOException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false); // else the driver would fetch all rows at once
            return new StoredState(results(connection), current(connection), deadLetters(connection));
        }
    }

    private static Map<String, Result> results(Connection connection) throws SQLException, IOException {
        var results = new HashMap<String, Result>();
        try (var query = connection.prepareStatement("SELECT submission_id, report_key, event FROM revision")) {
            query.setFetchSize(100);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    results.put(rows.getString(1), result(rows.getString(2), rows.getBytes(3)));
                }
            }
        }
        return results;
    }

    private static Result result(String reportKey, byte[] gzip) throws IOException {
        try (var json = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            var event = (ObjectNode) EventJson.mapper().readTree(json);
            event.remove(TIMES);
            var judgement = EventJson.mapper().createObjectNode();
            JUDGEMENT.forEach(field -> judgement.set(field, event.remove(field)));
            return new Result(reportKey, digest(event), digest(judgement));
        }
    }

    private static Map<String, String> current(Connection connection) throws SQLException {
        var current = new HashMap<String, String>();
        try (var query = connection.prepareStatement("SELECT report_key, submission_id FROM report");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                current.put(rows.getString(1), rows.getString(2));
            }
        }
        return current;
    }

    private static long deadLetters(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT count(*) FROM dead_letter");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String digest(JsonNode json) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(json.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
