package org.gongkai.parse.pdf;

/**
 * A ruling line, horizontal or vertical.
 *
 * @param at its place across: y of a horizontal line, x of a vertical one
 * @param from where it begins
 * @param to where it ends, never before {@code from}
 */
record Rule(float at, float from, float to) {
    static Rule of(float at, float a, float b) {
        return new Rule(at, Math.min(a, b), Math.max(a, b));
    }
}
