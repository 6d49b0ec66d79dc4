package org.gongkai.events;

/**
 * How many checks had which outcome. "Not assessable" is not "passed".
 *
 * @param held checks that hold
 * @param broken checks that do not
 * @param notAssessable checks whose cells were not read
 */
public record Checked(int held, int broken, int notAssessable) {}
