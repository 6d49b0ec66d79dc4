package org.gongkai.report.store;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.report.narrative.SentenceSet;

/**
 * Finds out which narratives of a year are nearly the same (雷同). One at a time is compared with all that are stored, so
 * of two that came together the later one to be compared finds the other.
 */
final class Comparisons {
    /** Fewer may be chance: the same bounds as for a report that copies its own last year's. */
    private static final int FEWEST_EQUAL = 3;

    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.5");
    private static final int DIGITS = 3;

    /** Where a whole province copies one text, these say so well enough. */
    private static final int MOST_LOOKED_AT = 500;

    private static final int MOST_KEPT = 20;

    private static final String NEXT = """
            SELECT u.submission_id, n.year, n.agency_key, n.sentences
            FROM (SELECT submission_id FROM uncompared ORDER BY submission_id LIMIT ? FOR UPDATE SKIP LOCKED) u
            LEFT JOIN narrative n ON n.submission_id = u.submission_id
            """;

    /** Word by word. Where there are as many as are kept, nothing that is less alike has to be looked at. */
    private static final String EQUAL = """
            SELECT submission_id FROM narrative WHERE sentences = ? AND year = ? AND agency_key <> ? LIMIT
            """ + MOST_KEPT;

    private static final String ALIKE = """
            SELECT submission_id, sentences FROM narrative
            WHERE bands && ? AND agency_key <> ? AND submission_id <> ? LIMIT
            """ + MOST_LOOKED_AT;

    private static final List<String> FORGET = List.of(
            "DELETE FROM uncompared WHERE submission_id = ANY (?)",
            "DELETE FROM copy WHERE left_id = ANY (?)",
            "DELETE FROM copy WHERE right_id = ANY (?)");

    private static final String COPY = """
            INSERT INTO copy (left_id, right_id, equal, share) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private record Told(String submissionId, int year, String agencyKey, SentenceSet sentences) {}

    private record Alike(Told one, String other, int equal, BigDecimal share) {}

    private Comparisons() {}

    /** Compares the next few. Returns how many. */
    static int next(Connection connection, int count) throws SQLException {
        var submissions = new ArrayList<String>();
        var told = new ArrayList<Told>();
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, count);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    submissions.add(rows.getString(1));
                    var sentences = rows.getArray(4);
                    if (sentences != null) {
                        told.add(new Told(rows.getString(1), rows.getInt(2), rows.getString(3), set(sentences)));
                    }
                }
            }
        }
        if (submissions.isEmpty()) {
            return 0;
        }
        for (var statement : FORGET) {
            Parameters.forKeys(connection, statement, submissions);
        }
        var copies = new ArrayList<Alike>();
        for (var one : told) {
            copies.addAll(copied(connection, one));
        }
        Parameters.batch(
                connection,
                COPY,
                copies,
                (row, alike) -> row.text(lesser(alike.one().submissionId(), alike.other()))
                        .text(greater(alike.one().submissionId(), alike.other()))
                        .number(alike.equal())
                        .decimal(alike.share()));
        return submissions.size();
    }

    private static List<Alike> copied(Connection connection, Told one) throws SQLException {
        int sentences = one.sentences().size();
        if (sentences < FEWEST_EQUAL) {
            return List.of();
        }
        var equal = new ArrayList<Alike>();
        try (var statement = connection.prepareStatement(EQUAL)) {
            new Parameters(statement)
                    .longs(one.sentences().hashes())
                    .number(one.year())
                    .text(one.agencyKey());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    equal.add(new Alike(one, rows.getString(1), sentences, BigDecimal.ONE));
                }
            }
        }
        return equal.size() == MOST_KEPT ? equal : alike(connection, one);
    }

    private static List<Alike> alike(Connection connection, Told one) throws SQLException {
        var alike = new ArrayList<Alike>();
        try (var statement = connection.prepareStatement(ALIKE)) {
            new Parameters(statement)
                    .longs(one.sentences().bands(one.year()))
                    .text(one.agencyKey())
                    .text(one.submissionId());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var other = set(rows.getArray(2));
                    int equal = one.sentences().inCommon(other);
                    var share = BigDecimal.valueOf(equal)
                            .divide(
                                    BigDecimal.valueOf(Math.min(one.sentences().size(), other.size())),
                                    DIGITS,
                                    RoundingMode.DOWN);
                    if (equal >= FEWEST_EQUAL && share.compareTo(LEAST_SHARE) >= 0) {
                        alike.add(new Alike(one, rows.getString(1), equal, share));
                    }
                }
            }
        }
        alike.sort(comparing(Alike::share).reversed().thenComparing(Alike::other));
        return alike.subList(0, Math.min(MOST_KEPT, alike.size()));
    }

    private static String lesser(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String greater(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static SentenceSet set(Array array) throws SQLException {
        return SentenceSet.of(Arrays.stream((Long[]) array.getArray())
                .mapToLong(Long::longValue)
                .toArray());
    }
}
