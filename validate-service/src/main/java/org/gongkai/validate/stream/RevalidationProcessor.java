package org.gongkai.validate.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Topics;
import org.gongkai.validate.revalidation.Mode;
import org.gongkai.validate.revalidation.ReportChange;
import org.gongkai.validate.revalidation.RevalidationRequest;
import org.gongkai.validate.revalidation.Tally;
import org.gongkai.validate.revalidation.Walk;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Checks everything that a partition holds once more, in slices between the reports that come in. It shares the store
 * and the thread with {@link ReportProcessor}: what it checks again is the newest revision at that moment, and nothing
 * comes in between its look at the store and what it publishes. How far it is stands in a store of its own, in the same
 * transaction.
 */
final class RevalidationProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    /** How far each re-validation is. */
    static final String STORE = "revalidations";
    /** The way to {@code revalidation.progress}. */
    static final String TELL = "tell";
    /** How often the stream asks whether there is something to do. */
    static final Duration BEAT = Duration.ofMillis(20);

    private static final Logger LOG = Logger.getLogger(RevalidationProcessor.class);
    private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(500);

    private final Checks checks;
    private final InstantSource clock;
    private final Pace pace;
    private final Asides asides;
    private KeyValueStore<String, byte[]> newest;
    private History history;
    private Walks walks;
    private Board board;
    private int partition;
    private String rules;
    private Instant toldAt = Instant.EPOCH;
    private boolean lookedBack;
    private boolean idle;

    RevalidationProcessor(Checks checks, InstantSource clock, Pace pace, Asides asides) {
        this.checks = checks;
        this.clock = clock;
        this.pace = pace;
        this.asides = asides;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        newest = context.getStateStore(ReportProcessor.STORE);
        history = new History(newest);
        walks = new Walks(context.getStateStore(STORE));
        partition = context.taskId().partition();
        rules = checks.rules();
        board = new Board(context.getStateStore(Board.STORE));
        context.schedule(BEAT, PunctuationType.WALL_CLOCK_TIME, _ -> goOn());
    }

    /**
     * A release takes over in the middle of a re-validation: the partition may be through, but with the rules of the
     * release before. As long as the whole is not done, the latest rules are meant.
     */
    private void beginAgainWhatOtherRulesLeft() {
        for (var walk : walks.all()) {
            var unfinished = board.find(walk.request().id())
                    .map(known -> !known.isDone())
                    .orElse(true);
            if (!walk.rules().equals(rules) && (!walk.done() || unfinished)) {
                walks.put(walk.beginAgain(rules));
            }
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RevalidationRequest request;
        try {
            request = EventJson.read(record.value(), RevalidationRequest.class);
        } catch (RuntimeException e) {
            context().forward(asides.letter(record, context().recordMetadata(), e), Topics.DEAD_LETTER);
            return;
        }
        asides.good();
        if (!walks.knows(request.id())) {
            var arrival = context().recordMetadata().map(RecordMetadata::offset).orElse(0L);
            walks.put(Walk.begin(request, arrival, rules));
            LOG.infof("re-validation %s (%s) of partition %d begins", request.id(), request.mode(), partition);
        }
        idle = false;
    }

    private void goOn() {
        if (!lookedBack) {
            beginAgainWhatOtherRulesLeft();
            lookedBack = true;
        }
        if (idle || !pace.mayBegin()) {
            return;
        }
        var next = walks.next();
        idle = next.isEmpty();
        next.ifPresent(this::slice);
    }

    private void slice(Walk walk) {
        var seen = walk.tally();
        var position = walk.position();
        boolean atEnd;
        var slice = pace.slice();
        try (var reports = newest.range(position, null)) {
            while (reports.hasNext() && slice.goesOn()) {
                var report = reports.next();
                if (!report.key.equals(position)) {
                    position = report.key;
                    seen = look(walk, report.key, report.value, seen);
                    slice.count();
                }
            }
            atEnd = !reports.hasNext();
        } finally {
            MDC.remove("submissionId");
        }
        var further = walk.at(position, seen);
        further = atEnd ? further.end() : further;
        walks.put(further);
        tell(further);
    }

    private Tally look(Walk walk, String key, byte[] event, Tally seen) {
        ReportValidated held;
        ReportValidated now;
        byte[] eventNow;
        try {
            held = EventJson.read(event, ReportValidated.class);
            if (!walk.request().scope().includes(held.report())) {
                return seen;
            }
            now = checks.again(held, history.before(held.report()));
            if (Checks.saysTheSame(now, held)) {
                return seen.same();
            }
            eventNow = Checks.event(now);
        } catch (RuntimeException e) { // about this report only: its earlier result stands
            LOG.errorf(e, "%s cannot be checked again", key);
            return seen.failure();
        }
        if (walk.request().mode() == Mode.APPLY) {
            history.put(now, eventNow);
            context().forward(checks.record(now, eventNow), Topics.VALIDATED);
        }
        var change = ReportChange.between(held, now, walk, partition);
        if (change.hasNews()) {
            context().forward(message(key, change), Topics.REVALIDATION_CHANGES);
        }
        return seen.change(change);
    }

    private void tell(Walk walk) {
        var now = clock.instant();
        if (walk.done() || Duration.between(toldAt, now).compareTo(BETWEEN_PROGRESS) >= 0) {
            toldAt = now;
            var progress = walk.progress(partition, newest.approximateNumEntries());
            context().forward(message(Board.key(progress), progress), TELL);
        }
        if (walk.done()) {
            LOG.infof("re-validation %s of partition %d is done", walk.request().id(), partition);
        }
    }

    private Record<byte[], byte[]> message(String key, Object value) {
        return new Record<>(key.getBytes(StandardCharsets.UTF_8), RevalidationJson.write(value), clock.millis());
    }
}
