package org.gongkai.validate.labels;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;

/** The format of the report's year, and the same one for all tables. */
final class FormatRules {
    private static final Map<ReportTable, Map<Format, List<CellId>>> OWN_CELLS = ownCells();
    private static final Pattern NOTICE = Pattern.compile("国办公开办函.{0,2}20(?:19|21).{0,2}(60|30)号");

    static final List<Rule> ALL = List.of(
            new Rule(
                    LabelInfo.of(
                            "TEMPLATE_MISMATCH",
                            Severity.ERROR,
                            new Message("应使用报告年度的统一格式", "The tables follow the format of the report's year"),
                            new Message(
                                    "只看两种格式不同的行和栏，至少读到一格才算数；两表格式不一的，见 T3_TEMPLATE_MIX。",
                                    "Only rows and columns that differ between the formats count, and only where one of their"
                                            + " cells was read. For tables that disagree see T3_TEMPLATE_MIX.")),
                    new Rule.Examples("format 2019, year 2020", "format 2019, year 2023"),
                    report -> List.of(ofTheYear(report))),
            new Rule(
                    LabelInfo.of(
                            "T3_TEMPLATE_MIX",
                            Severity.ERROR,
                            new Message("表二、表三应使用同一格式", "Tables two and three follow one format"),
                            new Message(
                                    "例如表二是2021年格式，表三（六）其他处理却只有一行。各表按其实际格式检查。",
                                    "Such as a table two of 2021 beside a table three with the one row 其他处理 of 2019. Each"
                                            + " table is checked by the format it prints.")),
                    new Rule.Examples("format 2019", "t3 format 2019"),
                    report -> List.of(ofAllTables(report))),
            new Rule(
                    LabelInfo.of(
                            "SUPERSEDED_BASIS",
                            Severity.INFO,
                            new Message(
                                    "2021年起不再引用已被替代的格式文件", "From 2021 on the notice that was replaced is not cited"),
                            new Message(
                                    "看开头的说明和六个部分的正文；没有引用格式文件的，不予判断。",
                                    "The preface and the prose of the six sections are looked at; where they cite no notice"
                                            + " the rule is not assessable.")),
                    new Rule.Examples(
                            "section 6 \"按国办公开办函〔2021〕30号文件编制。收取信息处理费0元。\"",
                            "section 6 \"按国办公开办函〔2019〕60号文件编制。收取信息处理费0元。\""),
                    report -> List.of(basis(report))));

    private FormatRules() {}

    private static Outcome ofTheYear(Report report) {
        var year = report.parsed().year();
        var formats = Stream.of(ReportTable.T2, ReportTable.T3)
                .flatMap(table -> printed(table, report).stream())
                .distinct()
                .toList();
        if (year == null || formats.size() != 1) {
            return new Outcome.NotAssessable("the year is unknown, or the tables do not tell one format");
        }
        var expected = Format.ofYear(year);
        var found = formats.getFirst();
        if (found == expected) {
            return Outcome.HOLDS;
        }
        return Outcome.Broken.at(
                cells(report, ReportTable.T2, ReportTable.T3),
                new Message(
                        year + "年度的报告应使用" + expected.id() + "年格式，表格却是" + found.id() + "年格式。",
                        "A report of " + year + " follows the format of " + expected.id() + "; the tables are those of "
                                + found.id() + "."),
                report.doubts().ofFigures());
    }

    private static Outcome ofAllTables(Report report) {
        var two = printed(ReportTable.T2, report);
        var three = printed(ReportTable.T3, report);
        if (two.isEmpty() || three.isEmpty()) {
            return new Outcome.NotAssessable("a table does not tell its format");
        }
        if (two.equals(three)) {
            return Outcome.HOLDS;
        }
        var idOfTwo = two.get().id();
        var idOfThree = three.get().id();
        return Outcome.Broken.at(
                cells(report, ReportTable.T3),
                new Message(
                        "表二是" + idOfTwo + "年格式，表三是" + idOfThree + "年格式。",
                        "Table two follows the format of " + idOfTwo + ", table three that of " + idOfThree + "."),
                report.doubts().ofFigures());
    }

    /** The format whose own cells a table really prints. */
    private static Optional<Format> printed(ReportTable table, Report report) {
        return cells(report, table).isEmpty()
                ? Optional.empty()
                : Optional.of(report.figures().format(table));
    }

    /** Cells that tell the format of their table, because the other one does not have them. */
    private static List<CellId> cells(Report report, ReportTable... tables) {
        var figures = report.figures();
        return Stream.of(tables)
                .flatMap(table -> OWN_CELLS.get(table).get(figures.format(table)).stream())
                .filter(cell -> figures.state(cell) != FigureState.ABSENT)
                .toList();
    }

    private static Map<ReportTable, Map<Format, List<CellId>>> ownCells() {
        var tables = new EnumMap<ReportTable, Map<Format, List<CellId>>>(ReportTable.class);
        for (var table : ReportTable.values()) {
            tables.put(
                    table,
                    Map.of(
                            Format.V2019, without(table, Format.V2019, Format.V2021),
                            Format.V2021, without(table, Format.V2021, Format.V2019)));
        }
        return tables;
    }

    private static List<CellId> without(ReportTable table, Format format, Format other) {
        var others = Figures.cells(table, other);
        return Figures.cells(table, format).stream()
                .filter(cell -> !others.contains(cell))
                .toList();
    }

    private static Outcome basis(Report report) {
        var year = report.parsed().year();
        if (year == null || Format.ofYear(year) != Format.V2021) {
            return new Outcome.NotAssessable("the year is unknown or before 2021");
        }
        Outcome outcome = new Outcome.NotAssessable("neither preface nor sections cite a notice");
        var sentences = Stream.concat(report.preface().stream(), report.sentences().stream())
                .toList();
        for (var sentence : sentences) {
            if (sentence.text().contains("国办公开办函")) {
                var notice = NOTICE.matcher(sentence.text());
                while (notice.find()) {
                    if (notice.group(1).equals("30")) {
                        return Outcome.HOLDS;
                    }
                    outcome = Outcome.Broken.in(
                            "notice",
                            List.of(sentence.evidence()),
                            new Message(
                                    "引用了已被替代的" + Format.V2019.basis() + "。",
                                    "It cites " + Format.V2019.basis() + ", which was replaced."),
                            report.doubts().ofFigures());
                }
            }
        }
        return outcome;
    }
}
