package org.gongkai.events;

import java.util.List;

/** A column of table three: who applied (申请人情况). */
public enum Applicant {
    NATURAL("natural", "自然人"),
    BUSINESS("business", "商业企业"),
    RESEARCH("research", "科研机构"),
    WELFARE("welfare", "社会公益组织"),
    LEGAL("legal", "法律服务机构"),
    OTHER_ORGANISATIONS("otherOrganisations", "其他"),
    TOTAL("total", "总计");

    /** The six columns whose sum is {@link #TOTAL}. */
    public static final List<Applicant> PARTS =
            List.of(NATURAL, BUSINESS, RESEARCH, WELFARE, LEGAL, OTHER_ORGANISATIONS);

    private final String key;
    private final String label;

    Applicant(String key, String label) {
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
