package org.gongkai.events;

/** One of the three statistical tables. */
public enum ReportTable {
    /** 表二 主动公开政府信息情况. */
    T2("表二"),
    /** 表三 收到和处理政府信息公开申请情况. */
    T3("表三"),
    /** 表四 政府信息公开行政复议、行政诉讼情况. */
    T4("表四");

    private final String label;

    ReportTable(String label) {
        this.label = label;
    }

    /** How people call the table: 表二, 表三, 表四. */
    public String label() {
        return label;
    }
}
