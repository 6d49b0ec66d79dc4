package org.gongkai.validate.rule;

import java.util.Objects;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;

/**
 * What people are told about a rule.
 *
 * @param id stable for ever: stored findings refer to it; a rule that changes meaning gets a new id
 * @param group what it is about
 * @param severity what a breach weighs
 * @param summary the rule in one sentence
 * @param basis the text the rule rests on
 * @param explanation how it is applied: what counts as a breach, and what cannot be judged
 */
public record RuleInfo(
        String id, RuleGroup group, Severity severity, Message summary, Basis basis, Message explanation) {
    public RuleInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(explanation, "explanation");
    }
}
