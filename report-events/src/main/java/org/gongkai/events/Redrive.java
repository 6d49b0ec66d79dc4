package org.gongkai.events;

/**
 * Headers that a dead letter gets when an operator sends it back to the topic that it was consumed from (重投). Key, value
 * and the other headers are as they were; those of {@link DeadLetter} are gone. Whoever gives the record up again keeps
 * these, so that it is known for the same one.
 */
public final class Redrive {
    /** Where the record stood when it was given up first: topic, partition and offset with dashes between them. */
    public static final String ORIGIN = "redrive-origin";
    /** How often it has been sent back: 1 for the first time. */
    public static final String COUNT = "redrive-count";

    private Redrive() {}
}
