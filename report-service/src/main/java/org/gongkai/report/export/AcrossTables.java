package org.gongkai.report.export;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.report.across.AcrossQuestion;
import org.gongkai.report.across.Copies;
import org.gongkai.report.across.Outliers;
import org.gongkai.report.across.Rollups;
import org.gongkai.report.labels.OfficialTables;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Scope;
import org.gongkai.report.query.Sql;

/** What only shows across agencies, as tables. */
public final class AcrossTables {
    private static final int HELD = 200;

    private static final List<Column> ROLLUP = Tables.and(
            Tables.PLACE,
            new Column("filed", "已报送的下属机关数"),
            new Column("missing", "未报送的下属机关"),
            new Column("cell", "单元格"),
            new Column("label", "数据项"),
            new Column("own", "政府数值"),
            new Column("sum", "下属合计"),
            new Column("reports", "计入的报告数"),
            new Column("exceeded", "下属合计大于政府数值"));

    private static final List<Column> COPY = List.of(
            new Column("leftReport", "甲报告"),
            new Column("leftAgencyName", "甲机关名称"),
            new Column("leftDivision", "甲行政区划"),
            new Column("rightReport", "乙报告"),
            new Column("rightAgencyName", "乙机关名称"),
            new Column("rightDivision", "乙行政区划"),
            new Column("equal", "相同句数"),
            new Column("share", "占较短一篇的比例"),
            new Column("example", "例句"));

    private static final List<Column> OUTLIER = Tables.and(
            Tables.PLACE,
            new Column("cell", "单元格"),
            new Column("label", "数据项"),
            new Column("value", "数值", "x.value"),
            new Column("median", "同类中位数", "x.median"),
            new Column("peers", "同类机关数", "x.peers"),
            new Column("score", "偏离程度", "x.score"));

    private AcrossTables() {}

    /**
     * A row for each cell of a government and those below it.
     *
     * @param all whether cells of which the parts do not have more than the whole are among them
     */
    public static Table rollups(AcrossQuestion question, boolean all) {
        return new Table("rollups", ROLLUP, (answers, sink) -> {
            ruleSets(answers, question, sink);
            Page.each(
                    place -> Rollups.page(answers, question.after(place, HELD)),
                    rollup -> rollup(answers, rollup, all, sink));
        });
    }

    private static void rollup(Answers answers, Rollups.Rollup rollup, boolean all, Table.Sink sink)
            throws SQLException {
        var government = Places.of(answers, Set.of(rollup.reportKey())).get(rollup.reportKey());
        var missing = rollup.missing().stream().map(Rollups.Subordinate::name).collect(joining("、"));
        for (var cell : rollup.cells()) {
            if (all || cell.isExceeded()) {
                sink.row(Places.row(
                        government,
                        rollup.filed(),
                        missing,
                        cell.cell().value(),
                        label(cell.cell()),
                        cell.own(),
                        cell.sum(),
                        cell.reports(),
                        Boolean.toString(cell.isExceeded())));
            }
        }
    }

    /** A row for each pair. */
    public static Table copies(AcrossQuestion question) {
        return new Table("copies", COPY, (answers, sink) -> {
            ruleSets(answers, question, sink);
            Page.each(place -> Copies.page(answers, question.after(place, HELD)), copy -> copy(answers, copy, sink));
        });
    }

    private static void copy(Answers answers, Copies.Copy copy, Table.Sink sink) throws SQLException {
        var places = Places.of(answers, List.of(copy.left(), copy.right()));
        var both = Stream.of(copy.left(), copy.right())
                .map(places::get)
                .flatMap(place -> Stream.of(place[0], place[2], place[3]))
                .toArray();
        sink.row(Places.row(both, copy.equal(), copy.share(), copy.example()));
    }

    /** A row for each figure that is far from its peers', in the order of its report. */
    public static Table outliers(CellId cell, AcrossQuestion question) {
        var columns = OUTLIER.stream()
                .filter(column -> !column.sql().isEmpty())
                .map(Column::sql)
                .collect(joining(", "));
        var sql = Sql.of("SELECT " + columns + " FROM (")
                .add(Outliers.all(cell, question))
                .add(") x JOIN report r ON r.report_key = x.report_key LEFT JOIN agency a ON a.key = r.agency_key")
                .add("ORDER BY abs(x.score) DESC, r.report_key DESC");
        var place = Tables.PLACE.size();
        return new Table("outliers", OUTLIER, (answers, sink) -> {
            ruleSets(answers, question, sink);
            answers.each(
                    sql,
                    HELD,
                    row -> sink.row(Places.row(
                            Table.values(row, place),
                            cell.value(),
                            label(cell),
                            row.getBigDecimal("value"),
                            row.getBigDecimal("median"),
                            row.getLong("peers"),
                            row.getBigDecimal("score"))));
        });
    }

    /** Peers and parts lie outside of the scope, too. */
    private static void ruleSets(Answers answers, AcrossQuestion question, Table.Sink sink) throws SQLException {
        Places.ruleSets(answers, Scope.EVERYTHING.ofYear(question.year()), sink);
    }

    private static String label(CellId cell) {
        return OfficialTables.label(cell).zh();
    }
}
