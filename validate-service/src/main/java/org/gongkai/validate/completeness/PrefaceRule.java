package org.gongkai.validate.completeness;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.Sentence;

/** What stands before the first section (引言). */
final class PrefaceRule {
    private static final int OVERVIEW = RequiredSection.OVERVIEW.number();
    private static final int SHORTEST_PREFACE = 20;
    private static final Pattern DAYS_OF_THE_YEAR = Pattern.compile("1\\s*月\\s*1\\s*日|统计期限|统计时限|统计时段|统计期间");

    static final Rule PREFACE_MISSING = new Rule(
            new RuleInfo(
                    "PREFACE_MISSING",
                    RuleGroup.COMPLETENESS,
                    Severity.INFO,
                    new Message(
                            "报告开头应说明依据、统计期限、查阅途径和联系方式", "A preface says basis, period, where to read and whom to ask"),
                    Basis.NATIONAL_FORMAT,
                    new Message(
                            "标题之后直接是第一部分，或者开头的说明缺少其中某项的提示；没有读出开头文字而标题与第一部分之间另有内容的，不予判断。",
                            "Reported when section one follows the title at once, or when the preface lacks one of the four."
                                    + " Where something else stands between title and section one the rule is not"
                                    + " assessable.")),
            new Rule.Examples("no period", "no preface"),
            report -> List.of(check(report)));

    private PrefaceRule() {}

    /** What a preface tells its reader. */
    private enum Part {
        BASIS("编制依据", "the legal basis", "条例|根据|依据|按照|规定"),
        PERIOD("统计期限", "the period", DAYS_OF_THE_YEAR.pattern()),
        PLACE("查阅或下载途径", "where to read or download the report", "网站|网址|网页|下载|查阅|查看|查询|https?:|www\\."),
        CONTACT("联系方式", "whom to ask", "联系|电话|致电|地址|邮编|邮箱|咨询");

        private final Message name;
        private final Pattern words;

        Part(String zh, String en, String words) {
            this.name = new Message(zh, en);
            this.words = Pattern.compile(words);
        }
    }

    private static Outcome check(Report report) {
        var sentences = report.preface();
        if (sentences.isEmpty()) {
            return without(report);
        }
        var lacking = Stream.of(Part.values())
                .filter(part -> sentences.stream()
                        .noneMatch(
                                sentence -> part.words.matcher(sentence.text()).find()))
                .toList();
        if (lacking.isEmpty()) {
            return Outcome.HOLDS;
        }
        return Outcome.Broken.in(
                "preface",
                List.of(sentences.getFirst().evidence()),
                new Message(
                        "开头的说明没有写明"
                                + lacking.stream().map(part -> part.name.zh()).collect(joining("、")) + "。",
                        "The preface does not say "
                                + lacking.stream().map(part -> part.name.en()).collect(joining(", nor ")) + "."),
                report.doubts().ofSomethingMissingIn(OVERVIEW));
    }

    private static Outcome without(Report report) {
        if (report.parsed().period() != null
                || report.sentences().stream()
                        .map(Sentence::text)
                        .anyMatch(text -> DAYS_OF_THE_YEAR.matcher(text).find())) {
            return Outcome.HOLDS;
        }
        var title = report.parsed().title();
        var overview =
                report.section(OVERVIEW).filter(section -> !section.heading().isBlank());
        if (title == null
                || overview.isEmpty()
                || !followsTheTitle(overview.get().source(), title)) {
            return new Outcome.NotAssessable("something stands before section one, and it was not read as a preface");
        }
        return Outcome.Broken.in(
                "preface",
                List.of(new Evidence(overview.get().heading(), overview.get().source())),
                new Message("标题之后直接是第一部分，没有开头的说明。", "Section one follows the title at once: there is no preface."),
                report.doubts().ofSomethingMissingIn(OVERVIEW));
    }

    /** Whether there is no room for a preface between the title and a heading. */
    private static boolean followsTheTitle(Source heading, String title) {
        if (heading.paragraph() != null) {
            return heading.paragraph() <= 2;
        }
        return heading.start() != null
                && heading.page() == null
                && heading.start() <= title.length() + SHORTEST_PREFACE;
    }
}
