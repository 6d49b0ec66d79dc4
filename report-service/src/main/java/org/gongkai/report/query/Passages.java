package org.gongkai.report.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.report.words.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * That passages hold words, within a longer question. How it is answered soonest depends on how many do, which the planner
 * cannot know: it takes the pairs of a phrase for independent of each other, and findings to use the words of sections.
 * So one looks first, and no further than to see whether they are few.
 */
final class Passages {
    /** Few enough to be named one by one. Where there are more, one of them soon comes by, whatever the order. */
    private static final int FEW = 2_000;

    /** The index by words knows the answer; without a hint the planner would hope for a lucky walk. */
    private static final Sql BY_WORD =
            Sql.of("SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)");

    private static final Sql ANY_WAY =
            Sql.of("SELECT set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'on', true)");

    private static final Sql WALK =
            Sql.of("SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)");

    private final SearchWords words;
    private final boolean ofFindings;
    private @Nullable List<String> submissions;

    Passages(SearchWords words, boolean ofFindings) {
        this.words = words;
        this.ofFindings = ofFindings;
    }

    SearchWords words() {
        return words;
    }

    /** The submissions that have such passages, where they are few; null where they were not looked for or are many. */
    @Nullable
    List<String> submissions() {
        return submissions;
    }

    /** Looks for the few; for the many, has the questions that follow walk through what they ask for, in its order. */
    void look(Connection connection) throws SQLException {
        if (!ofFindings && Frequencies.of(connection).areCommon(words)) {
            walk(connection);
            return;
        }
        BY_WORD.list(connection, _ -> true);
        var found = Sql.of("SELECT p.submission_id FROM passage p WHERE true"
                        + (ofFindings ? " AND p.place = 'finding'" : ""))
                .andPassagesWith(words)
                .add("LIMIT " + (FEW + 1))
                .list(connection, row -> row.getString(1));
        ANY_WAY.list(connection, _ -> true);
        if (found.size() <= FEW) {
            submissions = found.stream().distinct().toList();
        } else {
            walk(connection);
        }
    }

    static void walk(Connection connection) throws SQLException {
        WALK.list(connection, _ -> true);
    }
}
