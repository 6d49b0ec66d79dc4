package org.gongkai.validate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.Sentence;

/** A year left standing from last year's report. */
final class StaleYear {
    private static final int SHORTCOMINGS = 5;
    /** What speaks of an earlier year on purpose. */
    private static final Pattern ON_PURPOSE =
            Pattern.compile("决算|预算|上年|上一年|去年|往年|历年|近年|前年|年底|年末|较|比|同期|规划|计划|五年|以来|截至|截止|自|从|起|至|"
                    + "结转|年度报告|工作报告|年报|通知|意见|方案|要点|办法|印发|出台|施行|实施|修订|颁布|成立|反馈|整改|考核结果|评估结果|〔|\\[|《|\\d月");

    private static final Pattern COUNT = Pattern.compile("\\d(?:余|多)?(?:件|条|份|次|篇|期|场|宗|万次|人次)");
    /** What the year before left over is part of this year's count. */
    private static final Pattern CARRIED_IN = Pattern.compile("(?:上年|上一年|上年度|上一年度)结转");

    private static final Pattern PLAN = Pattern.compile("将(?:继续|进一步|坚持|持续|着力|不断|重点|认真|努力|切实|围绕)");
    private static final Pattern OPENING =
            Pattern.compile("^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）、.．]|[^，。；]{0,12}[。：:])?\\s*");

    static final Rule RULE = new Rule(
            new RuleInfo(
                    "STALE_YEAR",
                    RuleGroup.TIME,
                    Severity.WARNING,
                    new Message("正文的年份应为报告年度，打算应属下一年度", "Counts are of the report year, and plans of the next"),
                    Basis.NATIONAL_FORMAT,
                    new Message(
                            "句子以上一年度开头并计数，且前后句都不提报告年度，或者第五部分以本年度或上一年度开头写“将继续、将进一步……”的提示；决算、上年、较、规划、文件及其日期等不算。统计期限见 WRONG_PERIOD。",
                            "A sentence that begins with last year and counts something, where neither the sentence before nor"
                                    + " the one after it speaks of the report year; or a plan of section five for a year"
                                    + " that is over. Final accounts, comparisons, five-year plans, documents and their dates"
                                    + " do not count. For the statistical period see WRONG_PERIOD.")),
            new Rule.Examples("section 5 \"问题是解读形式单一。2023年，我县将继续改进工作。\"", "section 5 \"问题是解读形式单一。2022年，我县将继续改进工作。\""),
            StaleYear::check);

    private StaleYear() {}

    private static List<Outcome> check(Report report) {
        var year = report.parsed().year();
        var sentences = report.sentences();
        if (year == null || sentences.isEmpty()) {
            return List.of(new Outcome.NotAssessable("the year is unknown, or there is no prose"));
        }
        var thisYear = year + "年";
        var lastYear = (year - 1) + "年";
        var nextYear = (year + 1) + "年";
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var text = sentence.text();
            if (text.contains(lastYear)
                    && begins(text, lastYear)
                    && COUNT.matcher(text).find()
                    && !ON_PURPOSE
                            .matcher(CARRIED_IN.matcher(text).replaceAll(""))
                            .find()
                    && !speaksOf(thisYear, sentences, i)) {
                outcomes.add(broken(sentence, lastYear, thisYear, report));
            } else if (sentence.section().number() == SHORTCOMINGS
                    && !text.contains(nextYear)
                    && !text.contains("下一")
                    && PLAN.matcher(text).find()) {
                for (var stale : List.of(thisYear, lastYear)) {
                    if (begins(text, stale)) {
                        outcomes.add(broken(sentence, stale, nextYear, report));
                    }
                }
            }
        }
        return outcomes.isEmpty() ? List.of(Outcome.HOLDS) : outcomes;
    }

    /** Also behind a number or a short caption: 「（二）改进措施。2021年，……」 is cut into sentences before. */
    private static boolean begins(String text, String year) {
        int at = text.indexOf(year);
        return at >= 0 && (at == 0 || OPENING.matcher(text.substring(0, at)).matches());
    }

    private static boolean speaksOf(String year, List<Sentence> sentences, int at) {
        for (int i = Math.max(0, at - 1); i <= Math.min(sentences.size() - 1, at + 1); i++) {
            var text = sentences.get(i).text();
            if (text.contains(year) || text.contains("今年") || text.contains("本年")) {
                return true;
            }
        }
        return false;
    }

    private static Outcome broken(Sentence sentence, String stale, String expected, Report report) {
        return Outcome.Broken.in(
                sentence.text(),
                List.of(sentence.evidence()),
                new Message(
                        "“" + stale + "”疑为“" + expected + "”。",
                        "“" + stale + "” may have been left standing; “" + expected + "” is to be expected."),
                report.doubts().ofFigures());
    }
}
