package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.Applicant;
import org.gongkai.events.Breakdown;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.script.CharacterSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds wholes that the prose takes apart with 其中. Parts of one breakdown are of one kind — results, ways of asking,
 * applicants — because only such add up; an estimate (20余件) anywhere in it leaves nothing to compare.
 */
public final class BreakdownReader {
    private static final CharacterSet UNITS = CharacterSet.of(PartsReader.UNIT);
    private static final Pattern WHOLE =
            Pattern.compile("(?<what>[^。；;，,、:：\\d]{2,40}?)(?<count>\\d{1,3}(?:,\\d{3})+|\\d{1,9})" + PartsReader.UNIT
                    + "(?:(?:政府)?(?:信息)?(?:公开)?申请)?[^。；;\\d]{0,16}[,，。；;(（:：]?$");
    private static final CharacterSet NOT_IN_NAMES = CharacterSet.of("。；;，,、:：0123456789");
    private static final Pattern ESTIMATE = Pattern.compile("\\d[余多]|近\\d|约\\d|超过?\\d|逾\\d|以上");
    private static final Pattern END = Pattern.compile("。|！|其中|同时|此外|另外");
    private static final CharacterSet FIRST_OF_END = CharacterSet.of("。！其同此另");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u3000*]");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
    private static final int FARTHEST_WHOLE = 80;
    /** No pattern allows more characters between the number of the whole and the parts, nor before it. */
    private static final int FARTHEST_COUNT = 30;

    private static final int LONGEST_NAME = 40;

    private static final CellId RECEIVED = CellId.requests(RequestRow.RECEIVED, Applicant.TOTAL);

    private BreakdownReader() {}

    /**
     * The breakdowns of the prose.
     *
     * @param claims what was found of the cells, to tell of which cell a whole is the number
     */
    public static List<Breakdown> breakdowns(List<SectionReader.Prose> prose, List<Claim> claims) {
        var breakdowns = new ArrayList<Breakdown>();
        var ofAllRequests =
                claims.stream().filter(claim -> claim.cell().equals(RECEIVED)).toList();
        for (var part : prose) {
            for (var passage : part.passages()) {
                read(passage, claims, breakdowns);
                shares(passage, ofAllRequests, breakdowns);
            }
        }
        return breakdowns;
    }

    private static void read(Passage passage, List<Claim> claims, List<Breakdown> breakdowns) {
        var words = passage.value();
        for (int at = words.indexOf("其中"); at >= 0; at = words.indexOf("其中", at + 2)) {
            int count = lastCount(words, Math.max(0, at - FARTHEST_WHOLE), at);
            if (count < 0) {
                continue;
            }
            int from = startOfName(words, Math.max(0, Math.max(at - FARTHEST_WHOLE, count - LONGEST_NAME)), count);
            var whole = WHOLE.matcher(words.substring(from, at));
            if (whole.lookingAt()) {
                int end = end(words, at + 2);
                var inside = IN_BRACKETS
                        .matcher(words.substring(at + 2, end))
                        .replaceAll(match -> "，".repeat(match.group().length()));
                int start = from + whole.start("what");
                int stop = Math.min(end + 1, words.length());
                var printed = passage.original(start, stop);
                if (!ESTIMATE.matcher(words.substring(start, stop)).find()) {
                    var source = passage.source(start, stop);
                    var value = PartsReader.number(whole);
                    for (var parts : PartsReader.parts(inside, whole.group("what"), whole.group("unit"))) {
                        breakdowns.add(new Breakdown(
                                whole.group("what"),
                                value,
                                cell(claims, value, whole.group("what")),
                                parts,
                                printed,
                                source));
                    }
                }
            }
        }
    }

    /** Where the parts end. */
    private static int end(String words, int from) {
        var end = END.matcher(words);
        int at = FIRST_OF_END.indexIn(words, from);
        while (at >= 0 && !end.region(at, words.length()).lookingAt()) {
            at = FIRST_OF_END.indexIn(words, at + 1);
        }
        return at < 0 ? words.length() : at;
    }

    /** Where the last number begins; -1 where there is none so near to the end that it may be that of the whole. */
    private static int lastCount(String words, int from, int end) {
        int last = end - 1;
        int nearest = Math.max(from, end - FARTHEST_COUNT);
        while (last >= nearest && !PartsReader.isDigit(words.charAt(last))) {
            last--;
        }
        if (last < nearest || last + 1 == end || !UNITS.contains(words.charAt(last + 1))) {
            return -1;
        }
        int first = last;
        while (first > from && (PartsReader.isDigit(words.charAt(first - 1)) || words.charAt(first - 1) == ',')) {
            first--;
        }
        return first;
    }

    /** Where the words begin that go on to the number. */
    private static int startOfName(String words, int from, int count) {
        int start = count;
        while (start > from && !NOT_IN_NAMES.contains(words.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** 「公民申请41件，占全部申请的49%，法人申请42件，占51%」 after a sentence that counts all requests. */
    private static void shares(Passage passage, List<Claim> ofAllRequests, List<Breakdown> breakdowns) {
        var words = passage.value();
        if (ofAllRequests.isEmpty() || words.indexOf('占') < 0 || !PartsReader.hasPercent(words)) {
            return;
        }
        BigDecimal received = null;
        int end;
        for (int start = 0; start < words.length(); start = end) {
            int stop = words.indexOf('。', start);
            end = stop < 0 ? words.length() : stop + 1;
            var printed = passage.original(start, end);
            var said = words.substring(start, end);
            if (received != null && said.contains("申请") && !said.contains("其中") && PartsReader.namesShares(said)) {
                for (var parts : PartsReader.parts(said, "申请", "件")) {
                    breakdowns.add(new Breakdown("申请", received, RECEIVED, parts, printed, passage.source(start, end)));
                }
            }
            received = ofAllRequests.stream()
                    .filter(claim -> claim.sentence().equals(printed.strip()))
                    .map(Claim::value)
                    .findFirst()
                    .orElse(received);
        }
    }

    /** The cell of a claim that is made with the same number and the same words. */
    private static @Nullable CellId cell(List<Claim> claims, BigDecimal value, String what) {
        return claims.stream()
                .filter(claim -> claim.plus().isEmpty()
                        && claim.value().compareTo(value) == 0
                        && squeezed(claim.sentence()).contains(what))
                .map(Claim::cell)
                .findFirst()
                .orElse(null);
    }

    private static String squeezed(String printed) {
        return SPACES.matcher(printed).replaceAll("");
    }
}
