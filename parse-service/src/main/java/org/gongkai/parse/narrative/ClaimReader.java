package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Text;

/** Finds the numbers that the prose states about cells of the tables. */
public final class ClaimReader {
    private static final Pattern SENTENCE = Pattern.compile("[^。；;！？\\n]+[。；;！？]?");
    private static final String COUNT = "[^。；;，,、\\d]{0,14}?(\\d+)\\s*(?:余)?(?:件|份|项|宗|条|起|次)";

    /** What is said, and of which cell. The words must stand in one breath with the number. */
    private record Wording(CellId cell, Pattern pattern) {}

    private static final List<Wording> WORDINGS = List.of(
            wording(
                    CellId.requests(RequestRow.RECEIVED, Applicant.TOTAL),
                    "(?:收到|受理|接收|接到|新收)[^。；;，,、\\d]{0,20}?申请(?:公开)?" + COUNT),
            wording(
                    CellId.requests(RequestRow.RECEIVED, Applicant.TOTAL),
                    "(?:收到|受理|接收|接到)[^。；;，,、\\d]{0,10}?依申请公开" + COUNT),
            wording(CellId.requests(RequestRow.CARRIED_IN, Applicant.TOTAL), "上年(?:度)?结转" + COUNT),
            wording(CellId.requests(RequestRow.GRANTED, Applicant.TOTAL), "(?<!不)予以公开" + COUNT),
            wording(CellId.requests(RequestRow.PARTIALLY_GRANTED, Applicant.TOTAL), "部分公开" + COUNT),
            wording(CellId.requests(RequestRow.UNAVAILABLE_1, Applicant.TOTAL), "不掌握相关(?:政府)?信息" + COUNT),
            wording(CellId.requests(RequestRow.CARRIED_OUT, Applicant.TOTAL), "结转(?:至)?下(?:一)?年度" + COUNT),
            wording(CellId.cases(CaseGroup.RECONSIDERATION, CaseOutcome.TOTAL), "行政复议(?:案件|申请)?" + COUNT));

    private ClaimReader() {}

    /** The claims of the prose before and between the tables. */
    public static List<Claim> claims(List<SectionReader.Prose> prose) {
        var claims = new ArrayList<Claim>();
        for (var part : prose) {
            for (var paragraph : part.paragraphs()) {
                claims(paragraph, claims);
            }
        }
        return claims;
    }

    private static void claims(Text paragraph, List<Claim> claims) {
        var sentences = SENTENCE.matcher(paragraph.value());
        while (sentences.find()) {
            for (var wording : WORDINGS) {
                var matcher = wording.pattern().matcher(sentences.group());
                if (matcher.find()) {
                    var claim = new Claim(
                            wording.cell(),
                            new BigDecimal(matcher.group(1)),
                            paragraph
                                    .original(sentences.start(), sentences.end())
                                    .strip(),
                            paragraph.source(sentences.start(), sentences.end()));
                    if (!claims.contains(claim)) {
                        claims.add(claim);
                    }
                }
            }
        }
    }

    private static Wording wording(CellId cell, String pattern) {
        return new Wording(cell, Pattern.compile(pattern));
    }
}
