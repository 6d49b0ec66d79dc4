package org.gongkai.parse.narrative;

import static org.gongkai.events.Applicant.TOTAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that the prose states about cells of the tables. A sentence that may speak of something else — of two
 * cells together, of another year, of a part — gives no claim.
 */
public final class ClaimReader {
    private static final Pattern SENTENCE = Pattern.compile("[^。；;！？\\n]+[。；;！？]?");
    /** What is longer was not written by a person, or lost its full stops. */
    private static final int LONGEST_SENTENCE = 1_000;

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*年");
    private static final Pattern OTHER_YEAR = Pattern.compile("上年|去年|上一年|往年|历年|同期|前年");
    private static final String GAP = "[^。；;，,、\\d]";
    private static final String SHORT_GAP = GAP + "{0,14}?";
    private static final String COUNT = "(?<count>\\d{1,9})(?!\\d)\\s*(?:余)?(?:件|份|项|宗|条|起|次)";

    /** A difference to another year is no count. */
    private static final String DIFFERENCE = "比|较|增加|增长|上升|减少|下降|降低";

    /**
     * What is said, and of which cell. The words must stand in one breath with the number.
     *
     * @param topic a word that the paragraph must hold, else the words may mean anything
     * @param others words between those and the number that make it the number of something else
     */
    private record Wording(CellId cell, Pattern pattern, String topic, Pattern others) {}

    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    CellId.requests(RequestRow.RECEIVED, TOTAL),
                    Pattern.compile("(?<!其中|其中[，,])(?:收到|受理|接收|接到|新收)(?<between>" + GAP
                            + "{0,20}?(?:公开的?申请|信息申请|依申请公开(?:申请)?|(?<=到|理|收|各类|有效)申请)" + SHORT_GAP + ")"
                            + COUNT),
                    "申请",
                    Pattern.compile(DIFFERENCE + "|复议|诉讼|信访|举报|网上|网络|网站|信函|邮寄|当面|现场|邮件|自然人|公民|法人|组织")),
            requests(RequestRow.CARRIED_IN, "上年(?:度)?结转", "办结|答复"),
            requests(RequestRow.GRANTED, "(?<!不)予以公开", "公开|提供|处理"),
            requests(RequestRow.PARTIALLY_GRANTED, "(?<!公开(?:、|及|和|与|或|以及|或者|并))部分公开", "公开|提供|处理"),
            requests(RequestRow.UNAVAILABLE_1, "不掌握相关(?:政府)?信息", "重复|另行制作"),
            requests(RequestRow.CARRIED_OUT, "结转(?:至)?下(?:一)?年度", "办结|答复"),
            new Wording(
                    CellId.cases(CaseGroup.RECONSIDERATION, CaseOutcome.TOTAL),
                    Pattern.compile("行政复议(?<between>" + SHORT_GAP + ")" + COUNT),
                    "公开",
                    Pattern.compile(DIFFERENCE + "|诉讼|维持|纠正|撤销|驳回|审结")));

    private ClaimReader() {}

    /**
     * The claims of the prose before and between the tables.
     *
     * @param year the report year; null when unknown
     */
    public static List<Claim> claims(List<SectionReader.Prose> prose, @Nullable Integer year) {
        var claims = new ArrayList<Claim>();
        for (var part : prose) {
            for (var paragraph : part.paragraphs()) {
                claims(paragraph, year, claims);
            }
        }
        return claims;
    }

    private static void claims(Text paragraph, @Nullable Integer year, List<Claim> claims) {
        var value = paragraph.value();
        var wordings = WORDINGS.stream()
                .filter(wording -> value.contains(wording.topic()))
                .toList();
        var sentences = SENTENCE.matcher(value);
        while (!wordings.isEmpty() && sentences.find()) {
            var sentence = sentences.group();
            if (sentence.length() > LONGEST_SENTENCE) {
                continue;
            }
            Deadline.checkCurrent();
            for (var wording : wordings) {
                var matcher = wording.pattern().matcher(sentence);
                while (matcher.find()) {
                    boolean speaksOfIt =
                            !wording.others().matcher(matcher.group("between")).find()
                                    && isAbout(year, sentence.substring(0, matcher.start()));
                    if (speaksOfIt) {
                        claims.add(new Claim(
                                wording.cell(),
                                new BigDecimal(matcher.group("count")),
                                paragraph
                                        .original(sentences.start(), sentences.end())
                                        .strip(),
                                paragraph.source(sentences.start(), sentences.end())));
                        break;
                    }
                }
            }
        }
    }

    /** Whether what follows these words of a sentence is about the report year. */
    private static boolean isAbout(@Nullable Integer year, String before) {
        int clause = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
        if (OTHER_YEAR.matcher(before.substring(clause + 1)).find()) {
            return false;
        }
        var years = YEAR.matcher(before);
        String last = null;
        while (years.find()) {
            last = years.group(1);
        }
        return year == null || last == null || last.equals(year.toString());
    }

    private static Wording requests(RequestRow row, String words, String others) {
        return new Wording(
                CellId.requests(row, TOTAL),
                Pattern.compile(words + "(?<between>" + SHORT_GAP + ")" + COUNT),
                "申请",
                Pattern.compile(DIFFERENCE + "|" + others));
    }
}
