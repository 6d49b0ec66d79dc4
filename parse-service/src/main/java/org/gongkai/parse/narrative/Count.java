package org.gongkai.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.script.CharacterSet;

/**
 * How prose writes a count: 12件, 1,234份, 十二宗, 两起. About so many (20余件, 近百件) is no count. Whatever is said of a
 * number is looked for around the counts of a sentence, because most sentences hold none.
 *
 * @param number as printed, without its counting word
 * @param start where the number begins
 * @param end behind the counting word
 * @param reach where the characters begin that may part it from the words before it
 * @param closed whether nothing comes next that would make it the number of another thing
 */
record Count(String number, int start, int end, int reach, boolean closed) {
    /** What may come next: a noun of another thing would make it the number of that thing. */
    static final String NEXT =
            "(?=[^\\u3400-\\u9FFF\\w]|$|申请|政府信息|信息公开|依申请|均|全部|已|都|并|且|按|其中|和|及|与|以及" + "|较|比|同比|占)(?!左右|以上|以下)";

    /** What may stand between words and their count, one character of it. */
    static final String GAP = "[^。；;，,、:：\\d()（）]";

    private static final CharacterSet NOT_IN_GAPS = CharacterSet.of("。；;，,、:：0123456789()（）");
    private static final Pattern CLOSED = Pattern.compile(NEXT);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,9}|[零〇一二三四五六七八九十百千两]{1,7}");
    private static final String NUMERALS = "零〇一二三四五六七八九十百千两";
    private static final CharacterSet DIGITS_OF_COUNTS = CharacterSet.of("0123456789" + NUMERALS);
    /** What comes before must not make it an ordinal, a date or an estimate. */
    private static final CharacterSet NOT_BEFORE = CharacterSet.of("0123456789.,第近约超逾至每前后零〇一二三四五六七八九十百千万");

    private static final CharacterSet UNITS = CharacterSet.of("件宗份条起项例笔单次个");
    /** 「5次数」 and 「5个工作日」 count something else. */
    private static final List<String> OTHER_UNITS = List.of("次数", "个工作", "个月", "个小时", "个部门", "个单位", "个人");

    private static final CharacterSet NO = CharacterSet.of("未没无零0");

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String TENS = "十百千";

    /** The counts in these words, whatever comes behind them. */
    static List<Count> in(String words) {
        List<Count> counts = List.of();
        for (int unit = UNITS.indexIn(words, 1); unit >= 0; unit = UNITS.indexIn(words, unit + 1)) {
            if (DIGITS_OF_COUNTS.contains(words.charAt(unit - 1)) && !isOtherUnit(words, unit)) {
                counts = counts.isEmpty() ? new ArrayList<>() : counts;
                addBefore(unit, words, counts);
            }
        }
        return counts;
    }

    /** Somewhere in the digits before the counting word. */
    private static void addBefore(int unit, String words, List<Count> counts) {
        int first = unit;
        while (first > 0 && isOfNumber(words.charAt(first - 1))) {
            first--;
        }
        int end = unit + (words.startsWith("件次", unit) ? 2 : 1);
        for (int start = first; start < unit; start++) {
            if (mayBegin(words, start)) {
                var number = words.substring(start, unit);
                if (NUMBER.matcher(number).matches()) {
                    counts.add(new Count(number, start, end, reach(words, start), isClosed(words, end)));
                }
            }
        }
    }

    private static boolean isOtherUnit(String words, int unit) {
        for (var other : OTHER_UNITS) {
            if (words.startsWith(other, unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBegin(String words, int start) {
        return start == 0
                || !(NOT_BEFORE.contains(words.charAt(start - 1))
                        || words.startsWith("不足", start - 2)
                        || words.startsWith("超过", start - 2));
    }

    private static int reach(String words, int start) {
        int reach = start;
        while (reach > 0 && !NOT_IN_GAPS.contains(words.charAt(reach - 1))) {
            reach--;
        }
        return reach;
    }

    private static boolean isClosed(String words, int end) {
        return CLOSED.matcher(words).region(end, words.length()).lookingAt();
    }

    /** Whether words may say that there was none. */
    static boolean isNoneIn(String words) {
        return NO.indexIn(words, 0) >= 0 || words.contains("不存在");
    }

    private static boolean isOfNumber(char c) {
        return c == ',' || DIGITS_OF_COUNTS.contains(c);
    }

    /** Whether words that end at a place may speak of it. */
    boolean isOpenTo(int place) {
        return closed && reach <= place && place <= start;
    }

    BigDecimal value() {
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
