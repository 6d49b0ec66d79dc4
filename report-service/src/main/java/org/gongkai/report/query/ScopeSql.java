package org.gongkai.report.query;

import org.gongkai.report.region.Region;
import org.jspecify.annotations.Nullable;

/** A scope in terms of the tables {@code report r}, {@code agency a} and, for findings, {@code finding f}. */
final class ScopeSql {
    private ScopeSql() {}

    static Sql reports(Sql sql, Scope scope) {
        agency(sql, scope).addIf("AND r.verdict = ?", scope.verdict());
        if (scope.rule() != null || scope.severity() != null || scope.status() != null) {
            sql.add("AND EXISTS (SELECT FROM finding x WHERE x.submission_id = r.submission_id");
            finding(sql, scope, "x").add(")");
        }
        return sql;
    }

    static Sql findings(Sql sql, Scope scope) {
        agency(sql, scope).addIf("AND r.verdict = ?", scope.verdict());
        return finding(sql, scope, "f");
    }

    private static Sql finding(Sql sql, Scope scope, String finding) {
        return sql.addIf("AND " + finding + ".rule = ?", scope.rule())
                .addIf("AND " + finding + ".severity = ?", scope.severity())
                .addIf("AND " + finding + ".status = ?", scope.status());
    }

    private static Sql agency(Sql sql, Scope scope) {
        sql.addIf("AND r.year = ?", scope.year())
                .addIf("AND r.year >= ?", scope.yearFrom())
                .addIf("AND r.year <= ?", scope.yearTo());
        region(sql, scope.region()).addIf("AND a.level = ?", scope.level()).addIf("AND a.kind = ?", scope.kind());
        var agency = scope.agency();
        if (agency != null) {
            sql.add(
                    "AND (r.agency_key = ? OR r.agency_key IN (SELECT key FROM agency WHERE lower(name) LIKE ? ESCAPE '!'))",
                    agency,
                    Sql.anywhere(agency));
        }
        return sql;
    }

    static Sql region(Sql sql, @Nullable Region region) {
        return region == null ? sql : sql.add("AND a.division >= ? AND a.division < ?", region.code(), region.end());
    }
}
