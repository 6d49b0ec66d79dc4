package org.gongkai.validate.labels;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.events.Blame;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Evidence;
import org.gongkai.events.LabelDeviation;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** The words of the tables' labels, against those of the format; one finding a table. */
final class WordingRules {
    /** Words that add nothing: a label with or without them is the same. */
    private static final String HARMLESS = "的和与及或";

    static final List<Rule> ALL = List.of(
            new Rule(
                    LabelInfo.of(
                            "HEADER_MUTATED",
                            Severity.WARNING,
                            new Message("表头用语应与统一格式一致", "The headings of columns are worded as the format has them"),
                            new Message(
                                    "如“社会组织”“法律公益服务组织”；被截断的文字不算。",
                                    "Such as 社会组织 for 社会公益组织. A heading that is merely cut off does not count.")),
                    new Rule.Examples("label t3 社会公益组织 = 社会公益组织", "label t3 社会公益组织 = 社会组织"),
                    report -> eachTable(report, label -> label.row().isEmpty(), "表头", "headings")),
            new Rule(
                    LabelInfo.of(
                            "LABEL_VARIANT",
                            Severity.WARNING,
                            new Message("各行名称应与统一格式一致", "The labels of rows are worded as the format has them"),
                            new Message(
                                    "如2021年格式的表二仍写“规范性文件”；只少了字的，见 LABEL_TRUNCATED。",
                                    "Such as 规范性文件 in a table two of 2021. For labels that only lack words see"
                                            + " LABEL_TRUNCATED.")),
                    new Rule.Examples(
                            "label t3.refused8 8.属于行政查询事项 = 8.属于行政查询的事项", "label t3.refused8 8.属于行政查询事项 = 8.属于行政查询事宜"),
                    report ->
                            eachTable(report, label -> !label.row().isEmpty() && !lacksWords(label), "各行名称", "labels")),
            new Rule(
                    LabelInfo.of(
                            "LABEL_TRUNCATED",
                            Severity.WARNING,
                            new Message("各行名称不应漏字", "The labels of rows lack no words of the format"),
                            new Message(
                                    "如“（二）部分公开”后没有“（区分处理的，只计这一情形，不计其他情形）”。",
                                    "Such as 部分公开 without what the format says behind it in brackets.")),
                    new Rule.Examples(
                            "label t3.refused2 2.其他法律行政法规禁止公开 = 2.其他法律、行政法规禁止公开",
                            "label t3.refused2 2.其他法律行政法规禁止公开 = 2.其他法律行政止公开"),
                    report -> eachTable(
                            report,
                            label -> !label.row().isEmpty() && lacksWords(label),
                            "漏字的名称",
                            "labels that lack words")));

    private WordingRules() {}

    private static List<Outcome> eachTable(Report report, Predicate<LabelDeviation> which, String zh, String en) {
        return Stream.of(ReportTable.values())
                .map(table -> table(table, report, which, zh, en))
                .toList();
    }

    private static Outcome table(
            ReportTable table, Report report, Predicate<LabelDeviation> which, String zh, String en) {
        var labels = report.parsed().labels().stream()
                .filter(label -> label.table() == table && !isSame(label) && which.test(label))
                .toList();
        if (labels.isEmpty()) {
            return report.figures().isThere(table)
                    ? Outcome.HOLDS
                    : new Outcome.NotAssessable("table " + table + " was not read");
        }
        var name = Words.table(table);
        return Outcome.Broken.in(
                name.en(),
                labels.stream()
                        .map(label -> new Evidence(label.printed(), label.source()))
                        .toList(),
                new Message(
                        name.zh() + zh + "与统一格式不同："
                                + labels.stream()
                                        .map(label -> "“" + label.printed() + "”应为“" + label.official() + "”")
                                        .collect(joining("；"))
                                + "。",
                        "In " + name.en() + " these " + en + " differ from the format: "
                                + labels.stream()
                                        .map(label -> "“" + label.printed() + "” for “" + label.official() + "”")
                                        .collect(joining("; "))
                                + "."),
                blame(report, labels));
    }

    /** Characters of a page may have been lost on the way to us. */
    private static Blame blame(Report report, List<LabelDeviation> labels) {
        boolean onPage = labels.stream().anyMatch(label -> label.source().page() != null);
        return onPage ? Blame.UNDECIDED : report.doubts().ofFigures();
    }

    private static boolean isSame(LabelDeviation label) {
        return bare(label.printed()).equals(bare(label.official()));
    }

    /** Whether nothing is printed that the format does not say, in its order. */
    private static boolean lacksWords(LabelDeviation label) {
        var official = bare(label.official());
        var printed = bare(label.printed());
        if (label.row().equals(DisclosureRow.NORMATIVE_DOCUMENTS.key())) {
            return false; // not shortened, but called as in the format of 2019
        }
        int found = 0;
        for (int i = 0; i < official.length() && found < printed.length(); i++) {
            found += official.charAt(i) == printed.charAt(found) ? 1 : 0;
        }
        return found == printed.length();
    }

    private static String bare(String label) {
        var bare = new StringBuilder(label.length());
        label.codePoints()
                .filter(c -> Character.isIdeographic(c) && HARMLESS.indexOf(c) < 0)
                .forEach(bare::appendCodePoint);
        return bare.toString().replaceFirst("^[一二三四五六七八九十]+", "");
    }
}
