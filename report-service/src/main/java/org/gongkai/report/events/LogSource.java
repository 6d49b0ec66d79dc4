package org.gongkai.report.events;

import java.util.List;
import java.util.Optional;

/** What a listener reads the log by. */
interface LogSource {
    /** What follows a place, from memory; empty when that does not reach back so far. */
    Optional<List<LoggedEvent>> recent(EventId place, int limit);

    /** What follows a place, from the database. */
    List<LoggedEvent> read(EventId place, int limit);

    /** How far the log reaches, from the database. */
    LogState state();

    /** Does what asks the database, elsewhere. */
    void inBackground(Runnable work);
}
