package org.gongkai.validate.completeness;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Section;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.BrokenOff;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.Threshold;

/** What the prose must speak of. */
final class ProseRules {
    private static final int FIRST_YEAR_OF_FEES = 2021;
    private static final int OVERVIEW = RequiredSection.OVERVIEW.number();
    private static final int SHORTCOMINGS = RequiredSection.SHORTCOMINGS.number();
    private static final int OTHER_MATTERS = RequiredSection.OTHER_MATTERS.number();

    private static final Pattern FEE = Pattern.compile("处理费|收费|收取|费用|缴费");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{N}]+");
    private static final Basis FEES = new Basis(Basis.NATIONAL_FORMAT.of2019(), "国办函〔2020〕109号、国办公开办函〔2021〕30号");

    static final List<Rule> ALL = List.of(
            new Rule(
                    info(
                            "OVERVIEW_ASPECT_MISSING",
                            Severity.WARNING,
                            new Message("总体情况应写明五个方面", "Section one speaks of all five aspects"),
                            Basis.NATIONAL_FORMAT,
                            new Message(
                                    "主动公开、依申请公开、政府信息管理、平台建设、监督保障，各看其常用说法，写在第二至四部分文字里的也算；第一部分没有文字或在句中断开的，不予判断。",
                                    "Disclosure, requests, management, platforms and supervision, each in any of the words"
                                            + " commonly used for it, also where they stand in the prose of sections two to"
                                            + " four. A section one without text, or one that breaks off, is not assessable.")),
                    new Rule.Examples("section 5 \"问题和改进都已写明，不再赘述。\"", "section 1 \"本年度在网站发布信息20条，加强了内容审核，开展了业务培训。\""),
                    section(OVERVIEW, ProseRules::aspects)),
            new Rule(
                    info(
                            "SECTION5_EMPTY",
                            Severity.WARNING,
                            new Message(
                                    "第五部分应写明问题和改进情况", "Section five says what was lacking and what is done about it"),
                            Basis.NATIONAL_FORMAT,
                            new Message("只写“无”或者不足十个字的提示。", "Nothing but 「无」, or fewer than ten characters.")),
                    new Rule.Examples("section 5 absent", "section 5 \"无。\""),
                    section(SHORTCOMINGS, ProseRules::shortcomings)),
            new Rule(
                    info(
                            "FEE_NOT_REPORTED",
                            Severity.WARNING,
                            new Message(
                                    "第六部分应报告信息处理费的收取情况",
                                    "Section six reports the fee for handling requests, also when it is 0"),
                            FEES,
                            new Message(
                                    "2021年度起适用；第六部分缺失、没有文字或在句中断开的，不予判断。",
                                    "For reports of 2021 and later. A section that is missing, without text or broken off is"
                                            + " not assessable.")),
                    new Rule.Examples("section 6 absent", "section 6 \"无其他需要报告的事项。\""),
                    section(OTHER_MATTERS, ProseRules::fee)),
            new Rule(
                    info(
                            "TEXT_TRUNCATED",
                            Severity.WARNING,
                            new Message("正文不应在句中断开", "No section breaks off in the middle of a sentence"),
                            Basis.NATIONAL_FORMAT,
                            new Message(
                                    "看各部分最后一行：足够长，却没有句末标点。最后一部分之后常有落款和网页文字，只有以逗号、顿号结尾才报。",
                                    "Judged by a section's last line: long enough for a sentence and without an end. After"
                                            + " the last section signatures and the words of a web page may follow, so that"
                                            + " only a comma counts there.")),
                    new Rule.Examples(
                            "section 1 \"本年度在网站主动公开信息，受理申请，规范管理，开展培训和监督。\"",
                            "section 1 \"本年度共举办两次业务培训班，进一步促进了各单位信息公开工作的规\""),
                    ProseRules::truncated));

    private ProseRules() {}

    private static RuleInfo info(String id, Severity severity, Message summary, Basis basis, Message explanation) {
        return new RuleInfo(id, RuleGroup.COMPLETENESS, severity, summary, basis, explanation);
    }

    private interface OfSection {
        Outcome check(Section section, Report report);
    }

    private static Rule.Check section(int number, OfSection rule) {
        return report -> List.of(report.section(number)
                .map(section -> rule.check(section, report))
                .orElseGet(() -> new Outcome.NotAssessable("section " + number + " is missing")));
    }

    private static Outcome aspects(Section section, Report report) {
        if (section.text().isBlank() || BrokenOff.is(section.text())) {
            return new Outcome.NotAssessable("section one was not read to its end");
        }
        var prose = report.parsed().sections().stream()
                .filter(other -> other.number() < SHORTCOMINGS)
                .map(Section::text)
                .collect(joining("\n"))
                .replace("监督权", "");
        var lacking =
                Stream.of(Aspect.values()).filter(aspect -> !aspect.isIn(prose)).toList();
        if (lacking.isEmpty()) {
            return Outcome.HOLDS;
        }
        return lacking(
                section,
                report,
                new Message(
                        "总体情况没有写到" + joined(lacking, Aspect::label, "、") + "。",
                        "Section one says nothing about " + joined(lacking, Aspect::english, ", ") + "."));
    }

    private static Outcome shortcomings(Section section, Report report) {
        int fewest = report.settings().threshold(Threshold.SECTION5_CHARACTERS).intValue();
        var words = NO_WORDS.matcher(section.text()).replaceAll("");
        if (words.length() >= fewest) {
            return Outcome.HOLDS;
        }
        return broken(
                section,
                report,
                words.isEmpty()
                        ? new Message("第五部分没有内容。", "Section five is empty.")
                        : new Message(
                                "第五部分只写了“" + section.text().strip() + "”，不足" + fewest + "个字。",
                                "All that section five says is “"
                                        + section.text().strip() + "”: fewer than " + fewest + " characters."));
    }

    private static Outcome fee(Section section, Report report) {
        var year = report.parsed().year();
        if (year == null || year < FIRST_YEAR_OF_FEES) {
            return new Outcome.NotAssessable("the year is unknown or before " + FIRST_YEAR_OF_FEES);
        }
        if (section.text().isBlank() || BrokenOff.is(section.text())) {
            return new Outcome.NotAssessable("section six was not read to its end");
        }
        return FEE.matcher(section.text()).find()
                ? Outcome.HOLDS
                : lacking(
                        section,
                        report,
                        new Message(
                                "第六部分没有写明信息处理费的收取情况。",
                                "Section six says nothing about the fee for handling requests."));
    }

    private static List<Outcome> truncated(Report report) {
        var sections = report.parsed().sections().stream()
                .filter(section -> !section.text().isBlank())
                .toList();
        return sections.stream()
                .map(section -> Truncation.of(section.text(), section.equals(sections.getLast()))
                        .<Outcome>map(end -> truncated(section, end, report))
                        .orElse(Outcome.HOLDS))
                .toList();
    }

    private static Outcome truncated(Section section, String end, Report report) {
        return Outcome.Broken.in(
                "section " + section.number(),
                List.of(new Evidence(end, section.source())),
                new Message(
                        "第" + section.number() + "部分在“" + end + "”处断开。",
                        "Section " + section.number() + " breaks off after “" + end + "”."),
                report.doubts().ofFigures() == Blame.AGENCY ? Blame.UNDECIDED : Blame.EXTRACTION);
    }

    /** Words that were looked for and not found: the agency may have used others, or the reading may have lost them. */
    private static Outcome lacking(Section section, Report report, Message message) {
        return broken(section, message, report.doubts().ofSomethingMissingIn(section.number()));
    }

    /** What the section says is the agency's, if it was read for certain. */
    private static Outcome broken(Section section, Report report, Message message) {
        return broken(
                section,
                message,
                section.text().isBlank()
                        ? report.doubts().ofSomethingMissingIn(section.number())
                        : report.doubts().ofFigures());
    }

    private static Outcome broken(Section section, Message message, Blame blame) {
        return Outcome.Broken.in(
                "section " + section.number(),
                Optional.of(section.heading())
                        .filter(heading -> !heading.isBlank())
                        .map(heading -> List.of(new Evidence(heading, section.source())))
                        .orElse(List.of()),
                message,
                blame);
    }

    private static String joined(List<Aspect> aspects, Function<Aspect, String> name, String separator) {
        return aspects.stream().map(name).collect(joining(separator));
    }
}
