package org.gongkai.parse.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.script.CharacterSet;

/**
 * A count written in Chinese numerals (中文数字): 零, 十二件, 三百〇五. Only in a cell of its own, where no heading can be meant.
 */
final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final CharacterSet BEGINNINGS = CharacterSet.of(DIGITS + UNITS + "〇");
    private static final Pattern NUMERAL = Pattern.compile("(零|(?:[一二三四五六七八九]千)?零?(?:[一二三四五六七八九]百)?零?"
            + "(?:[一二三四五六七八九]?十)?零?[一二三四五六七八九]?)(?:件次|人次|件|条|笔|项|个|次|宗|份)?");
    private static final int LONGEST = 11;

    /** Typed for a dash as often as for a one. */
    private static final String DASH = "一";

    /** Alone, as likely any other circle that was typed or taken for a nought. */
    private static final String CIRCLE = "〇";

    private ChineseNumeral() {}

    /** Empty where a cell holds anything else, or what may be a dash. */
    static Optional<BigDecimal> read(String cell) {
        var text = cell.strip();
        var numeral = numeral(text);
        return numeral.isEmpty() || text.equals(DASH) ? Optional.empty() : Optional.of(value(numeral));
    }

    /** Whether a cell holds a numeral, or what may be one. */
    static boolean is(String cell) {
        return !numeral(cell.strip()).isEmpty();
    }

    private static String numeral(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST || cell.equals(CIRCLE) || !BEGINNINGS.contains(cell.charAt(0))) {
            return "";
        }
        var matcher = NUMERAL.matcher(cell.replace('〇', '零'));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static BigDecimal value(String numeral) {
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int unit = UNITS.indexOf(numeral.charAt(i));
            if (unit < 0) {
                digit = DIGITS.indexOf(numeral.charAt(i));
            } else {
                // 「十二」 begins with a ten that nobody counts.
                sum += Math.max(digit, 1) * (int) Math.pow(10, unit + 1);
                digit = 0;
            }
        }
        return BigDecimal.valueOf(sum + (long) digit);
    }
}
