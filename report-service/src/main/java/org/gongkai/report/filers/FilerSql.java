package org.gongkai.report.filers;

import org.gongkai.report.query.Scope;
import org.gongkai.report.query.Sql;

/**
 * The relation {@code filer a}: who must file for a year. It has the columns of an agency, so that a scope can restrict
 * it; the key is null of whom no report is known at all.
 */
final class FilerSql {
    /** A list may name two that bear one name, so the division decides where both have one. */
    private static final String LIST = """
            WITH filer AS MATERIALIZED (
                SELECT DISTINCT ON (e.name, e.division) a.key, e.name,
                    coalesce(nullif(e.division, ''), a.division) AS division,
                    coalesce(e.level, a.level) AS level, coalesce(e.kind, a.kind) AS kind
                FROM desk.expected_filer e
                LEFT JOIN agency a ON a.name = e.name
                    AND (e.division = '' OR a.division IS NULL OR a.division = e.division)
                WHERE e.year = ?
                ORDER BY e.name, e.division, a.key)
            """;

    private static final String EARLIER_YEARS = """
            WITH filer AS MATERIALIZED (
                SELECT key, name, division, level, kind FROM agency
                WHERE key IN (SELECT agency_key FROM report WHERE year < ?))
            """;

    private static final String FILED = "EXISTS (SELECT FROM report r WHERE r.agency_key = a.key AND r.year = ?)";

    private FilerSql() {}

    /** How many must file and how many have, by the first digits of their divisions. */
    static Sql counts(FilerBasis basis, int year, Scope scope, int digits) {
        return Sql.of(with(basis), year)
                .add("SELECT left(a.division, ?), count(*), count(*) FILTER (WHERE " + FILED + ")", digits, year)
                .add("FROM filer a WHERE true")
                .andAgenciesIn(scope)
                .add("GROUP BY 1");
    }

    /** Who has not filed, by name and division. */
    static Sql missing(FilerQuestion question, FilerBasis basis) {
        var sql = Sql.of(with(basis), question.year())
                .add(
                        "SELECT a.key, a.name, a.division, a.level, a.kind FROM filer a WHERE NOT " + FILED,
                        question.year())
                .andAgenciesIn(question.scope());
        var after = question.after();
        if (after != null) {
            sql.add("AND (coalesce(a.division, ''), a.name) > (?, ?)", after.first(), after.second());
        }
        return sql.add("ORDER BY coalesce(a.division, ''), a.name LIMIT ?", question.limit() + 1);
    }

    private static String with(FilerBasis basis) {
        return switch (basis) {
            case LIST -> LIST;
            case EARLIER_YEARS -> EARLIER_YEARS;
        };
    }
}
