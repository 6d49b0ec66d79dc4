package org.gongkai.parse.agency;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as reports print it: 2021年1月29日, 二〇二一年一月二十九日, 2021-01-29, 2021/1/29. */
public final class ChineseDate {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String YEAR = "[12]\\d{3}|[一二][〇零○OoＯ0一二三四五六七八九]{3}";
    private static final String UP_TO_31 = "\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]";

    private ChineseDate() {}

    /** A pattern for a day, also one without year or day, with the groups y, m and d followed by {@code suffix}. */
    public static String pattern(String suffix) {
        return "(?:(?<y" + suffix + ">" + YEAR + ")[年./-])?(?<m" + suffix + ">" + UP_TO_31 + ")[月./-](?:(?<d" + suffix
                + ">" + UP_TO_31 + ")[日号]?)?";
    }

    /** The day; empty when a part is missing or no calendar has it, such as 2月30日. */
    public static Optional<LocalDate> read(@Nullable String year, @Nullable String month, @Nullable String day) {
        if (year == null || month == null || day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year(year), upTo99(month), upTo99(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 2020 or 二〇二〇. */
    static int year(String printed) {
        int year = 0;
        for (int i = 0; i < printed.length(); i++) {
            year = year * 10 + digit(printed.charAt(i));
        }
        return year;
    }

    private static int upTo99(String printed) {
        int ten = printed.indexOf('十');
        if (ten < 0) {
            return year(printed);
        }
        int tens = ten == 0 ? 1 : digit(printed.charAt(0));
        return tens * 10 + (ten + 1 < printed.length() ? digit(printed.charAt(ten + 1)) : 0);
    }

    private static int digit(char c) {
        if (Character.isDigit(c)) {
            return Character.digit(c, 10);
        }
        return Math.max(DIGITS.indexOf(c), 0); // 零, ○ and the letter O stand for 〇
    }
}
