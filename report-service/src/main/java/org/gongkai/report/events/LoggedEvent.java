package org.gongkai.report.events;

import java.time.Instant;
import org.gongkai.events.ReportNotice;

/**
 * An entry of the log.
 *
 * @param id where it stands
 * @param at when it was logged
 * @param type {@link ReportNotice#TYPE_RESULT} or {@link ReportNotice#TYPE_WITHDRAWN}
 * @param notice what is known of the report now
 */
public record LoggedEvent(EventId id, Instant at, String type, ReportNotice notice) {
    long sequence() {
        return id.sequence();
    }
}
