package org.gongkai.parse;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.List;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.gongkai.metering.Times;

/** What operators see of the reading: how many documents of each format, and what was wrong with how many of them. */
final class ReadingMetrics {
    private static final String STAGE = "parse";
    private static final String READ = "read";
    private static final String UNREAD = "unread";
    private static final String DEAD_LETTER = "dead-letter";
    private static final String DOCUMENTS = "gongkai.documents";
    private static final String PROBLEMS = "gongkai.document.problems";

    private final MeterRegistry registry;

    ReadingMetrics(MeterRegistry registry) {
        this.registry = registry;
        List.of(READ, UNREAD, DEAD_LETTER).forEach(outcome -> Times.stage(registry, STAGE, outcome));
        Arrays.stream(DocumentFormat.values())
                .map(DocumentFormat::mediaType)
                .distinct()
                .forEach(this::begin);
    }

    /** Every series is there from the start: an alert cannot see the first event of one that was not. */
    private void begin(String format) {
        for (var outcome : List.of(READ, UNREAD)) {
            registry.counter(DOCUMENTS, "format", format, "outcome", outcome);
        }
        for (var kind : ProblemKind.values()) {
            registry.counter(PROBLEMS, "format", format, "problem", kind.id());
        }
    }

    /** Counts a document, and each kind of problem of it once; tells where its time belongs. */
    Timer read(ReportParsed result) {
        var format = result.mediaType();
        var outcome = result.figures().isEmpty() ? UNREAD : READ;
        registry.counter(DOCUMENTS, "format", format, "outcome", outcome).increment();
        result.problems().stream()
                .map(ParseProblem::kind)
                .distinct()
                .forEach(kind -> registry.counter(PROBLEMS, "format", format, "problem", kind.id())
                        .increment());
        return Times.stage(registry, STAGE, outcome);
    }

    /** Where the time of a record belongs that is no document. */
    Timer deadLetter() {
        return Times.stage(registry, STAGE, DEAD_LETTER);
    }
}
