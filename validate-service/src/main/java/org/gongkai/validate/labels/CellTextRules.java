package org.gongkai.validate.labels;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.Evidence;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** How figures are written in their cells. */
final class CellTextRules {
    private static final int QUOTED_AT_MOST = 5;
    private static final CellId PROCUREMENT = CellId.of("t2.procurement.amount");
    private static final Pattern FOUR_DECIMALS = Pattern.compile("\\.\\d{4}(?!\\d)");
    /** Longer text, or text over several lines, is a cell that was cut wrongly. */
    private static final Pattern WORDS_WITH_A_NUMBER = Pattern.compile("(?=.*\\d)(?=.*\\p{IsHan}).{1,30}");

    /** A number was read all the same, but words stand behind it in brackets. */
    private static final Pattern REMARK = Pattern.compile("[（(]\\D*\\p{IsHan}.*[）)]");

    static final List<Rule> ALL = List.of(
            new Rule(
                    LabelInfo.of(
                            "UNIT_IN_CELL",
                            Severity.WARNING,
                            new Message("单元格只填数字，不带单位", "A cell holds a number without its unit"),
                            new Message(
                                    "如“1978.83万元”“2笔”；每表一条。单位为元的另见 UNIT_YUAN。",
                                    "Such as 1978.83万元 or 2笔; one finding per table. For yuan see also UNIT_YUAN.")),
                    new Rule.Examples("fees.amount 12", "fees.amount printed 12万元"),
                    report -> eachTable(
                            report,
                            figure -> figure.unit() != null,
                            new Message("带有单位", "units are printed in the cells"))),
            new Rule(
                    LabelInfo.of(
                            "UNIT_YUAN",
                            Severity.WARNING,
                            new Message("金额以万元为单位", "Money is given in 万元"),
                            new Message("单元格中写明单位为“元”的提示。", "Reported where the cell itself says 元.")),
                    new Rule.Examples("fees.amount printed 12万元", "fees.amount printed 984361元"),
                    report -> eachTable(
                            report,
                            figure -> isMoney(figure.cell()) && "元".equals(figure.unit()),
                            new Message("金额以元为单位", "money is given in yuan"))),
            new Rule(
                    LabelInfo.of(
                            "DECIMALS",
                            Severity.WARNING,
                            new Message("采购总金额应保留4位小数", "The procurement amount has four decimals"),
                            new Message(
                                    "仅2019年格式的表二有此要求；0不计，以元为单位的见 UNIT_YUAN。",
                                    "Asked for by the table two of 2019 alone. A zero does not count; for yuan see UNIT_YUAN.")),
                    new Rule.Examples(
                            "format 2019, procurement.amount printed 576.7600",
                            "format 2019, procurement.amount printed 576.76"),
                    report -> eachTable(
                            report,
                            figure -> figure.cell().equals(PROCUREMENT)
                                    && !"元".equals(figure.unit())
                                    && Objects.requireNonNull(figure.value()).signum() != 0
                                    && !FOUR_DECIMALS.matcher(printed(figure)).find(),
                            new Message("小数不是4位", "there are not four decimals"))),
            new Rule(
                    LabelInfo.of(
                            "TEXT_IN_NUMERIC_CELL",
                            Severity.WARNING,
                            new Message("单元格只填数字，不写文字", "A cell holds a number and no words"),
                            new Message(
                                    "如“22（其中修订16件）”；每表一条。没有数字或跨行的内容可能是误读，不予判断。",
                                    "Such as 22（其中修订16件）; one finding per table. Words without a number, or over several"
                                            + " lines, may have been misread and are not assessable.")),
                    new Rule.Examples("received 22", "received printed 22（其中修订16件）"),
                    CellTextRules::words));

    private CellTextRules() {}

    private static List<Outcome> eachTable(Report report, Predicate<Figure> isWrong, Message what) {
        var read = false;
        var wrong = new EnumMap<ReportTable, List<Figure>>(ReportTable.class);
        for (var figure : report.parsed().figures()) {
            if (figure.state() == FigureState.READ) {
                read = true;
                if (isWrong.test(figure)) {
                    wrong.computeIfAbsent(figure.cell().table(), _ -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        if (wrong.isEmpty()) {
            return List.of(read ? Outcome.HOLDS : new Outcome.NotAssessable("no number was read"));
        }
        return broken(wrong, what, report);
    }

    private static List<Outcome> words(Report report) {
        var odd = report.parsed().figures().stream()
                .filter(figure -> figure.state() == FigureState.NOT_A_NUMBER
                        || (figure.state() == FigureState.READ
                                && REMARK.matcher(printed(figure)).find()))
                .toList();
        if (odd.isEmpty()) {
            return List.of(Outcome.HOLDS);
        }
        var wrong = new EnumMap<ReportTable, List<Figure>>(ReportTable.class);
        for (var figure : odd) {
            if (WORDS_WITH_A_NUMBER.matcher(printed(figure).strip()).matches()) {
                wrong.computeIfAbsent(figure.cell().table(), _ -> new ArrayList<>())
                        .add(figure);
            }
        }
        return wrong.isEmpty()
                ? List.of(new Outcome.NotAssessable("cells that were cut wrongly"))
                : broken(wrong, new Message("写有文字", "words are written in the cells"), report);
    }

    private static List<Outcome> broken(Map<ReportTable, List<Figure>> wrong, Message what, Report report) {
        var outcomes = new ArrayList<Outcome>();
        wrong.forEach((table, figures) -> outcomes.add(broken(table, figures, what, report)));
        return outcomes;
    }

    private static Outcome broken(ReportTable table, List<Figure> figures, Message what, Report report) {
        var cells = figures.stream().map(Figure::cell).toList();
        var quoted = figures.stream().limit(QUOTED_AT_MOST).toList();
        var printed = quoted.stream()
                .map(figure -> "“" + printed(figure).strip() + "”")
                .distinct()
                .collect(joining("、"));
        var places = Words.cells(cells, report.figures().format(table));
        return new Outcome.Broken(
                "",
                List.of(),
                cells,
                quoted.stream()
                        .map(figure -> new Evidence(printed(figure).strip(), figure.source()))
                        .toList(),
                new Message(
                        table.label() + what.zh() + "：" + printed + "（" + places.zh() + "）。",
                        "In " + Words.table(table).en() + " " + what.en() + ": " + printed + " (" + places.en() + ")."),
                report.doubts().ofFigures());
    }

    private static boolean isMoney(CellId cell) {
        return cell.column().equals(DisclosureColumn.AMOUNT.key());
    }

    private static String printed(Figure figure) {
        return Objects.requireNonNullElse(figure.printed(), "");
    }
}
