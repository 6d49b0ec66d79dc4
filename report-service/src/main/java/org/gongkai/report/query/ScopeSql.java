package org.gongkai.report.query;

import java.util.List;
import org.gongkai.events.FindingStatus;
import org.gongkai.report.words.SearchWords;
import org.jspecify.annotations.Nullable;

/** A scope in terms of the tables {@code report r}, {@code agency a} and, for findings, {@code finding f}. */
final class ScopeSql {
    private ScopeSql() {}

    static Sql reports(Sql sql, Scope scope) {
        agency(sql, scope).addIf("AND r.verdict = ?", scope.verdict());
        if (scope.rule() != null || scope.severity() != null || scope.status() != null) {
            sql.add("AND EXISTS (SELECT FROM finding x WHERE " + standing("x", scope.status()));
            finding(sql, scope, "x").add(")");
        }
        var text = scope.text();
        return text == null ? sql : passage(sql, "r", new Passages(text, false)).add(")");
    }

    static Sql findings(Sql sql, Scope scope) {
        agency(sql, scope).addIf("AND r.verdict = ?", scope.verdict());
        finding(sql, scope, "f");
        var text = scope.text();
        return text == null
                ? sql
                : passage(sql, "f", new Passages(text, true)).add("AND p.place = 'finding' AND p.ordinal = f.ordinal)");
    }

    /** The condition as it is, and beside it the few submissions that it can be true of, once somebody has looked. */
    private static Sql passage(Sql sql, String of, Passages passages) {
        return sql.looksFor(passages)
                .add("AND (?::text[] IS NULL OR " + of + ".submission_id = ANY (?))", passages, passages)
                .add("AND EXISTS (SELECT FROM passage p WHERE p.submission_id = " + of + ".submission_id")
                .andPassagesWith(passages.words());
    }

    /** Restricts {@code passage p} to those that hold the words. */
    static Sql words(Sql sql, SearchWords words) {
        sql.add("AND p.words @@ ?::tsquery", words.query());
        words.phrases().forEach(phrase -> sql.add("AND strpos(p.text, ?) > 0", phrase));
        return sql;
    }

    private static Sql finding(Sql sql, Scope scope, String finding) {
        var rule = scope.rule();
        return sql.addIf("AND " + finding + ".rules @> ?::text[]", rule == null ? null : List.of(rule))
                .addIf("AND " + finding + ".severity = ?", scope.severity())
                .add(status(finding, scope.status()));
    }

    /** That a finding stands in the present revision of {@code report r}; a closed one stood in an earlier one. */
    static String standing(String finding, @Nullable FindingStatus status) {
        return status == FindingStatus.CLOSED
                ? finding + ".report_key = r.report_key AND " + finding + ".closed_by IS NOT NULL"
                : finding + ".submission_id = r.submission_id";
    }

    /** As finding_status() has it, in words that the small indexes of findings somebody dealt with know. */
    static String status(String finding, @Nullable FindingStatus status) {
        var notWaived = " AND (" + finding + ".waived_until IS NULL OR " + finding + ".waived_until < desk_today())";
        return switch (status) {
            case null -> "";
            case CLOSED -> "AND " + finding + ".closed_by IS NOT NULL";
            case WAIVED -> "AND " + finding + ".waived_until >= desk_today()";
            case OPEN -> "AND " + finding + ".status = 'OPEN'" + notWaived;
            case EXPLAINED, DISPUTED ->
                "AND " + finding + ".status <> 'OPEN' AND " + finding + ".status = '" + status + "'" + notWaived;
        };
    }

    static Sql agencies(Sql sql, Scope scope) {
        organ(sql, scope);
        var agency = scope.agency();
        if (agency != null) {
            sql.add("AND (a.key = ? OR lower(a.name) LIKE ? ESCAPE '!')", agency, Sql.anywhere(agency));
        }
        return sql;
    }

    private static Sql agency(Sql sql, Scope scope) {
        sql.addIf("AND r.year = ?", scope.year())
                .addIf("AND r.year >= ?", scope.yearFrom())
                .addIf("AND r.year <= ?", scope.yearTo());
        organ(sql, scope);
        var agency = scope.agency();
        if (agency != null) {
            sql.add(
                    "AND (r.agency_key = ? OR r.agency_key IN (SELECT key FROM agency WHERE lower(name) LIKE ? ESCAPE '!'))",
                    agency,
                    Sql.anywhere(agency));
        }
        return sql;
    }

    private static void organ(Sql sql, Scope scope) {
        var region = scope.region();
        if (region != null) {
            sql.add("AND a.division >= ? AND a.division < ?", region.code(), region.end());
        }
        sql.addIf("AND a.level = ?", scope.level()).addIf("AND a.kind = ?", scope.kind());
    }
}
