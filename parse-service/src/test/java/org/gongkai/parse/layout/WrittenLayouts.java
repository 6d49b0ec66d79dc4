package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.parse.layout.Report.Part;
import org.gongkai.parse.layout.Report.Table;

/** What programs make of texts that others wrote: lines wrapped, line ends mixed, heads without merged cells. */
final class WrittenLayouts {
    private static final int WIDTH = 80;
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\u000B", "\u2028");
    private static final int CASES = CaseGroup.values().length * CaseOutcome.values().length;

    private WrittenLayouts() {}

    /** Rulers that say on which side their columns are flush. */
    static String shortRulers(Report report) {
        return TextLayouts.markdown(report).replaceAll("---\\|(?=---)", ":--|").replace("---|", "-:|");
    }

    /** Lines no longer than a mail program allows, wrapped between words. */
    static String wrapped(Report report) {
        var wrapped = new StringBuilder();
        for (var line : TextLayouts.enclosingPipes(report).split("\n", -1)) {
            int width = 0;
            for (var word : line.split(" ", -1)) {
                int own = width(word);
                boolean isFirst = width == 0;
                boolean fits = isFirst || width + 1 + own <= WIDTH;
                wrapped.append(isFirst ? "" : fits ? " " : "\n").append(word);
                width = fits && !isFirst ? width + 1 + own : Math.max(1, own);
            }
            wrapped.append('\n');
        }
        return wrapped.toString();
    }

    private static int width(String word) {
        return word.chars().map(c -> c > 0x2E80 ? 2 : 1).sum();
    }

    /** Each line ends in another way. */
    static String mixedLineEnds(Report report) {
        var lines = new StringBuilder();
        for (var line : TextLayouts.tabs(report).split("\n", -1)) {
            lines.append(line).append(LINE_ENDS.get(report.random().nextInt(LINE_ENDS.size())));
        }
        return lines.toString();
    }

    /** One wide space between cells, two around a blank one. */
    static String wideSpaces(Report report) {
        return TextLayouts.tabs(report).replace('\t', '\u3000');
    }

    /** Table four with a row for each figure. */
    static Report listedCases(Report report) {
        return withCases(
                report,
                form -> {
                    form.row().cell("类别").cell("结果").cell("件数");
                    for (var group : CaseGroup.values()) {
                        for (var outcome : CaseOutcome.values()) {
                            form.row().cell(group.label()).cell(outcome.label()).cell(figure(report, group, outcome));
                        }
                    }
                    return form;
                },
                3);
    }

    /** Table four with the outcomes as rows. */
    static Report turnedCases(Report report) {
        return withCases(
                report,
                form -> {
                    form.row().cell("结果");
                    for (var group : CaseGroup.values()) {
                        form.cell(group.label());
                    }
                    for (var outcome : CaseOutcome.values()) {
                        form.row().cell(outcome.label());
                        for (var group : CaseGroup.values()) {
                            form.cell(figure(report, group, outcome));
                        }
                    }
                    return form;
                },
                1 + CaseGroup.values().length);
    }

    private static String figure(Report report, CaseGroup group, CaseOutcome outcome) {
        return report.truth().cells().getOrDefault(CellId.cases(group, outcome), "");
    }

    private static Report withCases(Report report, UnaryOperator<Form.Builder> cases, int width) {
        var parts = new ArrayList<Part>(report.parts());
        parts.replaceAll(part -> part instanceof Table(var form) && form.width() == CASES
                ? new Table(cases.apply(new Form.Builder(width)).build())
                : part);
        return new Report(report.truth(), parts, report.random());
    }
}
