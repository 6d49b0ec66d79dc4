package org.gongkai.report.rebuild;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.gongkai.events.Severity;
import org.gongkai.events.Topics;
import org.gongkai.events.Verdict;
import org.gongkai.report.Filing;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.gongkai.report.desk.Person;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RebuildTest {
    private static final Person OPERATOR = new Person("operator-1", "运维");
    private static final RebuildOrder DRY_RUN = new RebuildOrder(true, null, OPERATOR);
    private static final RebuildOrder SWITCH = new RebuildOrder(false, null, OPERATOR);

    private final Upload first = ningwu("first", NOON);
    private final Upload second = ningwu("second", NOON.plusSeconds(60));
    private final Filing other = Filing.ofCounty("140926", "静乐县人民政府", 2020)
            .with("t3.received.natural", "41")
            .saying(1, "2020年，本机关主动公开政府信息一百条。依法办理申请。没有收取费用。");

    private final List<ConsumerRecord<byte[], byte[]>> all = List.of(
            first.raw(),
            first.parsed(NOON.plusSeconds(1)),
            first.validated(NOON.plusSeconds(2), Verdict.FAIL, finding("f1", "T3_BALANCE", Severity.ERROR)),
            second.raw(),
            second.parsed(NOON.plusSeconds(61)),
            second.validated(NOON.plusSeconds(62), Verdict.FAIL, finding("f2", "T4_SUM", Severity.ERROR)),
            other.checked(Verdict.PASS));

    @Inject
    Rebuilder rebuilder;

    @Inject
    TopicsInMemory topics;

    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    private String undisturbed = "";

    @BeforeEach
    void fill() throws Exception {
        arrivals.clear();
        arrivals.store(all);
        arrivals.derive();
        topics.holdOnly(all);
        undisturbed = tables.dump();
    }

    @AfterEach
    void leaveOneSetOfTables() throws Exception {
        assertThat(rebuilder.drop()).isTrue();
    }

    @Test
    void whatWasNotDamagedIsTheSameRowByRow() throws Exception {
        var rebuild = run(DRY_RUN);

        assertThat(rebuild.state()).isEqualTo(RebuildState.COMPARED);
        assertThat(rebuild.records()).isEqualTo(all.size());
        assertThat(outcome(rebuild).carriedOver()).isEmpty();
        assertThat(outcome(rebuild).tables())
                .hasSize(ComparedTable.values().length)
                .allSatisfy(table -> {
                    assertThat(table.serving()).as(table.table()).isEqualTo(table.rebuilt());
                    assertThat(differences(table)).as(table.table()).isEmpty();
                });
        assertThat(table(rebuild, "figure").serving()).isEqualTo(5);
    }

    @Test
    void whatWasDamagedIsNamedToTheRowAndMendedByTheExchange() throws Exception {
        tables.execute("DELETE FROM figure WHERE submission_id = '" + first.id() + "' AND state = 'AMBIGUOUS'");
        tables.execute("UPDATE figure SET value = 1 WHERE submission_id = '" + other.id() + "'");
        tables.execute("INSERT INTO figure (submission_id, cell, state) VALUES ('" + other.id() + "', 't9.x', 'READ')");
        tables.execute("DELETE FROM finding WHERE id = 'f2'");

        var rebuild = run(SWITCH);

        assertThat(rebuild.state()).isEqualTo(RebuildState.SWITCHED);
        var cell = Upload.TOTAL.value();
        assertThat(outcome(rebuild).tables().stream().flatMap(table -> differences(table).stream()))
                .containsExactly(
                        "figure - " + other.id() + " t9.x",
                        "figure + " + first.id() + " " + cell,
                        "figure ~ " + other.id() + " t3.received.natural",
                        "finding + " + second.id() + " 0");
        assertThat(outcome(rebuild).lost()).isZero();
        assertThat(tables.dump()).isEqualTo(undisturbed);
        assertThat(tables.row("SELECT count(*) FROM gongkai_before.figure")).isEqualTo("5");
    }

    @Test
    void whatTheTopicsNoLongerHoldIsCarriedOver() throws Exception {
        // Documents and notes are older than a month, and of two revisions the topic has the latest.
        topics.holdOnly(List.of(all.get(5), all.get(6)));

        var rebuild = run(SWITCH);

        assertThat(rebuild.state()).isEqualTo(RebuildState.SWITCHED);
        assertThat(outcome(rebuild).carriedOver().stream()
                        .map(one -> one.what() + " " + one.rows().count()))
                .containsExactly("documents 2", "submissions 2", "revisions 1");
        assertThat(outcome(rebuild).tables())
                .allSatisfy(table -> assertThat(differences(table)).isEmpty());
        assertThat(tables.dump()).isEqualTo(undisturbed);
    }

    @Test
    void figuresOfACarriedOverResultAreMadeAnewFromItsEvent() throws Exception {
        topics.holdOnly(List.of());
        tables.execute("UPDATE figure SET value = 1 WHERE submission_id = '" + first.id() + "'");
        tables.execute("DELETE FROM passage");

        assertThat(run(SWITCH).state()).isEqualTo(RebuildState.SWITCHED);

        assertThat(tables.dump()).isEqualTo(undisturbed);
    }

    @Test
    void whatCanBeHadFromNowhereKeepsTheTablesFromBeingExchangedUnlessSomebodySaysWhy() throws Exception {
        topics.holdOnly(all.subList(3, all.size()));
        tables.execute("UPDATE revision SET event = '\\x00' WHERE submission_id = '" + first.id() + "'");
        tables.execute("UPDATE document SET content = '\\x00' WHERE sha256 = '" + first.sha256() + "'");

        var refused = run(SWITCH);

        assertThat(refused.state()).isEqualTo(RebuildState.REFUSED);
        assertThat(table(refused, "revision").lost()).isEqualTo(Keys.NONE.and(first.id()));
        assertThat(table(refused, "document").lost()).isEqualTo(Keys.NONE.and(first.sha256()));
        assertThat(table(refused, "figure").lost().count()).isEqualTo(2);
        assertThat(tables.row("SELECT count(*) FROM revision")).isEqualTo("3");

        var accepted = run(new RebuildOrder(false, "测试数据，可弃", OPERATOR));

        assertThat(accepted.state()).isEqualTo(RebuildState.SWITCHED);
        assertThat(accepted.order().acceptLoss()).isEqualTo("测试数据，可弃");
        assertThat(tables.rows("SELECT submission_id FROM revision ORDER BY 1"))
                .containsExactlyInAnyOrder(second.id(), other.id());
        assertThat(tables.row("SELECT count(*) FROM gongkai_before.revision")).isEqualTo("3");
    }

    @Test
    void theLogGoesOnWhereItWasAndTellsOnlyWhatIsNew() throws Exception {
        var before = tables.rows("SELECT e::text FROM report_event e ORDER BY sequence");
        var epoch = tables.row("SELECT epoch FROM report_event_log");
        assertThat(run(SWITCH).state()).isEqualTo(RebuildState.SWITCHED);
        assertThat(tables.rows("SELECT e::text FROM report_event e ORDER BY sequence"))
                .isEqualTo(before);

        // A result that never reached the tables, as after an older database was put back.
        topics.add(second.validated(NOON.plusSeconds(99), Verdict.PASS));
        assertThat(run(SWITCH).state()).isEqualTo(RebuildState.SWITCHED);

        var after = tables.rows("SELECT e::text FROM report_event e ORDER BY sequence");
        assertThat(after).hasSize(before.size() + 1).startsWith(before.toArray(String[]::new));
        assertThat(tables.row(
                        "SELECT former_verdict || ' ' || verdict FROM report_event ORDER BY sequence DESC LIMIT 1"))
                .isEqualTo("FAIL PASS");
        assertThat(tables.row("SELECT epoch FROM report_event_log")).isEqualTo(epoch);
    }

    @Test
    void whatPeopleDidBeforeAndMeanwhileStands() throws Exception {
        act("f1", "第一次说明"); // of the revision before: closed by now
        act("f2", "开始之前");
        var meanwhile = second.validated(NOON.plusSeconds(70), Verdict.FAIL, finding("f2", "T4_SUM", Severity.ERROR));
        topics.onReading(() -> {
            act("f2", "重建期间");
            arrivals.store(meanwhile);
            topics.add(meanwhile);
        });

        var rebuild = run(SWITCH);

        assertThat(rebuild.state()).isEqualTo(RebuildState.SWITCHED);
        assertThat(outcome(rebuild).tables())
                .allSatisfy(table -> assertThat(differences(table)).isEmpty());
        assertThat(tables.row("SELECT status FROM finding WHERE id = 'f2'")).isEqualTo("DISPUTED");
        assertThat(tables.row("SELECT validated_at = '" + NOON.plusSeconds(70)
                        + "' FROM revision WHERE submission_id = '" + second.id() + "'"))
                .isEqualTo("t");
    }

    @Test
    void whatIsOnItsWayIsNoDifference() throws Exception {
        topics.addAheadOfServing(
                second.validated(NOON.plusSeconds(70), Verdict.PASS, finding("f9", "T4_SUM", Severity.WARNING)));

        var rebuild = run(DRY_RUN);

        assertThat(outcome(rebuild).underWay()).isEqualTo(1);
        assertThat(outcome(rebuild).tables())
                .allSatisfy(table -> assertThat(differences(table)).isEmpty());
    }

    @Test
    void deadLettersAndTheirCasesComeAgain() throws Exception {
        var letter = Upload.message(Topics.DEAD_LETTER, "k", new byte[] {1}, Map.of("dead-letter-reason", "no"));
        topics.add(letter);

        var rebuild = run(SWITCH);

        assertThat(table(rebuild, "dead_letter").onlyRebuilt().count()).isEqualTo(1);
        assertThat(tables.row("SELECT count(*) FROM dead_letter_case")).isEqualTo("1");
        topics.holdOnly(all);
        var again = run(SWITCH);
        assertThat(outcome(again).carriedOver().stream().map(Outcome.CarriedOver::what))
                .containsExactly("dead letters", "cases of dead letters");
        assertThat(tables.row("SELECT count(*) FROM dead_letter_case")).isEqualTo("1");
    }

    @Test
    void whateverEndsItTheOldTablesServeAndTheNextOneBeginsAnew() throws Exception {
        topics.onReading(() -> {
            throw new KafkaException("away");
        });

        var failed = run(SWITCH);

        assertThat(failed.state()).isEqualTo(RebuildState.FAILED);
        assertThat(failed.failure()).isNotNull();
        assertThat(tables.dump()).isEqualTo(undisturbed);
        assertThat(run(SWITCH).state()).isEqualTo(RebuildState.SWITCHED);
        assertThat(tables.dump()).isEqualTo(undisturbed);
    }

    @Test
    void oneIsDoneAtATimeAndWhatHasDiedIsToldFromWhatIsUnderWay() throws Exception {
        var goOn = new CountDownLatch(1);
        topics.onReading(goOn::await);
        assertThat(rebuilder.start(DRY_RUN)).isTrue();

        given().contentType("application/json")
                .body("{\"dryRun\":true}")
                .when()
                .post("/api/rebuild")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rebuild-under-way"));
        assertThat(rebuilder.drop()).isFalse();
        assertThat(rebuilder.latest().orElseThrow().state().isUnderWay()).isTrue();
        goOn.countDown();
        assertThat(finished().state()).isEqualTo(RebuildState.COMPARED);

        tables.execute("UPDATE desk.rebuild SET state = 'FILLING'");
        assertThat(rebuilder.latest().orElseThrow().state()).isEqualTo(RebuildState.INTERRUPTED);
    }

    @Test
    void theApiTellsHowItWent() throws Exception {
        given().contentType("application/json")
                .body("{\"dryRun\":false}")
                .when()
                .post("/api/rebuild")
                .then()
                .statusCode(202);
        finished();

        when().get("/api/rebuild")
                .then()
                .statusCode(200)
                .body("state", equalTo("SWITCHED"))
                .body("lost", equalTo(0))
                .body("outcome.tables.find { it.table == 'figure' }.rebuilt", equalTo(5));
        assertThat(tables.row("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'gongkai%'"))
                .isEqualTo("1");
        when().delete("/api/rebuild/before").then().statusCode(204);
        assertThat(tables.row("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'gongkai%'"))
                .isEqualTo("0");
        given().contentType("application/json")
                .body("{\"dryrun\":true}")
                .when()
                .post("/api/rebuild")
                .then()
                .statusCode(400);
    }

    private static void act(String finding, String reason) {
        given().contentType("application/json")
                .body("{\"kind\":\"DISPUTE\",\"reason\":\"" + reason + "\"}")
                .when()
                .post("/api/findings/" + finding + "/acts");
    }

    private Rebuild run(RebuildOrder order) throws Exception {
        assertThat(rebuilder.start(order)).isTrue();
        return finished();
    }

    private Rebuild finished() throws Exception {
        while (rebuilder.latest().orElseThrow().state().isUnderWay()) {
            Thread.sleep(20);
        }
        while (!tables.rows(
                        "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%desk.rebuild SET%' AND pid <> pg_backend_pid()")
                .isEmpty()) {
            Thread.sleep(20); // its session is about to end, and with it the turn
        }
        return rebuilder.latest().orElseThrow();
    }

    private static Outcome outcome(Rebuild rebuild) {
        assertThat(rebuild.outcome()).as("%s", rebuild).isNotNull();
        return rebuild.outcome();
    }

    private static TableComparison table(Rebuild rebuild, String name) {
        return outcome(rebuild).tables().stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> differences(TableComparison table) {
        var lines = new ArrayList<String>();
        table.onlyServing().first().forEach(key -> lines.add(table.table() + " - " + key));
        table.onlyRebuilt().first().forEach(key -> lines.add(table.table() + " + " + key));
        table.different().first().forEach(key -> lines.add(table.table() + " ~ " + key));
        return lines;
    }
}
