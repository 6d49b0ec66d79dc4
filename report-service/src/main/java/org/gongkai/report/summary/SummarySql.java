package org.gongkai.report.summary;

import java.util.Collection;
import java.util.List;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.report.query.Sql;
import org.gongkai.report.query.Tally;
import org.jspecify.annotations.Nullable;

/** Adds up in the database. */
final class SummarySql {
    private static final List<String> NOT_READ = List.of(
            FigureState.ABSENT.name(),
            FigureState.AMBIGUOUS.name(),
            FigureState.BLANK.name(),
            FigureState.NOT_A_NUMBER.name());

    private SummarySql() {}

    /** The group, then count, sum, least and greatest of each cell. */
    static Sql numbers(SummaryQuestion question) {
        var group = question.by().expression(question.scope().region());
        var select = new StringBuilder("SELECT " + group);
        for (var cell : question.cells()) {
            var column = "t." + Tally.column(cell);
            select.append(", count(%1$s), sum(%1$s), min(%1$s), max(%1$s)".formatted(column));
        }
        var sql = Sql.of(select.toString()).add("""
                FROM report r JOIN tally t ON t.submission_id = r.submission_id
                LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                """).andReportsIn(question.scope());
        if (question.by() != GroupBy.AGENCY) {
            return sql.add("GROUP BY 1");
        }
        var after = question.after();
        return sql.addIf("AND r.agency_key > ?", after == null ? null : after.first())
                .add("AND r.agency_key IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT ?", question.limit() + 1);
    }

    /**
     * The group, the cell, how many are blank and how many hold no number.
     *
     * @param agencies only of these; null for all
     */
    static Sql notRead(SummaryQuestion question, @Nullable Collection<String> agencies) {
        var group = question.by().expression(question.scope().region());
        var cells = question.cells().stream().map(CellId::value).toList();
        return Sql.of("SELECT " + group + ", g.cell, count(*) FILTER (WHERE g.state = 'BLANK'), count(*)")
                .add("""
                        FROM figure g JOIN report r ON r.submission_id = g.submission_id
                        LEFT JOIN agency a ON a.key = r.agency_key
                        WHERE g.state <> 'READ' AND g.state = ANY (?) AND g.cell = ANY (?)
                        """, NOT_READ, cells)
                .addIf("AND r.agency_key = ANY (?)", agencies)
                .andReportsIn(question.scope())
                .add("GROUP BY 1, 2");
    }
}
