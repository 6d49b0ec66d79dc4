package org.gongkai.validate.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;

/** Whether the copy is what the agency published. */
final class CopyRules {
    private static final Pattern WEBSITE = Pattern.compile(
            "(?:政府网|门户网|官方网|政务网|网站)[^。；]{0,16}?(?:https?://|(?=www\\.))(?<host>[A-Za-z0-9.-]+\\.[A-Za-z]{2,})");
    private static final Pattern NO_WEBSITE_OF_ITS_OWN =
            Pattern.compile(".*(?:gov\\.cn|weibo\\.c.*|qq\\.com|weixin\\..*|edu\\.cn|org\\.cn|政务|公益)$");
    /** Words of advertising that gets into hijacked copies, and into no report. */
    private static final Pattern SPAM = Pattern.compile(
            "娱乐城|博彩|百家乐|六合彩|时时彩|澳门(?:新?葡京|威尼斯|赌场|金沙)|新?葡京|真人视讯|棋牌游戏|体育投注|在线投注|代开发票|裸聊|成人视频|外围女|网上赌场|老虎机|私服");

    private static final Pattern LOST = Pattern.compile("\\uFFFD|\\?！|\\?!(?=\\p{IsHan})|锟斤拷|\\?{3,}");
    private static final int CONTEXT = 12;
    private static final int QUOTED_AT_MOST = 5;
    /** Shorter names leave too little to be sure which organ is meant. */
    private static final int SHORTEST_NAME = 7;
    /** Pairs that an eye or a scanner takes for each other. */
    private static final List<String> LOOK_ALIKES =
            List.of("金全", "未末", "土士", "人入", "己已", "千干", "大太", "大犬", "县具", "治冶", "政攻", "府俯", "员贝", "民氏", "市巾");

    static final List<Rule> ALL = List.of(
            new Rule(
                    info(
                            "SOURCE_NOT_GOV",
                            new Message(
                                    "政府网站的网址应为政府域名，正文不应夹带广告", "Hosts are a government's, and there is no advertising"),
                            new Message(
                                    "正文称为政府网站、门户网站，网址却不在 gov.cn 之下，或者正文夹带博彩之类的广告：这份文件可能被改动过。",
                                    "The prose calls it the website of the government, and its host is not under gov.cn; or there"
                                            + " is advertising, such as that of gambling, in the prose: this copy may have been"
                                            + " altered.")),
                    new Rule.Examples(
                            "section 6 \"收费0元。政府网站为http://www.qinghe.gov.cn/。\"",
                            "section 6 \"收费0元。政府网站为http://www.example.com/。\""),
                    report -> eachSentence(
                            report,
                            text -> spam(text).or(() -> host(text)),
                            new Message("网址不是政府域名，或者夹带广告：", "Not a government's host, or advertising: "))),
            new Rule(
                    info(
                            "ENCODING_LOSS",
                            new Message("文字应完整无乱码", "No character was lost on the way"),
                            new Message(
                                    "有无法还原的字节，或者正文里有“?！”“???”之类转码丢字的痕迹。",
                                    "Bytes that are no characters, or traces of lost ones in the prose, such as ?！ or ???.")),
                    new Rule.Examples("section 6 \"收费0元，怎么办?请来电。\"", "section 6 \"收费0元，三审三?！敝贫取。\""),
                    CopyRules::lost),
            new Rule(
                    info(
                            "OCR_TYPO",
                            new Message("机关名称不应有形近错字", "The agency's name has no look-alike characters"),
                            new Message(
                                    "与机关全称只差一个形近字，如“财政全融局”。",
                                    "All but one character of the agency's full name, and that one a look-alike, such as"
                                            + " 财政全融局.")),
                    new Rule.Examples("section 6 \"收费0元。青禾县人民政府\"", "section 6 \"收费0元。青禾具人民政府\""),
                    CopyRules::lookAlike));

    private CopyRules() {}

    private static RuleInfo info(String id, Message summary, Message explanation) {
        return new RuleInfo(id, RuleGroup.SAFETY, Severity.INFO, summary, Basis.NATIONAL_FORMAT, explanation);
    }

    private interface Search {
        Optional<String> in(String text);
    }

    private static List<Outcome> eachSentence(Report report, Search search, Message what) {
        var found = new ArrayList<Evidence>();
        for (var sentence : report.sentences()) {
            search.in(sentence.text())
                    .ifPresent(words ->
                            found.add(new Evidence(words, sentence.section().source())));
        }
        if (found.isEmpty()) {
            return List.of(
                    report.sentences().isEmpty() ? new Outcome.NotAssessable("no prose was read") : Outcome.HOLDS);
        }
        var first = found.getFirst().text();
        return List.of(Outcome.Broken.in(
                "",
                found.stream().limit(QUOTED_AT_MOST).toList(),
                new Message(what.zh() + first + "。", what.en() + first + "."),
                Blame.UNDECIDED));
    }

    private static Optional<String> spam(String text) {
        return SPAM.matcher(text).results().map(MatchResult::group).findFirst();
    }

    private static Optional<String> host(String text) {
        if (!text.contains("http") && !text.contains("www.")) {
            return Optional.empty();
        }
        return WEBSITE.matcher(text)
                .results()
                .map(match -> match.group("host").toLowerCase(Locale.ROOT))
                .filter(host -> !NO_WEBSITE_OF_ITS_OWN.matcher(host).matches())
                .findFirst();
    }

    private static List<Outcome> lost(Report report) {
        var problem = report.parsed().problems().stream()
                .filter(found -> found.kind() == ProblemKind.ENCODING_LOSS)
                .findFirst();
        if (problem.isPresent()) {
            return List.of(Outcome.Broken.in(
                    "",
                    List.of(new Evidence(problem.get().detail(), problem.get().source())),
                    new Message("有字节无法还原为文字。", "Bytes were lost in the encoding."),
                    Blame.UNDECIDED));
        }
        return eachSentence(report, CopyRules::trace, new Message("文字有丢失：", "Characters were lost: "));
    }

    private static Optional<String> trace(String text) {
        if (text.indexOf('?') < 0 && text.indexOf('\uFFFD') < 0 && text.indexOf('锟') < 0) {
            return Optional.empty();
        }
        var lost = LOST.matcher(text);
        return lost.find()
                ? Optional.of(text.substring(
                        Math.max(0, lost.start() - CONTEXT), Math.min(text.length(), lost.end() + CONTEXT)))
                : Optional.empty();
    }

    private static List<Outcome> lookAlike(Report report) {
        var agency = report.parsed().agency();
        if (agency == null || agency.name().length() < SHORTEST_NAME) {
            return List.of(new Outcome.NotAssessable("the agency's name is unknown or short"));
        }
        var name = agency.name();
        return eachSentence(
                report, text -> misspelt(name, text), new Message("机关名称疑有错字：", "The agency's name may be misspelt: "));
    }

    /** Looks for either half of the name, then compares the other. */
    private static Optional<String> misspelt(String name, String text) {
        int middle = name.length() / 2;
        var first = name.substring(0, middle);
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            if (isMisspelt(name, text, at)) {
                return Optional.of(text.substring(at, at + name.length()));
            }
        }
        var second = name.substring(middle);
        for (int at = text.indexOf(second); at >= 0; at = text.indexOf(second, at + 1)) {
            if (isMisspelt(name, text, at - middle)) {
                return Optional.of(text.substring(at - middle, at - middle + name.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean isMisspelt(String name, String text, int at) {
        if (at < 0 || at + name.length() > text.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < name.length(); i++) {
            char meant = name.charAt(i);
            char printed = text.charAt(at + i);
            if (meant != printed) {
                different++;
                if (different > 1
                        || LOOK_ALIKES.stream()
                                .noneMatch(pair -> pair.indexOf(meant) >= 0 && pair.indexOf(printed) >= 0)) {
                    return false;
                }
            }
        }
        return different == 1;
    }
}
