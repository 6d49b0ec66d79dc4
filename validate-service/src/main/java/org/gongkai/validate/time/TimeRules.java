package org.gongkai.validate.time;

import java.util.List;
import org.gongkai.validate.rule.Rule;

/** 时限与年份: the rules of this group. */
public final class TimeRules {
    /** The rules in the order in which they are documented. */
    public static final List<Rule> ALL = List.of(Deadline.RULE, Period.RULE, StaleYear.RULE);

    private TimeRules() {}
}
