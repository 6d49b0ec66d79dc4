package org.gongkai.validate.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.Sentence;

/** Nothing about private persons stands in a report. */
final class PersonRules {
    private static final String PRIVACY = "《政府信息公开条例》（国务院令第711号）第十五条";

    private static final Pattern IDENTITY = Pattern.compile("(?<![\\dA-Za-z.])\\d{17}[\\dXx](?![\\dA-Za-z.])");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\d-])1[3-9]\\d{9}(?![\\d-])");
    private static final Pattern CARD = Pattern.compile("(?<![\\dA-Za-z])\\d{16,19}(?![\\dA-Za-z])");
    /** An applicant, not those whom an applicant may call. */
    private static final Pattern APPLICANT =
            Pattern.compile("申请人(?!可|应|如|也|有权|对|向|提出|提交|填|需|须|通过|在|或|、|情况)[^。；]{0,40}$");

    private static final Pattern OFFICE = Pattern.compile("联系人|办公|咨询|监督电话|值班|热线|机关|拨打|致电|受理");
    private static final Pattern OF_A_BANK = Pattern.compile("(?:卡号|银行卡|个人账[户号])[^。；]{0,16}$");

    /** An official by office and name, with what the person does: anything less may be no name. */
    private static final Pattern OFFICIAL = Pattern.compile(
            "(?:书记|[省市县区镇乡局]长|主任|领导|委员|组长)(?<name>[王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈姚卢姜崔钟谭陆汪范"
                    + "金石廖贾韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶贺顾毛郝龚邵万钱严][\\p{IsHan}]{1,2})(?:同志|任(?:组长|副组长|主任|成员))");

    private static final int CONTEXT = 20;

    static final List<Rule> ALL = List.of(
            new Rule(
                    new RuleInfo(
                            "PERSONAL_INFO",
                            RuleGroup.SAFETY,
                            Severity.ERROR,
                            new Message(
                                    "不得泄露身份证号、申请人的手机号、银行卡号",
                                    "No identity number, no applicant's mobile and no bank card number is published"),
                            new Basis(PRIVACY, PRIVACY),
                            new Message(
                                    "身份证号须通过校验码，银行卡号须通过 Luhn 校验并写明卡号，手机号须紧接申请人；机关的办公电话、联系人手机不算。引文中的号码已遮盖。",
                                    "Identity numbers by their check digit, bank cards by theirs (Luhn) and when they are called"
                                            + " so, mobiles when they stand beside an applicant. The telephones of an office"
                                            + " are wanted. Numbers are masked in what is quoted.")),
                    new Rule.Examples(
                            "section 6 \"收取信息处理费0元，联系电话13800138000。\"",
                            "section 6 \"收取信息处理费0元，申请人身份证号11010519491231002X。\""),
                    PersonRules::personal),
            new Rule(
                    new RuleInfo(
                            "PERSON_NAMES",
                            RuleGroup.SAFETY,
                            Severity.INFO,
                            new Message("报告一般不写个人姓名", "Officials are not usually named"),
                            Basis.NATIONAL_FORMAT,
                            new Message(
                                    "只看职务之后的姓名，且后接“同志”“任组长”等。",
                                    "Only a name behind an office, followed by words such as 同志 or 任组长.")),
                    new Rule.Examples("section 6 \"局长同志任组长，收费0元。\"", "section 6 \"由局长张明远任组长，收费0元。\""),
                    PersonRules::names));

    private PersonRules() {}

    private static List<Outcome> personal(Report report) {
        var outcomes = new ArrayList<Outcome>();
        for (var sentence : report.sentences()) {
            var text = sentence.text();
            if (hasLongNumber(text)) {
                find(IDENTITY, text, matcher -> Digits.isIdentityNumber(matcher.group()))
                        .forEach(at -> outcomes.add(leak(sentence, at, new Message("身份证号", "An identity number"))));
                find(MOBILE, text, matcher -> isOfApplicant(text.substring(0, matcher.start())))
                        .forEach(at ->
                                outcomes.add(leak(sentence, at, new Message("申请人的手机号", "An applicant's mobile"))));
                find(
                                CARD,
                                text,
                                matcher -> Digits.isCardNumber(matcher.group())
                                        && OF_A_BANK
                                                .matcher(text.substring(0, matcher.start()))
                                                .find())
                        .forEach(at -> outcomes.add(leak(sentence, at, new Message("银行卡号", "A bank card number"))));
            }
        }
        return outcomes.isEmpty() ? holdsIfThereIsProse(report) : outcomes;
    }

    private static boolean isOfApplicant(String before) {
        return APPLICANT.matcher(before).find() && !OFFICE.matcher(before).find();
    }

    private static List<Outcome> names(Report report) {
        var found = new ArrayList<Evidence>();
        for (var sentence : report.sentences()) {
            var text = sentence.text();
            if (text.contains("同志") || text.contains("任")) {
                find(OFFICIAL, text, _ -> true).forEach(at -> found.add(excerpt(sentence, at)));
            }
        }
        return found.isEmpty()
                ? holdsIfThereIsProse(report)
                : List.of(Outcome.Broken.in("", found, new Message("写有个人姓名。", "A person is named."), Blame.AGENCY));
    }

    private static List<Outcome> holdsIfThereIsProse(Report report) {
        return List.of(report.sentences().isEmpty() ? new Outcome.NotAssessable("no prose was read") : Outcome.HOLDS);
    }

    private interface Sure {
        boolean is(Matcher matcher);
    }

    private static List<Integer> find(Pattern pattern, String text, Sure sure) {
        var places = new ArrayList<Integer>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (sure.is(matcher)) {
                places.add(matcher.start());
            }
        }
        return places;
    }

    private static Outcome leak(Sentence sentence, int at, Message what) {
        return Outcome.Broken.in(
                sentence.section().number() + "." + at,
                List.of(excerpt(sentence, at)),
                new Message("正文中有" + what.zh() + "。", what.en() + " stands in the prose."),
                Blame.AGENCY);
    }

    private static Evidence excerpt(Sentence sentence, int at) {
        var masked = Digits.masked(sentence.text());
        return new Evidence(
                masked.substring(Math.max(0, at - CONTEXT), Math.min(masked.length(), at + CONTEXT)),
                sentence.section().source());
    }

    /** Most sentences have none: looking for one by hand costs far less than the patterns. */
    private static boolean hasLongNumber(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            if (run == 11) {
                return true;
            }
        }
        return false;
    }
}
