package org.gongkai.events;

/** A group of columns of table four (表四 行政复议、行政诉讼情况). */
public enum CaseGroup {
    RECONSIDERATION("reconsideration", "行政复议"),
    LITIGATION_DIRECT("litigationDirect", "未经复议直接起诉"),
    LITIGATION_AFTER_RECONSIDERATION("litigationAfterReconsideration", "复议后起诉");

    private final String key;
    private final String label;

    CaseGroup(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The group's part of a cell id. */
    public String key() {
        return key;
    }

    /** The group's heading, as the format prints it. */
    public String label() {
        return label;
    }
}
