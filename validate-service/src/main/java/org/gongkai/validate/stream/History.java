package org.gongkai.validate.stream;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;

/**
 * The newest revision of every report of one partition's agencies, as it was published last. All years of an agency are
 * in one partition.
 */
final class History {
    private final KeyValueStore<String, byte[]> newest;

    History(KeyValueStore<String, byte[]> newest) {
        this.newest = newest;
    }

    Optional<ReportValidated> of(ReportParsed report) {
        return get(report.reportKey());
    }

    /** The same agency's report of the year before. */
    Optional<ReportValidated> before(ReportParsed report) {
        return neighbour(report, -1);
    }

    /** The same agency's report of the year after. */
    Optional<ReportValidated> after(ReportParsed report) {
        return neighbour(report, 1);
    }

    /** Holds what is published, in place of what was held for the report. */
    void put(ReportValidated validated, byte[] event) {
        newest.put(validated.report().reportKey(), event);
    }

    private Optional<ReportValidated> neighbour(ReportParsed report, int years) {
        return report.agency() == null || report.year() == null
                ? Optional.empty()
                : get(ReportParsed.reportKey(report.agency().key(), report.year() + years));
    }

    private Optional<ReportValidated> get(String reportKey) {
        return Optional.ofNullable(newest.get(reportKey)).map(event -> EventJson.read(event, ReportValidated.class));
    }
}
