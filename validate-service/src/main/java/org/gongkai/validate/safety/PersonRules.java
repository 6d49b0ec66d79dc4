package org.gongkai.validate.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern MOBILE = Pattern.compile("(?<![\\dA-Za-z_.-])1[3-9]\\d{9}(?![\\dA-Za-z@_-])");
    private static final Pattern CARD = Pattern.compile("(?<![\\dA-Za-z])\\d{16,19}(?![\\dA-Za-z])");
    /** A line that is plainly an office's, though its number is that of a mobile. */
    private static final Pattern OFFICE = Pattern.compile("(?:值班|热线|办公|监督|举报|咨询|服务)(?:电话|手机)?[^。；，,]{0,6}$");

    private static final Pattern OF_A_BANK = Pattern.compile("(?:卡号|银行卡|[账帐][户号])[^。；]{0,16}$");
    private static final Pattern PUBLIC_ACCOUNT = Pattern.compile("财政|国库|非税|对公|单位[账帐]|专户");

    private static final String SURNAME =
            "[王李张刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈姚卢姜崔钟谭陆汪范" + "金石廖贾韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶贺顾毛郝龚邵万钱严]";
    /** 「申请人张伟于3月申请……」; 「申请人张某」 and 「申请人王某某」 are how it should be written. */
    private static final Pattern APPLICANT = Pattern.compile("申请人(?:姓名)?[:：]?(?<name>" + SURNAME
            + "(?!某|姓|先生|女士|\\p{IsHan}某|[时种人等元类下头])\\p{IsHan}{1,2}?)"
            + "(?=于\\d|向[我本区县市局]|提出|申请公开|要求公开|的申请|[，,（(]?(?:男|女|身份证|电话|手机|家住|现住|联系))");

    private static final Pattern HOME =
            Pattern.compile("(?:家住|现住|住址|家庭住址|家庭地址|居住地址|居住[在于])[:：为是]?[^。；，,]{0,30}?\\d+(?:号|栋|幢|室|单元|组)");

    /** An official by office and name, with what the person does: anything less may be no name. */
    private static final Pattern OFFICIAL = Pattern.compile(
            "(?:书记|[省市县区镇乡局]长|主任|领导|委员|组长)(?<name>" + SURNAME + "[\\p{IsHan}]{1,2})(?:同志|任(?:组长|副组长|主任|成员))");

    private static final int CONTEXT = 20;

    static final List<Rule> ALL = List.of(
            new Rule(
                    new RuleInfo(
                            "PERSONAL_INFO",
                            RuleGroup.SAFETY,
                            Severity.ERROR,
                            new Message(
                                    "不得泄露身份证号、手机号、银行卡号、申请人姓名和家庭住址",
                                    "No identity number, mobile, bank card, applicant's name or home address is published"),
                            new Basis(PRIVACY, PRIVACY),
                            new Message(
                                    "也看报告开头的说明。身份证号须通过校验码，银行卡号须通过 Luhn 校验并写明卡号或账户；机关的固定电话、邮箱和值班、咨询等热线不算。引文中的号码已遮盖。",
                                    "The preface is looked at too. Identity numbers by their check digit, bank cards by theirs"
                                            + " (Luhn) and when they are called so. An office's fixed line, mailbox and hotlines"
                                            + " are wanted. Numbers are masked in what is quoted.")),
                    new Rule.Examples(
                            "section 6 \"收取信息处理费0元，联系电话0591-23165385。\"",
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
        var sentences = Stream.concat(report.preface().stream(), report.sentences().stream())
                .toList();
        for (var sentence : sentences) {
            var text = sentence.text();
            if (text.contains("申请人")) {
                find(APPLICANT, text, _ -> true)
                        .forEach(at -> outcomes.add(leak(sentence, at, new Message("申请人的姓名", "An applicant's name"))));
            }
            if (text.contains("住")) {
                find(HOME, text, _ -> true)
                        .forEach(at -> outcomes.add(leak(sentence, at, new Message("家庭住址", "A home address"))));
            }
            if (hasLongNumber(text)) {
                find(IDENTITY, text, matcher -> Digits.isIdentityNumber(matcher.group()))
                        .forEach(at -> outcomes.add(leak(sentence, at, new Message("身份证号", "An identity number"))));
                find(
                                MOBILE,
                                text,
                                matcher -> !OFFICE.matcher(text.substring(0, matcher.start()))
                                        .find())
                        .forEach(at -> outcomes.add(leak(sentence, at, new Message("手机号", "A mobile's number"))));
                find(
                                CARD,
                                text,
                                matcher -> Digits.isCardNumber(matcher.group())
                                        && OF_A_BANK
                                                .matcher(text.substring(0, matcher.start()))
                                                .find()
                                        && !PUBLIC_ACCOUNT.matcher(text).find())
                        .forEach(at -> outcomes.add(leak(sentence, at, new Message("银行卡号", "A bank card number"))));
            }
        }
        return outcomes.isEmpty() ? holdsIfThereIsProse(report) : outcomes;
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
