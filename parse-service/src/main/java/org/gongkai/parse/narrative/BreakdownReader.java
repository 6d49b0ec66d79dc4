package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.events.Applicant;
import org.gongkai.events.Breakdown;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.Part;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.script.CharacterSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds wholes that the prose takes apart with 其中. Parts of one breakdown are of one kind — results, ways of asking,
 * applicants — because only such add up; an estimate (20余件) anywhere in it leaves nothing to compare.
 */
public final class BreakdownReader {
    private static final String UNIT = "(?<unit>件|宗|份|条|起|项|例|笔|个|篇|次|期|场)";
    private static final CharacterSet UNITS = CharacterSet.of(UNIT);
    private static final Pattern WHOLE =
            Pattern.compile("(?<what>[^。；;，,、:：\\d]{2,40}?)(?<count>\\d{1,3}(?:,\\d{3})+|\\d{1,9})" + UNIT
                    + "(?:(?:政府)?(?:信息)?(?:公开)?申请)?[^。；;\\d]{0,16}[,，。；;(（:：]?$");
    private static final CharacterSet NOT_IN_NAMES = CharacterSet.of("。；;，,、:：0123456789");
    private static final CharacterSet DIGITS = CharacterSet.of("0123456789");
    private static final Pattern PART =
            Pattern.compile("(?<what>[^，,、；;:：()（）\\d%]{2,30}?)(?<count>\\d{1,3}(?:,\\d{3})+|\\d{1,9})" + UNIT
                    + "(?![\\u3400-\\u9FFF]*[余多])");
    private static final Pattern SHARE =
            Pattern.compile("占(?:比)?[^，,；;。\\d]{0,14}(?<percent>\\d{1,3}(?:\\.\\d{1,4})?)[%％]");
    private static final CharacterSet PERCENT = CharacterSet.of("%％");
    private static final Pattern ESTIMATE = Pattern.compile("\\d[余多]|近\\d|约\\d|超过?\\d|逾\\d|以上");
    private static final Pattern END = Pattern.compile("。|！|其中|同时|此外|另外");
    private static final CharacterSet FIRST_OF_END = CharacterSet.of("。！其同此另");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u3000*]");
    private static final CharacterSet ENDS_OF_CLAUSES = CharacterSet.of("，,、；;。");
    private static final CharacterSet NOT_IN_PARTS = CharacterSet.of("，,、；;:：()（）0123456789%");
    private static final int LONGEST_PART = 30;
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^)）]*[)）]");
    private static final int FARTHEST_WHOLE = 80;
    /** No pattern allows more characters between the number of the whole and the parts, nor before it. */
    private static final int FARTHEST_COUNT = 30;

    private static final int LONGEST_NAME = 40;

    private static final List<Words> KINDS = List.of(
            Words.of("网上|网络|网站|平台|信函|邮寄|当面|现场|邮件|传真|微信|微博|公众号|公报|报刊|新媒体"),
            Words.of("自然人|公民|个人|法人|企业|组织|机构"),
            Words.of("办结|答复"),
            Words.of("国家秘密|法规禁止|一稳定|第三方|内部事务|过程性|执法案卷|查询事项|不掌握|现成信息|补正|投诉类|重复申请|出版物|反复申请|重新出具"),
            Words.of("予以公开|部分公开|同意公开|不予公开|无法提供|不予处理|其他处理|结转"),
            Words.of("维持|纠正|撤销|驳回|审结|其他结果"));

    private static final int REASON = 3;
    private static final int RESULT = 4;
    private static final int NO_KIND = -1;
    private static final Words SUM_OF_REASONS = Words.of("不予公开|无法提供|不予处理");
    private static final Words OF_REQUESTS = Words.of("申请|收到|受理|办结|答复");
    private static final Words OF_CASES = Words.of("复议|诉讼|案件");
    /** Counting words for a request or a case; any other counts something else. */
    private static final String CASES = "件宗份起例";

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
                    var value = number(whole);
                    for (var parts : parts(inside, whole.group("what"), whole.group("unit"))) {
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
        while (last >= nearest && !isDigit(words.charAt(last))) {
            last--;
        }
        if (last < nearest || last + 1 == end || !UNITS.contains(words.charAt(last + 1))) {
            return -1;
        }
        int first = last;
        while (first > from && (isDigit(words.charAt(first - 1)) || words.charAt(first - 1) == ',')) {
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

    private static boolean isDigit(char c) {
        return DIGITS.contains(c);
    }

    /** 「公民申请41件，占全部申请的49%，法人申请42件，占51%」 after a sentence that counts all requests. */
    private static void shares(Passage passage, List<Claim> ofAllRequests, List<Breakdown> breakdowns) {
        var words = passage.value();
        if (ofAllRequests.isEmpty() || words.indexOf('占') < 0 || PERCENT.indexIn(words, 0) < 0) {
            return;
        }
        BigDecimal received = null;
        int end;
        for (int start = 0; start < words.length(); start = end) {
            int stop = words.indexOf('。', start);
            end = stop < 0 ? words.length() : stop + 1;
            var printed = passage.original(start, end);
            var said = words.substring(start, end);
            if (received != null && said.contains("申请") && !said.contains("其中") && namesShares(said)) {
                for (var parts : parts(said, "申请", "件")) {
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

    /** More than one. */
    private static boolean namesShares(String said) {
        return SHARE.matcher(said).results().limit(2).count() > 1;
    }

    /** The parts of each kind. */
    private static List<List<Part>> parts(String words, String whole, String unit) {
        var kinds = new LinkedHashMap<Integer, List<Part>>();
        boolean areCases = OF_CASES.isOneIn(whole);
        boolean areRequests = OF_REQUESTS.isOneIn(whole);
        int kind = NO_KIND;
        int end;
        for (int digit = DIGITS.indexIn(words, 0); digit >= 0; digit = DIGITS.indexIn(words, end)) {
            int stop = ENDS_OF_CLAUSES.indexIn(words, digit);
            end = stop < 0 ? words.length() : stop;
            var clause = words.substring(startOfClause(words, digit), end);
            var part = PART.matcher(clause);
            var percent = percent(clause);
            if (isIn(clause, part)) {
                var what = part.group("what");
                if (isSameUnit(unit, part.group("unit")) && (areCases || !OF_CASES.isOneIn(what))) {
                    kind = areRequests || KINDS.getFirst().isOneIn(what) ? kind(what, kind) : NO_KIND;
                    kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Part(what, number(part), percent));
                }
            } else if (percent != null && kinds.containsKey(kind)) {
                var parts = kinds.get(kind);
                var before = parts.removeLast();
                parts.add(new Part(before.what(), before.value(), percent));
            }
        }
        if (kinds.containsKey(REASON)
                && kinds.getOrDefault(RESULT, List.of()).stream()
                        .noneMatch(part -> SUM_OF_REASONS.isOneIn(part.what()))) {
            kinds.computeIfAbsent(RESULT, _ -> new ArrayList<>()).addAll(kinds.remove(REASON));
        }
        return List.copyOf(kinds.values());
    }

    private static int startOfClause(String words, int within) {
        int start = within;
        while (start > 0 && !ENDS_OF_CLAUSES.contains(words.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Whether a part is found in a clause: what goes on to one of its numbers. */
    private static boolean isIn(String clause, Matcher part) {
        int end;
        for (int count = DIGITS.indexIn(clause, 0); count >= 0; count = DIGITS.indexIn(clause, end)) {
            int start = count;
            while (start > 0 && count - start < LONGEST_PART && !NOT_IN_PARTS.contains(clause.charAt(start - 1))) {
                start--;
            }
            if (part.region(start, clause.length()).lookingAt()) {
                return true;
            }
            end = count;
            while (end < clause.length() && isDigit(clause.charAt(end))) {
                end++;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal percent(String clause) {
        if (clause.indexOf('占') < 0) {
            return null;
        }
        var share = SHARE.matcher(clause);
        return share.find() ? new BigDecimal(share.group("percent")) : null;
    }

    private static int kind(String what, int before) {
        for (int i = 0; i < KINDS.size(); i++) {
            if (KINDS.get(i).isOneIn(what)) {
                return i;
            }
        }
        return what.startsWith("其他") || what.startsWith("其余") ? before : NO_KIND;
    }

    private static boolean isSameUnit(String one, String other) {
        return one.equals(other) || (CASES.contains(one) && CASES.contains(other));
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

    private static BigDecimal number(Matcher matcher) {
        return new BigDecimal(matcher.group("count").replace(",", ""));
    }
}
