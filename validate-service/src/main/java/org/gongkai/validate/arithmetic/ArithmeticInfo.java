package org.gongkai.validate.arithmetic;

import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;

/** What the rules that are certain from the figures alone have in common. */
final class ArithmeticInfo {
    private ArithmeticInfo() {}

    static RuleInfo of(String id, Message summary, Message explanation) {
        return new RuleInfo(id, RuleGroup.ARITHMETIC, Severity.ERROR, summary, Basis.NATIONAL_FORMAT, explanation);
    }
}
