package org.gongkai.validate.rule;

import org.gongkai.events.Message;

/** What a rule is about. A group is one list of rules in a package of its own. */
public enum RuleGroup {
    /** 勾稽关系: figures that must fit together. */
    ARITHMETIC("勾稽关系", "Arithmetic"),
    /** 完整性: what the format asks for is there. */
    COMPLETENESS("完整性", "Completeness"),
    /** 跨年核对: what must follow from last year's report, and must not be copied from it. */
    YEARS("跨年核对", "Across years");

    private final Message title;

    RuleGroup(String zh, String en) {
        this.title = new Message(zh, en);
    }

    /** The group's name for people. */
    public Message title() {
        return title;
    }
}
