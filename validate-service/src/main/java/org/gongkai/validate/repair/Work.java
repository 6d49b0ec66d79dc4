package org.gongkai.validate.repair;

/** How much may still be tried. Counted in steps and not in time, so that a report gives the same result on any machine. */
final class Work {
    private int left;

    Work(int steps) {
        left = steps;
    }

    /** Takes one step, if there is one left. */
    boolean step() {
        return left > 0 && left-- > 0;
    }

    boolean isUsedUp() {
        return left <= 0;
    }
}
