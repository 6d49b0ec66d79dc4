package org.gongkai.validate.repair;

import java.util.List;
import java.util.stream.Stream;

/**
 * Changes that belong together: they make some of the broken equations hold and leave all others as they are.
 *
 * @param steps the cells to change, in printed order
 * @param mends which of the broken equations hold then: bit i for the i-th
 */
record Mending(List<Step> steps, long mends) {
    Mending {
        steps = List.copyOf(steps);
    }

    /** So many cells have to be changed. */
    int size() {
        return steps.size();
    }

    boolean sharesACellWith(Mending other) {
        return Stream.of(steps, other.steps)
                        .flatMap(List::stream)
                        .map(Step::cell)
                        .distinct()
                        .count()
                < size() + other.size();
    }

    /**
     * One cell and by how much it changes.
     *
     * @param cell the cell's number
     * @param by what is added to it
     */
    record Step(int cell, long by) {}
}
