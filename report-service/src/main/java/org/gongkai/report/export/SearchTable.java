package org.gongkai.report.export;

import java.util.List;
import org.gongkai.report.labels.Code;
import org.gongkai.report.search.SearchQuestion;
import org.gongkai.report.search.Searches;
import org.gongkai.report.words.Excerpt;

/**
 * What a search finds, as a table: all of it, the latest years first, where the list ranks the best thousand.
 */
public final class SearchTable {
    private static final int HELD = 200;

    private static final List<Column> COLUMNS = Tables.and(
            Tables.PLACE,
            new Column("where", "出处", "p.place"),
            new Column("section", "部分", "p.section"),
            new Column("heading", "标题", "p.heading"),
            new Column("finding", "问题编号", "f.id"),
            new Column("rule", "规则", "f.rule", Code.RULE),
            new Column("submission", "提交编号", "p.submission_id"),
            new Column("passage", "文字", "p.text"));

    private static final String FROM = """
            passage p JOIN report r ON r.submission_id = p.submission_id
            JOIN revision v ON v.submission_id = p.submission_id LEFT JOIN agency a ON a.key = r.agency_key
            LEFT JOIN finding f ON p.place = 'finding' AND f.submission_id = p.submission_id AND f.ordinal = p.ordinal
            WHERE true
            """;

    private SearchTable() {}

    /** Every passage that holds what is searched for. */
    public static Table of(SearchQuestion question) {
        var sql = Searches.latestFirst(Table.select(COLUMNS, Tables.RULE_SET, FROM), question);
        var words = question.words();
        var width = COLUMNS.size();
        return new Table("search", COLUMNS, (answers, sink) -> {
            answers.walkIfCommon(words);
            answers.each(sql, HELD, row -> {
                sink.ruleSet(row.getString("rule_set"));
                var values = Table.values(row, width);
                values[width - 1] = Excerpt.of(row.getString("text"), words).text();
                sink.row(values);
            });
        });
    }
}
