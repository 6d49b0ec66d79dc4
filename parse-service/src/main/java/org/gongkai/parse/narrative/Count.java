package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.script.CharacterSet;

/** How prose writes a count: 12件, 1,234份, 十二宗, 两起. About so many (20余件, 近百件) is no count. */
final class Count {
    /**
     * The number; what comes before must not make it an ordinal, a date or an estimate. Its first digit is looked for first:
     * that fails sooner where there is none, which is nearly everywhere.
     */
    static final String NUMBER = "(?=[\\d零〇一二三四五六七八九十百千两])(?<![\\d.,第近约超逾至每前后零〇一二三四五六七八九十百千万]|不足|超过)"
            + "(?<count>\\d{1,3}(?:,\\d{3})+|\\d{1,9}|[零〇一二三四五六七八九十百千两]{1,7})";

    /** The counting word, and what may come next: a noun of another thing would make it the number of that thing. */
    static final String UNIT = "(?:件次?|宗|份|条|起|项|例|笔|单|次(?!数)|个(?!工作|月|小时|部门|单位|人))";

    static final String NEXT =
            "(?=[^\\u3400-\\u9FFF\\w]|$|申请|政府信息|信息公开|依申请|均|全部|已|都|并|且|按|其中|和|及|与|以及" + "|较|比|同比|占)(?!左右|以上|以下)";

    static final String COUNT = NUMBER + UNIT + NEXT;

    /** What may stand between words and their count, one character of it. */
    static final String GAP = "[^。；;，,、:：\\d()（）]";

    private static final Pattern ANY = Pattern.compile(NUMBER + UNIT);
    private static final String NUMERALS = "零〇一二三四五六七八九十百千两";
    private static final CharacterSet DIGITS_OF_COUNTS = CharacterSet.of("0123456789" + NUMERALS);
    private static final CharacterSet UNITS = CharacterSet.of("件宗份条起项例笔单次个");
    private static final CharacterSet NO = CharacterSet.of("未没无零0");

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String TENS = "十百千";

    private Count() {}

    /**
     * Where counts begin, whatever comes behind their counting words. Most sentences hold none: to look for them costs less
     * than to look for what they may be the counts of.
     */
    static List<Integer> starts(String words) {
        List<Integer> starts = List.of();
        for (int i = 1; i < words.length(); i++) {
            if (UNITS.contains(words.charAt(i)) && DIGITS_OF_COUNTS.contains(words.charAt(i - 1))) {
                starts = starts.isEmpty() ? new ArrayList<>() : starts;
                addStarts(i, words, starts);
            }
        }
        return starts;
    }

    /** Somewhere in the digits before the counting word. */
    private static void addStarts(int unit, String words, List<Integer> starts) {
        int first = unit;
        while (first > 0 && isOfNumber(words.charAt(first - 1))) {
            first--;
        }
        var any = ANY.matcher(words).useTransparentBounds(true);
        for (int start = first; start < unit; start++) {
            if (any.region(start, words.length()).lookingAt()) {
                starts.add(start);
            }
        }
    }

    /** Whether words may say that there was none. */
    static boolean isNoneIn(String words) {
        return NO.indexIn(words, 0) >= 0 || words.contains("不存在");
    }

    private static boolean isOfNumber(char c) {
        return c == ',' || DIGITS_OF_COUNTS.contains(c);
    }

    /** The value of a number that {@link #NUMBER} matched. */
    static BigDecimal value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return new BigDecimal(number.replace(",", ""));
        }
        var characters = number.replace('两', '二').replace('〇', '零');
        return characters.chars().anyMatch(c -> TENS.indexOf(c) >= 0) ? counted(characters) : spelled(characters);
    }

    /** 二百零五, 十二. */
    private static BigDecimal counted(String characters) {
        int sum = 0;
        int digit = -1;
        for (int i = 0; i < characters.length(); i++) {
            int power = TENS.indexOf(characters.charAt(i));
            if (power < 0) {
                digit = DIGITS.indexOf(characters.charAt(i));
            } else {
                sum += (digit < 1 ? 1 : digit) * (int) Math.pow(10, power + 1.0);
                digit = -1;
            }
        }
        return BigDecimal.valueOf(sum + Math.max(digit, 0));
    }

    /** 二〇, one digit after the other. */
    private static BigDecimal spelled(String characters) {
        var digits = new StringBuilder();
        characters.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return new BigDecimal(digits.toString());
    }
}
