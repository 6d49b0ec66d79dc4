package org.gongkai.report.export;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Scope;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** Whose reports they are, and what they were checked against: of rows that are worked out from several reports. */
final class Places {
    private static final String SELECT = "SELECT "
            + Tables.PLACE.stream().map(Column::sql).collect(joining(", "))
            + " FROM report r LEFT JOIN agency a ON a.key = r.agency_key WHERE r.report_key = ANY (?)";

    private static final String RULE_SETS = "SELECT DISTINCT " + Tables.RULE_SET + " AS rule_set"
            + " FROM report r JOIN revision v ON v.submission_id = r.submission_id"
            + " LEFT JOIN agency a ON a.key = r.agency_key WHERE true";

    private Places() {}

    /** The fields of {@link Tables#PLACE} by the keys of reports. */
    static Map<String, @Nullable Object[]> of(Answers answers, Collection<String> reportKeys) throws SQLException {
        var places = new HashMap<String, @Nullable Object[]>();
        answers.list(
                Sql.of(SELECT, reportKeys),
                row -> places.put(row.getString(1), Table.values(row, Tables.PLACE.size())));
        return places;
    }

    /** Fields of a row, one group after the other. */
    static @Nullable Object[] row(@Nullable Object[] first, @Nullable Object... more) {
        var row = new ArrayList<@Nullable Object>();
        for (var value : first) {
            row.add(value);
        }
        for (var value : more) {
            row.add(value);
        }
        return row.toArray();
    }

    /** Tells the rule sets of the reports that a scope is about. */
    static void ruleSets(Answers answers, Scope scope, Table.Sink sink) throws SQLException {
        answers.list(Sql.of(RULE_SETS).andReportsIn(scope), row -> row.getString(1))
                .forEach(sink::ruleSet);
    }
}
