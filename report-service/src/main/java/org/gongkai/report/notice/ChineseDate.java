package org.gongkai.report.notice;

import java.time.LocalDate;

/** A day as official letters print it (成文日期). */
final class ChineseDate {
    private ChineseDate() {}

    static String of(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
