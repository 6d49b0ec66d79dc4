package org.gongkai.report.export;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.overview.Overview;
import org.gongkai.report.overview.Overviews;
import org.gongkai.report.query.Scope;
import org.gongkai.report.query.Statistics;
import org.jspecify.annotations.Nullable;

/** Counts as tables: a row for each number, so that a spreadsheet can turn them as it likes. */
public final class CountTables {
    private static final List<Column> COLUMNS = List.of(
            new Column("part", "部分"),
            new Column("group", "组"),
            new Column("groupName", "组名"),
            new Column("measure", "指标"),
            new Column("number", "数值"));

    private CountTables() {}

    /** Reports per year and verdict, findings per rule and status. */
    public static Table statistics(Scope scope) {
        return new Table("statistics", COLUMNS, (answers, sink) -> {
            Places.ruleSets(answers, scope, sink);
            var statistics = Statistics.of(answers, scope);
            for (var group : statistics.reports()) {
                sink.row("reports", group.year(), null, group.verdict(), group.count());
            }
            for (var rule : statistics.findings()) {
                findings(rule.rule(), rule.severity(), rule.reports(), rule.folded(), rule.statuses(), sink);
            }
        });
    }

    /** How a year stands. */
    public static Table overview(Overviews overviews, Scope scope) {
        return new Table("overview", COLUMNS, (answers, sink) -> {
            var overview = overviews.of(answers, scope);
            Places.ruleSets(answers, scope.ofYear(overview.year()), sink);
            whole(overview, sink);
            for (var rule : overview.rules()) {
                findings(rule.rule(), rule.severity(), rule.reports(), rule.folded(), rule.statuses(), sink);
            }
            for (var year : overview.trend()) {
                var name = Integer.toString(year.year());
                sink.row("years", name, null, "filed", year.filed());
                verdicts("years", name, null, year.verdicts(), sink);
            }
            for (var part : overview.regions()) {
                sink.row("regions", part.code(), part.name(), "expected", part.expected());
                sink.row("regions", part.code(), part.name(), "missing", part.missing());
                sink.row("regions", part.code(), part.name(), "filed", part.filed());
                verdicts("regions", part.code(), part.name(), part.verdicts(), sink);
            }
        });
    }

    private static void whole(Overview overview, Table.Sink sink) throws SQLException {
        var year = overview.year();
        if (year != null) {
            var name = year.toString();
            sink.row("year", name, null, "expected", overview.expected());
            sink.row("year", name, null, "missing", overview.missing());
            sink.row("year", name, null, "filed", overview.filed());
            verdicts("year", name, null, overview.verdicts(), sink);
        }
    }

    private static void verdicts(
            String part, @Nullable String group, @Nullable String name, Map<Verdict, Long> counts, Table.Sink sink)
            throws SQLException {
        for (var verdict : Verdict.values()) {
            sink.row(part, group, name, verdict.name(), counts.getOrDefault(verdict, 0L));
        }
    }

    private static void findings(
            String rule,
            Severity severity,
            long reports,
            long folded,
            Map<FindingStatus, Long> statuses,
            Table.Sink sink)
            throws SQLException {
        sink.row("findings", rule, severity.name(), "reports", reports);
        sink.row("findings", rule, severity.name(), "folded", folded);
        for (var status : FindingStatus.values()) {
            sink.row("findings", rule, severity.name(), status.name(), statuses.getOrDefault(status, 0L));
        }
    }
}
