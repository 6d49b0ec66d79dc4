package org.gongkai.parse.narrative;

import static org.gongkai.parse.narrative.Count.GAP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;

/**
 * What prose says of table four. 「行政诉讼2件」 without more is a claim about both groups of suits together: its cell is the
 * total of 未经复议直接起诉, plus that of 复议后起诉. Only where the prose names one group is it about that one alone.
 */
final class CaseClaims {
    private static final String CASE = "(?:行政复议|行政诉讼|未经复议直接起诉|复议后(?:提起)?(?:起诉|诉讼)|复议|诉讼)";
    private static final Words NAMES = Words.of("复议|诉讼");
    private static final Wording LABEL = Wording.of("行政复议|行政诉讼|未经复议直接起诉|复议|诉讼", CASE);
    private static final int FROM_LABEL_TO_COUNT = 14;
    /** Behind a count. */
    private static final Pattern LABEL_BEHIND =
            Pattern.compile("(?<between>" + GAP + "{0,24}?)" + CASE + "(?:案件|案|申请|应诉)?(?=[,，。；;、]|$)");

    private static final Words NOT_THIS =
            Words.of("比|较|增加|增长|上升|减少|下降|降低|和|与|或|分别|维持|纠正|撤销|驳回|审结|未结|其他|应诉率|败诉|胜诉|出庭|被告知|决定书");
    /** 及, and not 涉及. */
    private static final Wording AND = Wording.of("及", "(?<!涉)及");
    /** A government decides upon the complaints of others too: those cases are not its own. */
    private static final Words AS_JUDGE = Words.of("受理|办理|审理|审结|作出|收到|接到|接收|承办|代理|应诉");

    private static final Words AS_PARTY = Words.of("被|因|引发|引起|涉及");

    private static final Wording OUTCOME = Wording.of(
            "结果维持|维持|结果纠正|结果被纠正|被纠正|纠正|其他结果|尚未审结|未审结",
            "(?<outcome>(?:结果)?维持|(?:结果)?(?:被)?纠正|其他结果|(?:尚)?未审结)" + "(?:的|有|为|共|案件|原具体行政行为|原行政行为|决定)*");

    private static final Wording NONE = Wording.of(
            "未|没有|不存在|无|零",
            "(?:未(?:发生|出现|收到|产生|有|引发|引起|涉及|接到|因|被)|没有|不存在|(?<!有)无(?!法|关|正当|理由|效)|零)" + "(?<subject>[^。；;，,\\d]{0,60}?)"
                    + "(?<cases>行政复议|行政诉讼|复议|诉讼)(?<rest>[^。；;，,]*)");
    private static final Wording ARE_NONE = Wording.of(
            "行政复议|行政诉讼",
            "(?<cases>行政复议|行政诉讼)(?<rest>[^。；;，,\\d]{0,24}?)"
                    + "(?:均|都)?(?:为|是|:|：)?(?:0|零)(?:件|宗|起|例|个|次)?(?=[,，。；;、]|$)");
    /** 「无行政诉讼败诉案件」 does not say that there were no suits. */
    private static final Pattern OF_A_KIND =
            Pattern.compile("败诉|纠错|纠正|撤销|维持|超期|逾期|责任|追究|瑕疵|违法|未审结|结转|不当|直接|复议后|胜诉|出庭|问题|[决通]\\S书|文书|建议|意见");

    private static final Pattern ELSEWHERE = Pattern.compile("不涉及(?:政府)?信息公开");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern JOINED = Pattern.compile(".*(?:复议|诉讼|案件|申请)(?:[、和及与或]|以及|或者)(?:提起|被提起)?");

    private static final int LONGEST_JOINT = 7;

    private CaseClaims() {}

    static void read(Sentence sentence, Consumer<Claim> claims) {
        if (!sentence.aboutPublicity() && sentence.section() != 4) {
            return;
        }
        var words = sentence.words();
        if (words.contains("不涉及") && ELSEWHERE.matcher(words).find()) {
            return;
        }
        boolean namesCases = NAMES.isOneIn(words);
        if (!sentence.counts().isEmpty()) {
            if (namesCases) {
                totals(sentence, words, claims);
            }
            outcomes(sentence, words, claims);
        }
        if (namesCases && Count.isNoneIn(words)) {
            none(sentence, words, claims);
        }
    }

    private static void totals(Sentence sentence, String words, Consumer<Claim> claims) {
        for (var labelled : LABEL.before(sentence.counts(), FROM_LABEL_TO_COUNT, words)) {
            int start = labelled.start();
            var total = new Total(
                    labelled.count(),
                    start,
                    labelled.words().end(),
                    labelled.between(words),
                    sentence.clauseBefore(start));
            total(sentence, words, total, claims);
        }
        var label = LABEL_BEHIND.matcher(words).useTransparentBounds(true);
        int free = 0;
        for (var count : sentence.counts()) {
            if (count.start() >= free
                    && label.region(count.end(), words.length()).lookingAt()) {
                free = label.end();
                var between = label.group("between");
                var before = sentence.clauseBefore(count.start()) + between;
                total(sentence, words, new Total(count, count.start(), free, between, before), claims);
            }
        }
    }

    /**
     * One count of cases.
     *
     * @param named where the words end that name the cases
     * @param between what is said between them and the count
     * @param before what is said before them
     */
    private record Total(Count count, int start, int named, String between, String before) {}

    private static void total(Sentence sentence, String words, Total total, Consumer<Claim> claims) {
        var topic = sentence.topicAt(total.named());
        if (topic.isCase()
                && topic != Topic.CASES
                && !isJoined(words, total.start())
                && !NOT_THIS.isOneIn(total.between())
                && !AND.isIn(total.between())
                && isParty(total.before())
                && sentence.isAboutTheYear(total.start())) {
            claims.accept(sentence.claim(
                    cells(topic, CaseOutcome.TOTAL), total.count().value(), total.start()));
        }
    }

    private static void outcomes(Sentence sentence, String words, Consumer<Claim> claims) {
        for (var told : OUTCOME.before(sentence.counts(), 0, words)) {
            var topic = sentence.topicAt(told.start());
            if (topic.isCase() && topic != Topic.CASES && sentence.isAboutTheYear(told.start())) {
                var cells = cells(topic, outcome(told.words().group("outcome")));
                claims.accept(sentence.claim(cells, told.count().value(), told.start()));
            }
        }
    }

    private static void none(Sentence sentence, String words, Consumer<Claim> claims) {
        for (var match : NONE.in(words)) {
            none(sentence, match, match.group("subject"), claims);
        }
        for (var match : ARE_NONE.in(words)) {
            none(sentence, match, "", claims);
        }
    }

    private static void none(Sentence sentence, MatchResult match, String subject, Consumer<Claim> claims) {
        var said = match.group("cases") + match.group("rest");
        if (!OF_A_KIND.matcher(subject + said).find()
                && !DIGIT.matcher(said).find()
                && sentence.isAboutTheYear(match.start())
                && isParty(sentence.clauseBefore(match.start()))) {
            if (said.contains("复议")) {
                claims.accept(sentence.claim(
                        cells(Topic.RECONSIDERATION, CaseOutcome.TOTAL), BigDecimal.ZERO, match.start()));
            }
            if (said.contains("诉讼")) {
                claims.accept(
                        sentence.claim(cells(Topic.LITIGATION, CaseOutcome.TOTAL), BigDecimal.ZERO, match.start()));
            }
        }
    }

    private static boolean isParty(String clause) {
        return AS_PARTY.isOneIn(clause) || !AS_JUDGE.isOneIn(clause);
    }

    /** 「行政复议和行政诉讼3件」: the number is of both. */
    private static boolean isJoined(String words, int at) {
        return JOINED.matcher(words).region(Math.max(0, at - LONGEST_JOINT), at).matches();
    }

    private static List<CellId> cells(Topic topic, CaseOutcome outcome) {
        var cells = new ArrayList<CellId>();
        if (topic == Topic.RECONSIDERATION) {
            cells.add(CellId.cases(CaseGroup.RECONSIDERATION, outcome));
        }
        if (topic == Topic.LITIGATION || topic == Topic.LITIGATION_DIRECT) {
            cells.add(CellId.cases(CaseGroup.LITIGATION_DIRECT, outcome));
        }
        if (topic == Topic.LITIGATION || topic == Topic.LITIGATION_AFTER_RECONSIDERATION) {
            cells.add(CellId.cases(CaseGroup.LITIGATION_AFTER_RECONSIDERATION, outcome));
        }
        return cells;
    }

    private static CaseOutcome outcome(String words) {
        if (words.contains("维持")) {
            return CaseOutcome.UPHELD;
        }
        if (words.contains("纠正")) {
            return CaseOutcome.CORRECTED;
        }
        return words.contains("其他") ? CaseOutcome.OTHER_OUTCOME : CaseOutcome.PENDING;
    }
}
