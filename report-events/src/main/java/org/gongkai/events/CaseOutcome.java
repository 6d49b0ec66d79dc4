package org.gongkai.events;

import java.util.List;

/** A column inside a {@link CaseGroup}: how the cases ended. */
public enum CaseOutcome {
    UPHELD("upheld", "结果维持"),
    CORRECTED("corrected", "结果纠正"),
    OTHER_OUTCOME("otherOutcome", "其他结果"),
    PENDING("pending", "尚未审结"),
    TOTAL("total", "总计");

    /** The four columns whose sum is {@link #TOTAL}. */
    public static final List<CaseOutcome> PARTS = List.of(UPHELD, CORRECTED, OTHER_OUTCOME, PENDING);

    private final String key;
    private final String label;

    CaseOutcome(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The column's part of a cell id. */
    public String key() {
        return key;
    }

    /** The column's heading, as the format prints it. */
    public String label() {
        return label;
    }
}
