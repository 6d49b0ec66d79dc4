package org.gongkai.validate.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.EventJson;
import org.gongkai.events.Finding;
import org.gongkai.events.Formats;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Topics;
import org.gongkai.validate.Fingerprint;
import org.gongkai.validate.observe.ValidationMetrics;
import org.jboss.logging.MDC;

/** Checks reports and makes records of the results, for whoever publishes them. */
final class Checks {
    private static final String SOURCE = "/validate-service";
    private static final String JSON = "application/json";
    /** Room that a record needs beside its value. */
    private static final int HEADROOM = 64 * 1024;
    /** A report of nothing, to ask which rules there are. */
    private static final ReportParsed NOTHING = new ReportParsed(
            "none",
            "",
            null,
            "text/plain",
            new ReaderInfo("none", ""),
            null,
            null,
            null,
            null,
            null,
            Formats.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private final Rules rules;
    private final ValidationMetrics metrics;
    private final Tracing tracing;
    private final InstantSource clock;

    Checks(Rules rules, ValidationMetrics metrics, Tracing tracing, InstantSource clock) {
        this.rules = rules;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
    }

    ReportValidated check(ReportParsed parsed, Optional<ReportValidated> lastYear) {
        return check(parsed, lastYear, now());
    }

    /** Checks a report once more. The result is later than the one held, though the clock of its instance be ahead. */
    ReportValidated again(ReportValidated held, Optional<ReportValidated> lastYear) {
        var now = now();
        var later = held.validatedAt().plusMillis(1);
        return check(held.report(), lastYear, now.isAfter(later) ? now : later);
    }

    private ReportValidated check(ReportParsed parsed, Optional<ReportValidated> lastYear, Instant now) {
        MDC.put("submissionId", parsed.submissionId());
        var validation =
                rules.check(parsed, lastYear.map(ReportValidated::report).orElse(null), now);
        metrics.reportFailures(validation);
        return validation.validated();
    }

    /** Names the rules of this release: their version, without the format's year before it, and their hash. */
    String rules() {
        var ruleSet = rules.check(NOTHING, null, clock.instant()).validated().ruleSet();
        return ruleSet.version().substring(ruleSet.version().indexOf('.') + 1) + "/" + ruleSet.hash();
    }

    /** All but the time of the check. */
    static boolean saysTheSame(ReportValidated one, ReportValidated other) {
        return one.verdict() == other.verdict()
                && one.findings().equals(other.findings())
                && one.checked().equals(other.checked())
                && one.ruleSet().equals(other.ruleSet())
                && Objects.equals(one.comparedWith(), other.comparedWith());
    }

    static byte[] event(ReportValidated validated) {
        var event = EventJson.write(validated);
        if (event.length > Topics.MAX_RECORD_BYTES - HEADROOM) {
            throw new IllegalStateException("the checked report has " + event.length + " bytes, too many for a record");
        }
        return event;
    }

    /** The record that publishes a result. */
    Record<byte[], byte[]> record(ReportValidated validated, byte[] event) {
        var report = validated.report();
        var headers = TextHeaders.of(CloudEvent.headers(
                CloudEvent.TYPE_VALIDATED,
                SOURCE,
                report.submissionId(),
                occasion(validated),
                validated.validatedAt(),
                JSON));
        tracing.inject(headers);
        return new Record<>(report.reportKey().getBytes(StandardCharsets.UTF_8), event, clock.millis(), headers);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What makes two checks of one submission two events: another reading, other rules, another year before. */
    private static String occasion(ReportValidated validated) {
        var report = validated.report();
        return String.join(
                "/",
                String.valueOf(report.receivedAt()),
                report.reader().version(),
                validated.ruleSet().hash(),
                Fingerprint.of(
                        validated.findings().stream().map(Finding::toString).toList()),
                String.valueOf(validated.comparedWith()));
    }
}
