package org.gongkai.validate;

import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.RuleInfo;

/**
 * A rule that is broken.
 *
 * @param rule the rule
 * @param outcome where, and how
 */
record Breach(RuleInfo rule, Outcome.Broken outcome) {}
