package org.gongkai.events;

import java.util.Objects;

/**
 * What the prose says to a change of the tables.
 *
 * @param agrees whether the claim is true once the change is made; else the change contradicts it
 * @param claim the number that the prose states
 */
public record Testimony(boolean agrees, Claim claim) {
    public Testimony {
        Objects.requireNonNull(claim, "claim");
    }
}
