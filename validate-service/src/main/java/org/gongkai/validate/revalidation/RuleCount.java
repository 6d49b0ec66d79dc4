package org.gongkai.validate.revalidation;

/**
 * What becomes of a rule's findings, counted.
 *
 * @param opened new ones
 * @param closed those that are gone
 * @param changed those of another severity
 */
public record RuleCount(int opened, int closed, int changed) {
    /** The count of one finding. */
    static RuleCount of(FindingChange.Kind kind) {
        return switch (kind) {
            case OPENED -> new RuleCount(1, 0, 0);
            case CLOSED -> new RuleCount(0, 1, 0);
            case CHANGED -> new RuleCount(0, 0, 1);
        };
    }

    /** Both together. */
    public RuleCount plus(RuleCount other) {
        return new RuleCount(opened + other.opened, closed + other.closed, changed + other.changed);
    }
}
