package org.gongkai.validate.completeness;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gongkai.events.Message;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;

/** The six sections, each with its heading. */
final class SectionRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    CompletenessInfo.of(
                            "SECTION_MISSING",
                            new Message("报告应有规定的六个部分", "A report has the six sections that the format names"),
                            new Message(
                                    "某部分的标题、正文和表格都没有才算缺失；只缺标题的，见 HEADING_MISSING。",
                                    "A section is missing when neither its heading nor its text nor its table is there."
                                            + " For a heading alone see HEADING_MISSING.")),
                    new Rule.Examples("section 6 without heading", "section 6 absent"),
                    eachSection(SectionRules::missing)),
            new Rule(
                    CompletenessInfo.of(
                            "HEADING_MISSING",
                            new Message("每个部分应有标题", "Every section has its heading"),
                            new Message(
                                    "正文或表格还在而标题没有了（表二属第二部分，表三属第三部分，表四属第四部分）。",
                                    "The text or the table of a section is there without its heading (table two belongs"
                                            + " to section two, three to three, four to four).")),
                    new Rule.Examples("received 1", "section 3 without heading"),
                    eachSection(SectionRules::withoutHeading)));

    private SectionRules() {}

    private static Rule.Check eachSection(BiFunction<RequiredSection, Report, Outcome> check) {
        return report -> Stream.of(RequiredSection.values())
                .map(section -> check.apply(section, report))
                .toList();
    }

    private static Outcome missing(RequiredSection section, Report report) {
        return switch (section.in(report)) {
            case THERE, WITHOUT_HEADING -> Outcome.HOLDS;
            case MISSING ->
                broken(
                        section,
                        report,
                        new Message(
                                "缺少第" + section.number() + "部分“" + section.heading() + "”。",
                                "Section " + section.number() + " “" + section.heading() + "” is missing."));
        };
    }

    private static Outcome withoutHeading(RequiredSection section, Report report) {
        return switch (section.in(report)) {
            case THERE -> Outcome.HOLDS;
            case WITHOUT_HEADING ->
                broken(
                        section,
                        report,
                        new Message(
                                "第" + section.number() + "部分的内容还在，标题“" + section.heading() + "”缺失。",
                                "Section " + section.number() + " is there without its heading “" + section.heading()
                                        + "”."));
            case MISSING -> new Outcome.NotAssessable("section " + section.number() + " is missing altogether");
        };
    }

    private static Outcome broken(RequiredSection section, Report report, Message message) {
        return Outcome.Broken.in(
                "section " + section.number(),
                List.of(),
                message,
                report.doubts().ofSomethingMissingIn(section.number()));
    }
}
