package org.gongkai.breaker;

/**
 * What is too many.
 *
 * @param consecutive so many bad records in a row
 * @param window how many of the latest records the share is taken of
 * @param share this part of them, more than 0 and at most 1
 */
public record Limits(int consecutive, int window, double share) {
    public Limits {
        if (consecutive < 1 || window < 1 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "gongkai.breaker: consecutive and window must be 1 or more, share more than 0 and at most 1; they are "
                            + consecutive + ", " + window + " and " + share);
        }
    }
}
