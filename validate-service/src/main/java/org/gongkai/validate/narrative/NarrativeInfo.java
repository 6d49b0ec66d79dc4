package org.gongkai.validate.narrative;

import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;

/** What the rules of this group have in common: the notices ask that a report be accurate. */
final class NarrativeInfo {
    private NarrativeInfo() {}

    static RuleInfo of(String id, Severity severity, Message summary, Message explanation) {
        return new RuleInfo(id, RuleGroup.NARRATIVE, severity, summary, Basis.NATIONAL_FORMAT, explanation);
    }
}
