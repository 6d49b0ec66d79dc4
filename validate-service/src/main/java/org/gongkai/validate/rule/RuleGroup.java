package org.gongkai.validate.rule;

import org.gongkai.events.Message;

/** What a rule is about. A group is one list of rules in a package of its own. */
public enum RuleGroup {
    /** 勾稽关系: figures that must fit together. */
    ARITHMETIC("勾稽关系", "Arithmetic"),
    /** 完整性: what the format asks for is there. */
    COMPLETENESS("完整性", "Completeness"),
    /** 跨年核对: what must follow from last year's report, and must not be copied from it. */
    YEARS("跨年核对", "Across years"),
    /** 格式与名称: the format of the year, its labels and its units. */
    LABELS("格式与名称", "Format and labels"),
    /** 文表一致: what the prose says, against the tables and against itself. */
    NARRATIVE("文表一致", "Prose and tables"),
    /** 时限与年份: when a report came out, and of which time it speaks. */
    TIME("时限与年份", "Time"),
    /** 安全: what must not be published, and whether the copy is the agency's own. */
    SAFETY("信息安全", "Safety");

    private final Message title;

    RuleGroup(String zh, String en) {
        this.title = new Message(zh, en);
    }

    /** The group's name for people. */
    public Message title() {
        return title;
    }
}
