package org.gongkai.validate.years;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Section;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.Threshold;

/** 雷同: sections one and five repeat last year's sentences. */
final class YearCopy {
    private static final String ID = "NARR_YEAR_COPY";
    /** Where an agency tells what it did, and what it will mend: there it should have something new to say. */
    private static final List<Integer> SECTIONS = List.of(1, 5);

    private static final int QUOTED_AT_MOST = 5;

    private static final String MANY = "last year: section 5 \"政策解读的形式还不够丰富多样。公开内容的更新有时不及时。工作人员的业务能力有待提高。\"";

    static final Rule RULE = new Rule(
            new RuleInfo(
                    ID,
                    RuleGroup.YEARS,
                    Severity.WARNING,
                    new Message("第一、第五部分不照抄上一年度报告", "Sections one and five are not copied from last year's report"),
                    Basis.NATIONAL_FORMAT,
                    new Message(
                            "去掉数字、年份和机关名称后逐句比较；十个汉字以下的句子和各年都须写的句子不算；相同的句子至少三句、占半数以上的提示。",
                            "Sentence by sentence, without numbers, years and the agency's name. Sentences under ten"
                                    + " characters and those that every report must have do not count. At least three"
                                    + " equal sentences that make up half of the section are reported.")),
            new Rule.Examples(
                    MANY + ", section 5 \"今年新开了三个解读栏目并答复群众来信。公开目录按季度更新并由专人复核。\"",
                    MANY + ", section 5 \"政策解读的形式还不够丰富多样。公开内容的更新有时不及时。工作人员的业务能力有待提高。\""),
            report -> report.lastYear()
                    .map(lastYear -> outcomes(report, lastYear))
                    .orElse(List.of()));

    private YearCopy() {}

    private static List<Outcome> outcomes(Report report, Report lastYear) {
        var outcomes = new ArrayList<Outcome>();
        for (int number : SECTIONS) {
            var now = report.section(number);
            var before = lastYear.section(number);
            if (now.isPresent() && before.isPresent()) {
                outcomes.add(outcome(report, now.get(), lastYear, before.get()));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Report report, Section now, Report lastYear, Section before) {
        var sentences = Sentences.of(now.text(), report.parsed().agency());
        var known =
                Sentences.cores(Sentences.of(before.text(), lastYear.parsed().agency()));
        var equal = sentences.stream()
                .filter(sentence -> known.contains(sentence.core()))
                .toList();
        if (isFewerThan(report.settings().threshold(Threshold.YEAR_COPY_SENTENCES), equal.size(), 1)
                || isFewerThan(
                        report.settings().threshold(Threshold.YEAR_COPY_SHARE), equal.size(), sentences.size())) {
            return Outcome.HOLDS;
        }
        return Outcome.Broken.in(
                "section " + now.number(),
                equal.stream()
                        .limit(QUOTED_AT_MOST)
                        .map(sentence -> new Evidence(sentence.printed(), now.source()))
                        .toList(),
                new Message(
                        "第" + now.number() + "部分" + sentences.size() + "句中有" + equal.size()
                                + "句与上一年度报告相同（不计数字、年份和机关名称）。",
                        equal.size() + " of the " + sentences.size() + " sentences of section " + now.number()
                                + " are last year's, numbers, years and names aside."),
                Blame.AGENCY);
    }

    /** Whether some are less than this share of all. */
    private static boolean isFewerThan(BigDecimal share, int some, int all) {
        return BigDecimal.valueOf(some).compareTo(share.multiply(BigDecimal.valueOf(all))) < 0;
    }
}
