package org.gongkai.validate.completeness;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Section;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;

/** The sections follow each other as the format numbers them. */
final class SectionOrder {
    static final Rule RULE = new Rule(
            CompletenessInfo.of(
                    "SECTION_ORDER",
                    new Message("六个部分应按规定顺序排列", "The six sections follow each other in the order of the format"),
                    new Message(
                            "按各部分标题首次出现的先后判断；缺失的部分和丢失的标题不影响本条。",
                            "Judged by where each heading is printed first. Sections that are missing and headings that"
                                    + " are lost do not matter here.")),
            new Rule.Examples("section 3 absent", "section 5 after 6"),
            report -> List.of(check(report)));

    private SectionOrder() {}

    private static Outcome check(Report report) {
        var printed = report.parsed().sections().stream()
                .filter(section -> !section.heading().isBlank())
                .toList();
        var numbers = printed.stream().map(Section::number).distinct().toList();
        if (numbers.size() < 2) {
            return new Outcome.NotAssessable("fewer than two headings were found");
        }
        if (numbers.stream().sorted().toList().equals(numbers)) {
            return Outcome.HOLDS;
        }
        var order = numbers.stream().map(String::valueOf).collect(joining("、"));
        return Outcome.Broken.in(
                "order",
                printed.stream()
                        .map(section -> new Evidence(section.heading(), section.source()))
                        .toList(),
                new Message(
                        "各部分的先后为" + order + "，与规定的顺序不符。",
                        "The sections come as " + order.replace("、", ", ") + ", not in the order of the format."),
                report.doubts().ofFigures() == Blame.AGENCY ? Blame.AGENCY : Blame.EXTRACTION);
    }
}
