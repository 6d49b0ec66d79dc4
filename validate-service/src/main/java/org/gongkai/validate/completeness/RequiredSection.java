package org.gongkai.validate.completeness;

import java.util.Optional;
import org.gongkai.events.ReportTable;
import org.gongkai.validate.rule.Report;
import org.jspecify.annotations.Nullable;

/** One of the six sections that a report must have, by its number and name. */
enum RequiredSection {
    OVERVIEW(1, "一、总体情况", null),
    DISCLOSURE(2, "二、主动公开政府信息情况", ReportTable.T2),
    REQUESTS(3, "三、收到和处理政府信息公开申请情况", ReportTable.T3),
    CASES(4, "四、政府信息公开行政复议、行政诉讼情况", ReportTable.T4),
    SHORTCOMINGS(5, "五、存在的主要问题及改进情况", null),
    OTHER_MATTERS(6, "六、其他需要报告的事项", null);

    private final int number;
    private final String heading;
    private final Optional<ReportTable> table;

    RequiredSection(int number, String heading, @Nullable ReportTable table) {
        this.number = number;
        this.heading = heading;
        this.table = Optional.ofNullable(table);
    }

    /** The section that a table belongs to. */
    static RequiredSection of(ReportTable table) {
        return switch (table) {
            case T2 -> DISCLOSURE;
            case T3 -> REQUESTS;
            case T4 -> CASES;
        };
    }

    /** 1 to 6. */
    int number() {
        return number;
    }

    /** The heading as the format prints it. */
    String heading() {
        return heading;
    }

    /** What of the section is in the report. */
    Standing in(Report report) {
        var section = report.section(number);
        if (section.isPresent() && !section.get().heading().isBlank()) {
            return Standing.THERE;
        }
        var tableIsThere = table.filter(report.figures()::isThere).isPresent();
        return section.isPresent() || tableIsThere ? Standing.WITHOUT_HEADING : Standing.MISSING;
    }

    /** Whether a section is there: "absent" differs from "heading lost". */
    enum Standing {
        THERE,
        /** Its text or its table is there, its heading is not. */
        WITHOUT_HEADING,
        MISSING
    }
}
