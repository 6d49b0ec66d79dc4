package org.gongkai.validate.completeness;

import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;

/** What the rules about missing things have in common. */
final class CompletenessInfo {
    private CompletenessInfo() {}

    static RuleInfo of(String id, Message summary, Message explanation) {
        return new RuleInfo(id, RuleGroup.COMPLETENESS, Severity.ERROR, summary, Basis.NATIONAL_FORMAT, explanation);
    }
}
