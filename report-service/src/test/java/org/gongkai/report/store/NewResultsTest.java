package org.gongkai.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.Checked;
import org.gongkai.events.Figure;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.gongkai.report.database.Database;
import org.gongkai.report.events.EventId;
import org.gongkai.report.events.EventLog;
import org.gongkai.report.events.LoggedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NewResultsTest {
    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @Inject
    Database database;

    @Inject
    AgroalDataSource connections;

    private long begin;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        begin = database.run(EventLog::state).newest();
    }

    @Test
    void aResultIsLoggedOnceHoweverOftenItsRecordsCome() {
        var upload = ningwu("text", NOON);
        var result = upload.validated(NOON, Verdict.FAIL, finding("f", "T3_BALANCE", Severity.ERROR));

        arrivals.store(result);
        arrivals.store(result, upload.raw());
        arrivals.store(upload.raw(), result);

        assertThat(log()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("report.result");
            assertThat(event.notice().reportKey()).isEqualTo("140925/2020");
            assertThat(event.notice().submissionId()).isEqualTo(upload.id());
            assertThat(event.notice().verdict()).isEqualTo(Verdict.FAIL);
            assertThat(event.notice().errors()).isEqualTo(1);
            assertThat(event.notice().rules()).containsExactly("T3_BALANCE");
            assertThat(event.notice().changedCells()).isNull();
            assertThat(event.notice().href()).isEqualTo("/api/reports/140925/2020");
        });
    }

    @Test
    void aNewerDocumentTellsWhatTheVerdictWasAndWhichCellsChanged() {
        var first = ningwu("first", NOON);
        var second = ningwu("second", NOON.plusSeconds(60));
        arrivals.store(first.validated(NOON, Verdict.FAIL));

        arrivals.store(withReceived("42", second));

        assertThat(log()).hasSize(2).last().satisfies(event -> {
            assertThat(event.notice().formerVerdict()).isEqualTo(Verdict.FAIL);
            assertThat(event.notice().changedCells()).containsExactly(Upload.RECEIVED);
        });
    }

    @Test
    void anEarlierDocumentThatComesLateChangesNothing() {
        arrivals.store(ningwu("second", NOON.plusSeconds(60)).validated(NOON.plusSeconds(61), Verdict.PASS));

        arrivals.store(ningwu("first", NOON).validated(NOON.plusSeconds(90), Verdict.FAIL));

        assertThat(log()).hasSize(1);
    }

    @Test
    void otherRulesAndTheSameDocumentAreAnotherResult() {
        var upload = ningwu("text", NOON);
        arrivals.store(upload.validatedUnder("a", NOON, Verdict.PASS));

        arrivals.store(upload.validatedUnder("b", NOON.plusSeconds(1), Verdict.FAIL));

        assertThat(log()).extracting(event -> event.notice().verdict()).containsExactly(Verdict.PASS, Verdict.FAIL);
    }

    @Test
    void aReportThatTurnsOutToBeAnotherIsWithdrawn() {
        var upload = ningwu("text", NOON);
        arrivals.store(upload.validated(NOON, Verdict.PASS));

        arrivals.store(upload.readAs("140926", "静乐县人民政府").validated(NOON.plusSeconds(1), Verdict.PASS));

        assertThat(log())
                .extracting(event -> event.type() + " " + event.notice().reportKey())
                .containsExactly(
                        "report.result 140925/2020", "report.withdrawn 140925/2020", "report.result 140926/2020");
        assertThat(log().get(1).notice().formerVerdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void nothingAppearsBelowANumberThatCouldBeSeen() throws Exception {
        try (var first = connections.getConnection()) {
            first.setAutoCommit(false);
            new ValidatedIntake(Announcement.NEWS)
                    .write(first, List.of(Validated.of(ningwu("text", NOON).validated(NOON, Verdict.PASS))));

            // Another instance stores another report at the same time, and would be done first.
            var other = new Upload("other", "140926", "静乐县人民政府", 2020, NOON);
            var second = CompletableFuture.runAsync(() -> arrivals.store(other.validated(NOON, Verdict.PASS)));
            waitForALockOf(second);
            assertThat(log()).isEmpty();

            first.commit();
            second.get(20, TimeUnit.SECONDS);
        }
        assertThat(log()).extracting(event -> event.notice().reportKey()).containsExactly("140925/2020", "140926/2020");
    }

    @Test
    void whatIsDroppedIsToldByTheState() {
        arrivals.store(ningwu("text", NOON).validated(NOON, Verdict.PASS));

        database.run(connection -> {
            EventLog.prune(connection, Instant.now().plusSeconds(60));
            return true;
        });

        var state = database.run(EventLog::state);
        assertThat(log()).isEmpty();
        assertThat(state.prunedTo()).isEqualTo(state.newest()).isGreaterThan(begin);
    }

    private void waitForALockOf(CompletableFuture<Void> work) throws Exception {
        while (tables.rows("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .isEmpty()) {
            assertThat(work).isNotDone();
            Thread.sleep(10);
        }
    }

    private List<LoggedEvent> log() {
        return database.run(connection -> {
            var end = EventLog.state(connection).end();
            return EventLog.after(connection, new EventId(end.epoch(), begin), 100);
        });
    }

    private static ConsumerRecord<byte[], byte[]> withReceived(String value, Upload upload) {
        var report = upload.parsedReport();
        var figures = List.of(
                Figure.read(Upload.RECEIVED, new BigDecimal(value), value, null, Source.NOWHERE),
                report.figures().getLast());
        return Upload.validated(new ReportValidated(
                new ReportParsed(
                        report.submissionId(),
                        report.sha256(),
                        report.filename(),
                        report.mediaType(),
                        report.reader(),
                        report.receivedAt(),
                        report.agency(),
                        report.year(),
                        report.title(),
                        report.publishedOn(),
                        report.formats(),
                        figures,
                        List.of(),
                        List.of(),
                        List.of()),
                Verdict.PASS,
                new RuleSetInfo("2019.1.0", "0"),
                null,
                upload.receivedAt(),
                List.of(),
                new Checked(1, 0, 0, 0),
                List.of()));
    }
}
