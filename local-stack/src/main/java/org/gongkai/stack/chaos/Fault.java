package org.gongkai.stack.chaos;

import java.time.Duration;
import org.gongkai.stack.running.Service;

/** What goes wrong sooner or later where programs run for years. */
sealed interface Fault {
    /**
     * SIGKILL: no time to finish anything.
     *
     * @param down how long until somebody starts it again
     */
    record Kill(Part part, Duration down) implements Fault {}

    /**
     * A second instance of a service joins, takes partitions over, and is killed in the end: they move twice.
     *
     * @param stays how long it lives
     */
    record SecondInstance(Service service, Duration stays) implements Fault {}

    /**
     * Nothing can be written any more where records, tables and the state of streams live.
     *
     * @param lasts how long until somebody makes room
     */
    record FullDisk(Duration lasts) implements Fault {}

    /**
     * The clock of everything but ingest-service is off by so much from now on. The times of receipt decide which of two
     * documents is the later one, so that clock is nobody's to set.
     */
    record ClockJump(Duration by) implements Fault {}

    /** Records that are in a topic already are sent to it once more, as they are. */
    record Again(String topic) implements Fault {}
}
