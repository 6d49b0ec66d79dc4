package org.gongkai.validate.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Section;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;

/** The title and the headings. */
final class NameRules {
    private static final String NAME_OF_THE_REPORT = "政府信息公开工作年度报告";
    private static final Pattern YEAR = Pattern.compile("20\\d\\d|二[〇零○OoＯ0]");
    /** The year may stand in the middle: 政府信息公开工作2022年年度报告, …工作2022年度报告. */
    private static final Pattern NAME =
            Pattern.compile("政府信息公开工作(?:\\s*(?:20\\d\\d|二[〇零○OoＯ0][〇零○OoＯ0一二三四五六七八九]{2})\\s*年?)?\\s*年度报告");

    private static final Pattern NUMBERING = Pattern.compile("^[#*\\s]*(?:第?[一二三四五六七八九十]{1,2}(?:部分)?)[、.．\\s]*");
    private static final Pattern HARMLESS = Pattern.compile("[\\s\\u00A0\\u3000、，,。．.：:；;（）()#*的]|工作中?|及|和|与");
    /** More differences than these make another heading, and no slip of the pen. */
    private static final int SLIPS = 1;
    /** In a long heading a word of two characters may be dropped, and it is still this heading. */
    private static final int SLIPS_OF_LONG = 2;

    private static final int LONG = 8;

    private static final Map<Integer, List<String>> HEADINGS = Map.of(
            1, List.of("总体情况"),
            2, List.of("主动公开政府信息情况"),
            3, List.of("收到和处理政府信息公开申请情况"),
            4, List.of("政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
            5, List.of("存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"),
            6, List.of("其他需要报告的事项"));

    /** The headings exactly as the format prints them: nothing is left to compare. */
    private static final Set<String> PLAIN = Set.of(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");

    static final List<Rule> ALL = List.of(
            new Rule(
                    LabelInfo.of(
                            "TITLE",
                            Severity.WARNING,
                            new Message(
                                    "标题应有年度和“" + NAME_OF_THE_REPORT + "”",
                                    "The title has the year and the words 政府信息公开工作年度报告"),
                            new Message(
                                    "没有找到标题的，不予判断；机关名称常另起一行，不看。",
                                    "Where no title was found, as in a mere excerpt, the rule is not assessable. The agency's"
                                            + " name often stands on a line of its own and is not looked for.")),
                    new Rule.Examples("title 青禾县人民政府2022年政府信息公开工作年度报告", "title 青禾县人民政府2022年政务公开年度报告"),
                    report -> List.of(title(report))),
            new Rule(
                    LabelInfo.of(
                            "HEADING_TYPO",
                            Severity.WARNING,
                            new Message("各部分的标题不应有错字、漏字、多字", "No heading has a slip of the pen"),
                            new Message(
                                    "与规定的标题只差一个字（长标题两个字）的提示，“的”“和”“及”“工作”和标点不计；差得更多的不算错字。",
                                    "Reported when one character, or two of a long heading, differ from the heading of the"
                                            + " format; 的, 和, 及, 工作 and punctuation do not count. More differences are no"
                                            + " slip.")),
                    new Rule.Examples("heading 4 四、政府信息公开行政复议、行政诉讼情况", "heading 4 四、政府信息公开行政法复议、行政诉讼情况"),
                    NameRules::headings));

    private NameRules() {}

    private static Outcome title(Report report) {
        var title = report.parsed().title();
        if (title == null) {
            return new Outcome.NotAssessable("no title was found");
        }
        var lacking = new ArrayList<Message>();
        if (!NAME.matcher(title).find()) {
            lacking.add(new Message("“" + NAME_OF_THE_REPORT + "”", "the words " + NAME_OF_THE_REPORT));
        }
        if (!YEAR.matcher(title).find()) {
            lacking.add(new Message("年度", "the year"));
        }
        if (lacking.isEmpty()) {
            return Outcome.HOLDS;
        }
        return Outcome.Broken.in(
                "title",
                List.of(new Evidence(title, Source.NOWHERE)),
                new Message(
                        "标题“" + title + "”没有"
                                + String.join(
                                        "、", lacking.stream().map(Message::zh).toList()) + "。",
                        "The title “" + title + "” lacks "
                                + String.join(
                                        ", ", lacking.stream().map(Message::en).toList()) + "."),
                report.doubts().ofFigures());
    }

    private static List<Outcome> headings(Report report) {
        return report.parsed().sections().stream()
                .filter(section -> !section.heading().isBlank())
                .map(section -> heading(section, report))
                .toList();
    }

    private static Outcome heading(Section section, Report report) {
        var known = HEADINGS.getOrDefault(section.number(), List.of());
        if (known.isEmpty()) {
            return new Outcome.NotAssessable("no such section");
        }
        if (PLAIN.contains(section.heading())) {
            return Outcome.HOLDS;
        }
        var printed = bare(section.heading());
        int slips = printed.length() >= LONG ? SLIPS_OF_LONG : SLIPS;
        var least = known.stream()
                .mapToInt(heading -> Differences.between(printed, bare(heading), slips + 1))
                .min()
                .orElseThrow();
        if (least == 0 || least > slips) {
            return least == 0 ? Outcome.HOLDS : new Outcome.NotAssessable("another heading than that of the format");
        }
        return Outcome.Broken.in(
                "section " + section.number(),
                List.of(new Evidence(section.heading(), section.source())),
                new Message(
                        "标题“" + section.heading() + "”有误，应为“" + known.getFirst() + "”。",
                        "The heading “" + section.heading() + "” should read “" + known.getFirst() + "”."),
                report.doubts().ofFigures() == Blame.AGENCY ? Blame.AGENCY : Blame.EXTRACTION);
    }

    private static String bare(String heading) {
        return HARMLESS.matcher(NUMBERING.matcher(heading).replaceFirst("")).replaceAll("");
    }
}
