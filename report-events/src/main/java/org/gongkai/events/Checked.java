package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many checks had which outcome. Neither "not assessable" nor "switched off" is "passed".
 *
 * @param held checks that hold
 * @param broken checks that do not
 * @param notAssessable checks whose cells were not read
 * @param switchedOff rules that were not applied, because the administrators have switched them off
 */
public record Checked(
        int held,
        int broken,
        int notAssessable,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int switchedOff) {
    /** Where every rule was applied. */
    public Checked(int held, int broken, int notAssessable) {
        this(held, broken, notAssessable, 0);
    }
}
