package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.RequestRow;

/** Sentences that say there was none: 「未收到政府信息公开申请」, 「无下年度结转」. Suits are read by {@link CaseClaims}. */
final class NoneClaims {
    private static final String NONE = "(?<![有若如])(?:未(?:曾)?(?:收到|接到|受理|接收|发生|出现|有|产生|新收)|没有(?:收到|接到|受理|接收|发生|新收)?"
            + "|(?:尚|暂|均|也|并)?无(?!法|关|正当|理由|效|偿|故|障|误)(?:收到|新收)?|零)";
    private static final String END = "(?=[,，。；;、:：(（]|$)";

    private static final String BEGINNINGS = "未|没有|无|尚无|暂无|均无|也无|并无|零";

    private static final List<None> NONES = List.of(
            new None(
                    RequestRow.RECEIVED,
                    "申请",
                    BEGINNINGS,
                    NONE + "(?:过|和处理|或受理|到|任何|相关|有关|新的?|者+(?:提出|提交)?(?:的)?|关于|要求|主动){0,3}"
                            + "(?:要求)?(?:政府|政务)?(?:依申请公开|信息公开(?:的)?申请|信息(?:的)?申请|申请公开)"
                            + "(?:政府信息|信息|办理)?(?:的)?(?:申请|件|事项|来信|来函|信件|情况|案件|要求|业务|办件){0,2}" + END),
            new None(
                    RequestRow.RECEIVED,
                    "申请",
                    "政府|政务|依申请公开|信息公开",
                    "(?:政府|政务)?(?:依申请公开|信息公开(?:的)?申请)(?:数量?|件|事项|情况)?(?:为|是|:|：)?(?:0|零)(?:件|份|条|宗)?" + END),
            new None(
                    RequestRow.CARRIED_OUT,
                    "结转",
                    BEGINNINGS,
                    NONE + "(?:结转(?:至|到)?下一?年度?|下一?年度?结转)(?:继续)?(?:办理|处理)?(?:的)?(?:政府信息公开)?(?:申请|件|事项|情况){0,2}" + END),
            new None(
                    RequestRow.CARRIED_IN,
                    "结转",
                    BEGINNINGS + "|上年|上一年",
                    "(?:" + NONE + "上一?年度?结转|上一?年度?" + NONE + "结转)(?:的)?(?:政府信息公开)?(?:申请|件|事项|情况){0,2}" + END));

    private static final Words CONDITION = Words.of("如|若|凡|对|应当|逾期|视为");

    private NoneClaims() {}

    /**
     * A way to say that there was none.
     *
     * @param key is in everything that says it
     */
    private record None(RequestRow row, String key, Wording wording) {
        None(RequestRow row, String key, String beginnings, String words) {
            this(row, key, Wording.of(beginnings, words));
        }
    }

    static void read(Sentence sentence, Consumer<Claim> claims) {
        if (!Count.isNoneIn(sentence.words())) {
            return;
        }
        var words = Applicants.blotted(sentence.words());
        for (var none : NONES) {
            if (!words.contains(none.key())) {
                continue;
            }
            none.wording().in(words).stream()
                    .findFirst()
                    .filter(match -> isMeant(sentence, match.start())
                            && (none.row() == RequestRow.RECEIVED
                                    || speaksOfRequests(sentence, match.group(), match.start())))
                    .ifPresent(match -> claims.accept(sentence.claim(
                            List.of(CellId.requests(none.row(), Applicant.TOTAL)), BigDecimal.ZERO, match.start())));
        }
    }

    private static boolean isMeant(Sentence sentence, int at) {
        return sentence.isAboutTheYear(at) && !CONDITION.isOneIn(sentence.clauseBefore(at));
    }

    private static boolean speaksOfRequests(Sentence sentence, String words, int at) {
        return words.contains("申请") || sentence.topicAt(at) == Topic.REQUESTS;
    }
}
