package org.gongkai.report.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.words.SearchWords;

/**
 * How frequent words are, as far as the database has taken notice of them.
 *
 * @param shares in which share of the passages a word stands; rare words are not among them
 */
record Frequencies(Map<String, Double> shares) {
    /** In one passage of thirty, so that a thousand are found in the first of some ten thousand reports. */
    private static final double COMMON = 0.03;

    private static final String SHARES = """
            SELECT word, share
            FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS common (word, share)
            WHERE schemaname = current_schema() AND tablename = 'passage' AND attname = 'words' AND word IS NOT NULL
            """;

    Frequencies {
        shares = Map.copyOf(shares);
    }

    static Frequencies of(Connection connection) throws SQLException {
        var shares = new HashMap<String, Double>();
        Sql.of(SHARES).list(connection, row -> shares.put(row.getString(1), row.getDouble(2)));
        return new Frequencies(shares);
    }

    /** Whether much is found: a phrase is taken for as frequent as the rarest of its pairs. */
    boolean areCommon(SearchWords words) {
        double share = 1;
        for (var run : words.indexed()) {
            share *= rarest(run);
        }
        return share >= COMMON;
    }

    private double rarest(List<String> run) {
        return run.stream()
                .mapToDouble(word -> shares.getOrDefault(word, 0.0))
                .min()
                .orElse(0);
    }
}
