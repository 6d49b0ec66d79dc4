package org.gongkai.report.rebuild;

/** How far a rebuild is, or how it ended. */
public enum RebuildState {
    /** Tables are made beside those that serve. */
    PREPARING,
    /** The topics are read from their beginnings. */
    FILLING,
    /** What the topics no longer hold is taken from the tables that serve. */
    CARRYING_OVER,
    /** Both are compared, row by row. */
    COMPARING,
    /** The new tables take the place of the old ones. */
    SWITCHING,
    /** They serve. */
    SWITCHED,
    /** A dry run has ended. */
    COMPARED,
    /** Something would be lost, and nobody said that it may. */
    REFUSED,
    /** It could not go on. The old tables serve. */
    FAILED,
    /** Whoever did it died. The old tables serve. */
    INTERRUPTED;

    public boolean isUnderWay() {
        return switch (this) {
            case PREPARING, FILLING, CARRYING_OVER, COMPARING, SWITCHING -> true;
            case SWITCHED, COMPARED, REFUSED, FAILED, INTERRUPTED -> false;
        };
    }

    /** What follows the comparison. */
    static RebuildState after(Outcome outcome, RebuildOrder order) {
        if (outcome.lost() > 0 && order.acceptLoss() == null && !order.dryRun()) {
            return REFUSED;
        }
        return order.dryRun() ? COMPARED : SWITCHING;
    }
}
