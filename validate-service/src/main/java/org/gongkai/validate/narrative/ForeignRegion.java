package org.gongkai.validate.narrative;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Sentence;

/** The rules of another province, followed as if they were one's own: left over from somebody else's report. */
final class ForeignRegion {
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("北京市", "11"),
            Map.entry("天津市", "12"),
            Map.entry("河北省", "13"),
            Map.entry("山西省", "14"),
            Map.entry("内蒙古自治区", "15"),
            Map.entry("辽宁省", "21"),
            Map.entry("吉林省", "22"),
            Map.entry("黑龙江省", "23"),
            Map.entry("上海市", "31"),
            Map.entry("江苏省", "32"),
            Map.entry("浙江省", "33"),
            Map.entry("安徽省", "34"),
            Map.entry("福建省", "35"),
            Map.entry("江西省", "36"),
            Map.entry("山东省", "37"),
            Map.entry("河南省", "41"),
            Map.entry("湖北省", "42"),
            Map.entry("湖南省", "43"),
            Map.entry("广东省", "44"),
            Map.entry("广西壮族自治区", "45"),
            Map.entry("海南省", "46"),
            Map.entry("重庆市", "50"),
            Map.entry("四川省", "51"),
            Map.entry("贵州省", "52"),
            Map.entry("云南省", "53"),
            Map.entry("西藏自治区", "54"),
            Map.entry("陕西省", "61"),
            Map.entry("甘肃省", "62"),
            Map.entry("青海省", "63"),
            Map.entry("宁夏回族自治区", "64"),
            Map.entry("新疆维吾尔自治区", "65"));

    private static final Pattern FOLLOWED = Pattern.compile("(?:根据|按照|依据|依照|严格执行|贯彻落实|认真落实)[^。；，]{0,12}《("
            + String.join("|", PROVINCES.keySet()) + ")[^》]{0,40}(?:办法|规定|规范|条例|细则|标准)[^》]{0,8}》");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("学习|借鉴|考察|对口|协作|跨省|转发|参照|移送|通办|联动");

    static final Rule RULE = new Rule(
            NarrativeInfo.of(
                    "FOREIGN_REGION",
                    Severity.WARNING,
                    new Message("不应写成其他省份的规定", "The rules that are followed are not those of another province"),
                    new Message(
                            "只看“根据、按照”之后书名号内以外省名称开头的办法、规定、规范、条例；学习借鉴、跨省协作的不算；机关所在地不明的，不予判断。",
                            "Only titles in 《》 that begin with the name of another province and that the report says it"
                                    + " follows. Learning from others does not count. Where the agency's region is unknown"
                                    + " the rule is not assessable.")),
            new Rule.Examples(
                    "division 420100, section 6 \"根据《湖北省信息处理费办法》收费0元。\"",
                    "division 420100, section 6 \"根据《河南省信息处理费办法》收费0元。\""),
            report -> List.of(check(report)));

    private ForeignRegion() {}

    private static Outcome check(Report report) {
        var agency = report.parsed().agency();
        if (agency == null
                || agency.division() == null
                || agency.level() == AdministrativeLevel.NATIONAL
                || PROVINCES.values().stream().noneMatch(agency.division()::startsWith)) {
            return new Outcome.NotAssessable("the agency's region is not known");
        }
        for (var sentence : report.sentences()) {
            if (sentence.text().indexOf('《') >= 0) {
                var followed = FOLLOWED.matcher(sentence.text());
                while (followed.find()) {
                    if (!agency.division().startsWith(PROVINCES.get(followed.group(1)))
                            && !FROM_ELSEWHERE.matcher(sentence.text()).find()) {
                        return broken(followed.group(1), sentence, report);
                    }
                }
            }
        }
        return Outcome.HOLDS;
    }

    private static Outcome broken(String province, Sentence sentence, Report report) {
        return Outcome.Broken.in(
                province,
                List.of(sentence.evidence()),
                new Message("依据的是" + province + "的规定。", "It follows the rules of " + province + ", another province."),
                report.doubts().ofFigures());
    }
}
