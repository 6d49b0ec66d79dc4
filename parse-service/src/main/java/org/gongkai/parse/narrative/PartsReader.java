package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.events.Part;
import org.gongkai.parse.script.CharacterSet;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a whole in the words behind 其中, or in a sentence of shares, each kind for itself. */
final class PartsReader {
    static final String UNIT = "(?<unit>件|宗|份|条|起|项|例|笔|个|篇|次|期|场)";
    private static final CharacterSet DIGITS = CharacterSet.of("0123456789");
    private static final Pattern PART =
            Pattern.compile("(?<what>[^，,、；;:：()（）\\d%]{2,30}?)(?<count>\\d{1,3}(?:,\\d{3})+|\\d{1,9})" + UNIT
                    + "(?![\\u3400-\\u9FFF]*[余多])");
    private static final Pattern SHARE =
            Pattern.compile("占(?:比)?[^，,；;。\\d]{0,14}(?<percent>\\d{1,3}(?:\\.\\d{1,4})?)[%％]");
    private static final CharacterSet PERCENT = CharacterSet.of("%％");
    private static final CharacterSet ENDS_OF_CLAUSES = CharacterSet.of("，,、；;。");
    private static final CharacterSet NOT_IN_PARTS = CharacterSet.of("，,、；;:：()（）0123456789%");
    private static final int LONGEST_PART = 30;
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

    private PartsReader() {}

    /** The parts of each kind. */
    static List<List<Part>> parts(String words, String whole, String unit) {
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

    /** More than one. */
    static boolean namesShares(String said) {
        return SHARE.matcher(said).results().limit(2).count() > 1;
    }

    static boolean hasPercent(String words) {
        return PERCENT.indexIn(words, 0) >= 0;
    }

    static boolean isDigit(char c) {
        return DIGITS.contains(c);
    }

    static BigDecimal number(Matcher matcher) {
        return new BigDecimal(matcher.group("count").replace(",", ""));
    }
}
