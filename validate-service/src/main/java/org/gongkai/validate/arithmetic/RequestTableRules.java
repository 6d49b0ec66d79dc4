package org.gongkai.validate.arithmetic;

import static org.gongkai.events.RequestRow.CARRIED_IN;
import static org.gongkai.events.RequestRow.CARRIED_OUT;
import static org.gongkai.events.RequestRow.RECEIVED;
import static org.gongkai.events.RequestRow.TOTAL;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** 勾稽关系 of table three (表三). A table of mixed formats is judged by the rows （六）其他处理 that it prints. */
final class RequestTableRules {
    private static final String BALANCE = "T3_BALANCE";
    private static final String RESULT_SUM = "T3_RESULT_SUM";
    private static final String ROW_SUM = "T3_ROW_SUM";
    private static final Map<Format, List<Sum>> SUMS = sumsOfTheFormats();

    private static final Message UNREAD = new Message(
            "空白格只有在等式同侧另有数字时才按0计；某侧全部空白，或有单元格缺失、无法辨认、不是数字时，该等式不予判断。",
            "A blank counts as 0 only when something else on its side of the equation is printed. A side that is blank"
                    + " altogether, or that has a cell which is absent, ambiguous or no number, makes the equation not"
                    + " assessable.");

    static final List<Rule> ALL = List.of(
            new Rule(
                    ArithmeticInfo.of(
                            BALANCE,
                            new Message(
                                    "表三每一栏：第一项加第二项之和，等于第三项“总计”加第四项之和",
                                    "Table three, every column: received plus carried in equals total plus carried out"),
                            UNREAD),
                    new Rule.Examples("received 21, carriedIn 2, total 20, carriedOut 3", "received 21, total 20"),
                    check(BALANCE)),
            new Rule(
                    ArithmeticInfo.of(
                            RESULT_SUM,
                            new Message(
                                    "表三每一栏：“（七）总计”等于各项办理结果之和",
                                    "Table three, every column: the total equals the sum of all results"),
                            new Message(
                                    "第一项与第四项平衡的栏目仍可能违反本规则。" + UNREAD.zh(),
                                    "A column that balances can still break this rule. " + UNREAD.en())),
                    new Rule.Examples(
                            "total 21, granted 14, refused5 7", "received 21, total 21, granted 20, refused5 7"),
                    check(RESULT_SUM)),
            new Rule(
                    ArithmeticInfo.of(
                            ROW_SUM,
                            new Message(
                                    "表三每一行：“总计”等于自然人与五类法人或其他组织之和",
                                    "Table three, every row: the last column equals natural persons plus the five kinds"
                                            + " of organisations"),
                            new Message(
                                    "“总计”空白而其他栏有数字的行不按0计算，见 T3_ROW_TOTAL_BLANK。" + UNREAD.zh(),
                                    "A row whose last column is blank although others are filled in is not taken as 0:"
                                            + " see T3_ROW_TOTAL_BLANK. " + UNREAD.en())),
                    new Rule.Examples(
                            "granted.natural 3, granted.business 1, granted.total 4",
                            "granted.natural 3, granted.business 1, granted.total 3"),
                    check(ROW_SUM)),
            RowTotalBlank.RULE);

    private RequestTableRules() {}

    /** The equations of a table that prints the rows of this format, in the order of the rules. */
    static List<Sum> sums(Format format) {
        return SUMS.get(format);
    }

    private static Rule.Check check(String rule) {
        Map<Format, List<Sum>> byFormat = new EnumMap<>(Format.class);
        SUMS.forEach((format, sums) -> byFormat.put(
                format, sums.stream().filter(sum -> sum.rule().equals(rule)).toList()));
        return report -> byFormat.get(report.figures().format(ReportTable.T3)).stream()
                .map(sum -> SumCheck.check(sum, report))
                .toList();
    }

    private static Map<Format, List<Sum>> sumsOfTheFormats() {
        Map<Format, List<Sum>> byFormat = new EnumMap<>(Format.class);
        for (var format : Format.values()) {
            byFormat.put(
                    format,
                    Stream.of(
                                    Stream.of(Applicant.values()).map(RequestTableRules::balance),
                                    Stream.of(Applicant.values()).map(column -> resultSum(column, format)),
                                    RequestRow.of(format).stream().map(RequestTableRules::rowSum))
                            .flatMap(sums -> sums)
                            .toList());
        }
        return byFormat;
    }

    private static Sum balance(Applicant column) {
        return new Sum(
                BALANCE,
                column.key(),
                scope(column),
                rows(column, Stream.of(RECEIVED, CARRIED_IN)),
                rows(column, Stream.of(TOTAL, CARRIED_OUT)));
    }

    private static Sum resultSum(Applicant column, Format format) {
        return new Sum(
                RESULT_SUM,
                column.key(),
                scope(column),
                rows(column, Stream.of(TOTAL)),
                rows(column, RequestRow.resultsOf(format).stream()));
    }

    private static Sum rowSum(RequestRow row) {
        return new Sum(
                ROW_SUM,
                row.key(),
                new Message("表三“" + row.label() + "”行", "Table three, row " + Words.quoted(row.label(), row.key())),
                columns(row, Stream.of(Applicant.TOTAL)),
                columns(row, Applicant.PARTS.stream()));
    }

    private static Message scope(Applicant column) {
        return new Message(
                "表三“" + column.label() + "”栏", "Table three, column " + Words.quoted(column.label(), column.key()));
    }

    private static Sum.Side rows(Applicant column, Stream<RequestRow> rows) {
        return Sum.Side.of(rows.map(row -> new Sum.Term(CellId.requests(row, column), row.label(), row.key())));
    }

    private static Sum.Side columns(RequestRow row, Stream<Applicant> columns) {
        return Sum.Side.of(
                columns.map(column -> new Sum.Term(CellId.requests(row, column), column.label(), column.key())));
    }
}
