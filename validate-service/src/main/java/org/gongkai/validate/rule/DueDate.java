package org.gongkai.validate.rule;

import java.time.MonthDay;
import java.util.Objects;

/**
 * The last day for publishing a report (公布期限), in the year after the report year.
 *
 * @param day the day
 * @param basis the law or notice that sets it
 */
public record DueDate(MonthDay day, String basis) {
    public DueDate {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(basis, "basis");
    }
}
