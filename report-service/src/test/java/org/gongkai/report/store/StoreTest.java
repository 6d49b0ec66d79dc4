package org.gongkai.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.events.Topics;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StoreTest {
    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @Inject
    @Any
    InMemoryConnector channels;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        channels.sink("dead-letter").clear();
    }

    @Test
    void anyOrderAndAnyRepetitionEndsInTheSameTables() throws Exception {
        var first = ningwu("first", NOON);
        var second = ningwu("second", NOON.plusSeconds(60));
        var messages = List.of(
                first.raw(),
                first.again(NOON.plusSeconds(3600)).raw("sent again.txt"),
                first.parsed(NOON.plusSeconds(1)),
                first.validated(NOON.plusSeconds(2), Verdict.FAIL, finding("f1", "T3_BALANCE", Severity.ERROR)),
                first.again(NOON.plusSeconds(3600)).validated(NOON.plusSeconds(3602), Verdict.PASS),
                second.raw(),
                second.parsed(NOON.plusSeconds(61)),
                second.validated(NOON.plusSeconds(62), Verdict.PASS_WITH_WARNINGS),
                second.readAs("140926", "静乐县人民政府")
                        .validated(NOON.plusSeconds(63), Verdict.FAIL, finding("f2", "T4_SUM", Severity.ERROR)),
                second.validated(NOON.plusSeconds(64), Verdict.FAIL, finding("f1", "T3_BALANCE", Severity.WARNING)));
        storeEach(messages);
        var expected = tables.dump();

        for (int seed = 0; seed < 60; seed++) {
            var shuffled = new ArrayList<>(messages);
            var random = new Random(seed);
            shuffled.add(messages.get(random.nextInt(messages.size())));
            shuffled.add(messages.get(random.nextInt(messages.size())));
            Collections.shuffle(shuffled, random);
            tables.clear();
            if (seed % 2 == 0) {
                storeEach(shuffled);
            } else {
                var cut = random.nextInt(shuffled.size());
                storeTogether(shuffled.subList(0, cut));
                storeTogether(shuffled.subList(cut, shuffled.size()));
            }
            assertThat(tables.dump()).as("seed %d", seed).isEqualTo(expected);
        }
        // The first was handed in once more, an hour later.
        assertThat(tables.row("SELECT submission_id FROM report")).isEqualTo(first.id());
    }

    @Test
    void aLaterUploadForTheSameAgencyAndYearSupersedesAndTheEarlierStays() throws Exception {
        var earlier = ningwu("earlier", NOON);
        var later = ningwu("later", NOON.plusSeconds(60));
        storeEach(List.of(later.validated(NOON.plusSeconds(61), Verdict.PASS)));

        storeEach(List.of(earlier.validated(NOON.plusSeconds(90), Verdict.FAIL)));

        assertThat(tables.row("SELECT submission_id || ' ' || verdict FROM report"))
                .isEqualTo(later.id() + " PASS");
        assertThat(tables.rows("SELECT submission_id FROM revision"))
                .containsExactlyInAnyOrder(later.id(), earlier.id());
    }

    @Test
    void ofTwoUploadsOfTheSameInstantTheGreaterIdIsCurrent() throws Exception {
        var one = ningwu("one", NOON);
        var other = ningwu("other", NOON);

        storeEach(List.of(one.validated(NOON, Verdict.PASS), other.validated(NOON, Verdict.PASS)));

        var greater = one.id().compareTo(other.id()) > 0 ? one.id() : other.id();
        assertThat(tables.row("SELECT submission_id FROM report")).isEqualTo(greater);
    }

    @Test
    void aSubmissionThatTurnsOutToBeAnotherReportLeavesNoRowBehind() throws Exception {
        var upload = ningwu("text", NOON);
        var stays = ningwu("stays", NOON.minusSeconds(60));
        storeEach(List.of(
                stays.validated(NOON, Verdict.PASS),
                upload.validated(NOON, Verdict.FAIL, finding("f", "T4_SUM", Severity.ERROR))));

        storeEach(List.of(upload.readAs("140926", "静乐县人民政府").validated(NOON.plusSeconds(1), Verdict.PASS)));

        assertThat(tables.rows("SELECT report_key || ' ' || submission_id FROM report ORDER BY 1"))
                .containsExactly("140925/2020 " + stays.id(), "140926/2020 " + upload.id());
        assertThat(tables.rows("SELECT id FROM finding")).isEmpty();
    }

    @Test
    void checkedAgainUnderOtherRulesTheSameSubmissionHasTheNewResultAndTheOldOneNeverComesBack() throws Exception {
        var upload = ningwu("text", NOON);
        var before = upload.validated(NOON, Verdict.FAIL, finding("f", "T4_SUM", Severity.ERROR));
        var after = upload.validatedUnder("2", NOON.plusMillis(1), Verdict.PASS);

        storeEach(List.of(before, after, before));

        assertThat(tables.rows("SELECT verdict FROM report")).containsExactly("PASS");
        assertThat(tables.rows("SELECT rule_set_hash || ' ' || verdict FROM revision"))
                .containsExactly("2 PASS");
        assertThat(tables.rows("SELECT id FROM finding")).isEmpty();
    }

    @Test
    void whatWasReadBeforeTheUploadCameAgainDoesNotMoveItBackWhenItIsCheckedAgain() throws Exception {
        var first = ningwu("text", NOON);
        var again = first.again(NOON.plusSeconds(60)).readAs("140926", "静乐县人民政府");

        storeEach(List.of(
                first.validated(NOON, Verdict.PASS),
                again.validated(NOON.plusSeconds(61), Verdict.PASS),
                first.validatedUnder("2", NOON.plusSeconds(90), Verdict.FAIL)));

        assertThat(tables.rows("SELECT report_key || ' ' || verdict FROM report"))
                .containsExactly("140926/2020 PASS");
    }

    @Test
    void aDocumentThatArrivesLateCanChangeWhichRevisionIsCurrent() throws Exception {
        var sentTwice = ningwu("sent twice", NOON);
        var between = ningwu("between", NOON.plusSeconds(10));
        storeEach(List.of(
                sentTwice.validated(NOON.plusSeconds(1), Verdict.PASS),
                between.validated(NOON.plusSeconds(11), Verdict.PASS)));
        assertThat(tables.row("SELECT submission_id FROM report")).isEqualTo(between.id());

        storeEach(List.of(sentTwice.again(NOON.plusSeconds(20)).raw()));

        assertThat(tables.row("SELECT submission_id FROM report")).isEqualTo(sentTwice.id());
    }

    @Test
    void aSubmissionGoesFromReceivedToParsedToValidated() throws Exception {
        var upload = ningwu("text", NOON);
        var states = new ArrayList<String>();
        for (var message : List.of(upload.raw(), upload.parsed(NOON), upload.validated(NOON, Verdict.PASS))) {
            storeEach(List.of(message));
            states.add(tables.row("SELECT state FROM submission"));
        }

        assertThat(states).containsExactly("RECEIVED", "PARSED", "VALIDATED");
        assertThat(tables.row("SELECT encode(content, 'escape') FROM document")).isEqualTo("text");
    }

    @Test
    void strangeCharactersAndEndlessTextsAreStored() throws Exception {
        var upload = new Upload("strange", "山西-宁武", "宁\0武\ud842\udfb7\ud800" + "县".repeat(100_000), 2020, NOON);

        storeEach(List.of(upload.raw("a\0b.txt"), upload.validated(NOON, Verdict.PASS)));

        assertThat(channels.sink("dead-letter").received()).isEmpty();
        assertThat(tables.row("SELECT left(name, 5) FROM agency")).isEqualTo("宁\uFFFD武\ud842\udfb7\uFFFD");
        assertThat(tables.row("SELECT filename FROM submission")).isEqualTo("a\uFFFDb.txt");
    }

    @Test
    void aFigureIsStoredAsItIsPrintedWhateverCharactersThatTakes() throws Exception {
        var message = printedAs(ningwu("printed", NOON), "4\\N1\t件\n\r\\.{\"}\0");

        storeEach(List.of(message));

        assertThat(tables.row("SELECT printed FROM figure WHERE state = 'AMBIGUOUS'"))
                .isEqualTo("4\\N1\t件\n\r\\.{\"}\uFFFD");
        assertThat(tables.row("SELECT candidates::text || ' ' || (unit IS NULL) FROM figure WHERE state = 'AMBIGUOUS'"))
                .isEqualTo("{1,10} true");
        assertThat(tables.row("SELECT value || ' ' || source FROM figure WHERE state = 'READ'"))
                .isEqualTo("7000 {\"end\": 14, \"start\": 10}");
    }

    @Test
    void whatCannotBeStoredGoesAsideAsConsumedAndTheRestIsStored() throws Exception {
        var good = ningwu("good", NOON);
        var broken = Upload.message(Topics.VALIDATED, "key", "{not json".getBytes(UTF_8), Map.of("ce_subject", "x"));
        var endless = withAgency(ningwu("endless", NOON), "k".repeat(3_000));
        var empty = Upload.message(Topics.VALIDATED, "key", null, Map.of());
        var absurd = withYearOfPublication(ningwu("absurd", NOON));

        storeTogether(List.of(broken, endless, good.validated(NOON, Verdict.PASS), empty, absurd));

        assertThat(tables.rows("SELECT submission_id FROM report")).containsExactly(good.id());
        var letters = deadLetters();
        assertThat(letters).hasSize(4);
        var letter = letters.getFirst();
        assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTER);
        assertThat(letter.value()).isEqualTo("{not json".getBytes(UTF_8));
        assertThat(letter.key()).isEqualTo("key".getBytes(UTF_8));
        assertThat(header(letter, "ce_subject")).isEqualTo("x");
        assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo(Topics.VALIDATED);
        assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo(Long.toString(broken.offset()));
        assertThat(header(letter, DeadLetter.REASON)).contains("not a ReportValidated");
        assertThat(header(letters.getLast(), DeadLetter.REASON))
                .startsWith("ERROR: date out of range: \"99999999-01-01\"");
        assertThat(header(letter, DeadLetter.SERVICE)).isEqualTo("report-service");
    }

    @Test
    void aDocumentUnderAForeignHashIsNotKept() throws Exception {
        var raw = ningwu("mine", NOON).raw();
        var forged = new ConsumerRecord<>(raw.topic(), 0, 7, raw.key(), "yours".getBytes(UTF_8));
        raw.headers().forEach(forged.headers()::add);

        storeTogether(List.of(forged));

        assertThat(tables.rows("SELECT sha256 FROM document")).isEmpty();
        assertThat(deadLetters()).hasSize(1);
    }

    @Test
    void consumersThatWorkAtTheSameTimeLoseNothing() throws Exception {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int n = 0; n < 60; n++) {
            var upload = new Upload("text " + n, "agency-" + n % 3, "机关" + n % 3, 2020, NOON.plusSeconds(n));
            messages.add(upload.raw());
            messages.add(upload.parsed(NOON));
            messages.add(upload.validated(NOON.plusSeconds(n), Verdict.PASS));
        }
        storeEach(messages);
        var expected = tables.dump();
        tables.clear();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<CompletableFuture<Void>>();
            for (int n = 0; n < 4; n++) {
                var shuffled = new ArrayList<>(messages);
                Collections.shuffle(shuffled, new Random(n));
                running.add(CompletableFuture.runAsync(
                        () -> {
                            storeTogether(shuffled.subList(0, 90));
                            storeTogether(shuffled.subList(90, 180));
                        },
                        threads));
            }
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        }

        assertThat(tables.dump()).isEqualTo(expected);
    }

    private void storeEach(List<ConsumerRecord<byte[], byte[]>> messages) {
        messages.forEach(message -> storeTogether(List.of(message)));
    }

    private void storeTogether(List<ConsumerRecord<byte[], byte[]>> messages) {
        arrivals.store(messages);
    }

    private List<ProducerRecord<byte[], byte[]>> deadLetters() {
        return channels.<ProducerRecord<byte[], byte[]>>sink("dead-letter").received().stream()
                .map(message -> message.getPayload())
                .toList();
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> withAgency(Upload upload, String key) {
        return upload.readAs(key, "长").validated(NOON, Verdict.PASS);
    }

    /** The figure that is read as 41 or otherwise. */
    private static ConsumerRecord<byte[], byte[]> printedAs(Upload upload, String printed) {
        var message = upload.validated(NOON, Verdict.PASS);
        var quoted = new String(EventJson.write(printed), UTF_8);
        return changed(
                message, new String(message.value(), UTF_8).replace("\"printed\":\"41\"", "\"printed\":" + quoted));
    }

    /** A date that Java has and PostgreSQL has not. */
    private static ConsumerRecord<byte[], byte[]> withYearOfPublication(Upload upload) {
        var message = upload.validated(NOON, Verdict.PASS);
        var json = new String(message.value(), UTF_8)
                .replaceFirst("\"title\"", "\"publishedOn\":\"+99999999-01-01\",\"title\"");
        var changed = changed(message, json);
        assertThat(EventJson.read(changed.value(), ReportValidated.class)
                        .report()
                        .publishedOn())
                .hasYear(99_999_999);
        return changed;
    }

    private static ConsumerRecord<byte[], byte[]> changed(ConsumerRecord<byte[], byte[]> message, String json) {
        var changed = new ConsumerRecord<>(message.topic(), 0, 99, message.key(), json.getBytes(UTF_8));
        message.headers().forEach(changed.headers()::add);
        return changed;
    }
}
