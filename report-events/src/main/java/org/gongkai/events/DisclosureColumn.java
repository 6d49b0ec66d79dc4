package org.gongkai.events;

/** A column of table two. The heading differs from block to block and from format to format. */
public enum DisclosureColumn {
    /** Documents made this year, a count. 2021: 本年制发件数. */
    MADE("made", "本年新制作数量"),
    /** Documents published this year, a count. */
    PUBLISHED("published", "本年新公开数量"),
    /** Documents published so far, a count. */
    TOTAL_PUBLISHED("totalPublished", "对外公开总数量"),
    /** Documents repealed this year, a count. */
    REPEALED("repealed", "本年废止件数"),
    /** Documents in force at the end of the year, a count. */
    EFFECTIVE("effective", "现行有效件数"),
    /** Items at the end of last year, a count. */
    PREVIOUS_ITEMS("previousItems", "上一年项目数量"),
    /** Items added or removed this year: the one signed figure of the format. */
    CHANGE("change", "本年增/减"),
    /** Decisions taken this year, a count. 2021: 本年处理决定数量. */
    DECISIONS("decisions", "处理决定数量"),
    /** Procurement projects, a count. */
    PROJECTS("projects", "采购项目数量"),
    /** Money in units of 10,000 yuan (万元). */
    AMOUNT("amount", "金额（单位：万元）");

    private final String key;
    private final String label;

    DisclosureColumn(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The column's part of a cell id. */
    public String key() {
        return key;
    }

    /** The column's heading. */
    public String label() {
        return label;
    }
}
