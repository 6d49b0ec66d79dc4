package org.gongkai.validate;

/**
 * A rule that threw: our bug, never the report's. What it would have said is unknown.
 *
 * @param rule id of the rule, or {@code REPAIR} where the search for mistakes failed and no rule
 * @param cause what it threw
 */
public record RuleFailure(String rule, Throwable cause) {}
