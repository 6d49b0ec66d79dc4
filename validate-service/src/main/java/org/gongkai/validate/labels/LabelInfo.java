package org.gongkai.validate.labels;

import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;

/** What the rules of this group have in common. */
final class LabelInfo {
    private LabelInfo() {}

    static RuleInfo of(String id, Severity severity, Message summary, Message explanation) {
        return new RuleInfo(id, RuleGroup.LABELS, severity, summary, Basis.NATIONAL_FORMAT, explanation);
    }
}
