package org.gongkai.report.events;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The end of the log, held in memory so that many listeners need not ask the database for the same. */
final class RecentEvents {
    private final ArrayDeque<LoggedEvent> events = new ArrayDeque<>();
    private final int capacity;
    private EventId floor;
    private EventId end;

    /** Begins at a place: nothing before it is held. */
    RecentEvents(EventId place, int capacity) {
        this.floor = place;
        this.end = place;
        this.capacity = capacity;
    }

    /** Up to where it reaches. */
    synchronized EventId end() {
        return end;
    }

    /** Adds what follows. */
    synchronized void add(List<LoggedEvent> following) {
        for (var event : following) {
            events.add(event);
            end = event.id();
            if (events.size() > capacity) {
                floor = events.remove().id();
            }
        }
    }

    /** What follows a place, at most so many; empty when it does not reach back so far and the database has to be asked. */
    synchronized Optional<List<LoggedEvent>> after(EventId place, int limit) {
        if (place.sequence() < floor.sequence() || !place.epoch().equals(floor.epoch())) {
            return Optional.empty();
        }
        if (place.sequence() >= end.sequence()) {
            return Optional.of(List.of());
        }
        return Optional.of(events.stream()
                .filter(event -> event.sequence() > place.sequence())
                .limit(limit)
                .toList());
    }
}
