package org.gongkai.validate;

import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.RuleInfo;

/**
 * A rule that is broken.
 *
 * @param rule the rule
 * @param weight what that weighs in this report
 * @param outcome where, and how
 */
record Breach(RuleInfo rule, Weight weight, Outcome.Broken outcome) {}
