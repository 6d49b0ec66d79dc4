package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.access.tests.Bearer;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ActApiTest {
    private static final String EXPLAIN = "{\"kind\":\"EXPLAIN\",\"reason\":\"年中移交\"}";
    private static final String CONFIRM = "{\"kind\":\"CONFIRM\",\"reason\":\"同意\"}";
    private static final String REOPEN = "{\"kind\":\"REOPEN\",\"reason\":\"情况有变\"}";
    private static final String WAIVE = "{\"kind\":\"WAIVE\",\"reason\":\"机构改革\",\"until\":\"2999-12-31\"}";
    private static final String WAIVE_RULE =
            "{\"kind\":\"WAIVE\",\"reason\":\"机构改革\",\"scope\":\"AGENCY_RULE\",\"until\":\"2999-12-31\"}";

    private final Upload first = ningwu("first", NOON);
    private final Upload second = ningwu("second", NOON.plusSeconds(60));
    private final Upload third = ningwu("third", NOON.plusSeconds(120));
    private final Upload nextYear = new Upload("next year", "140925", "宁武县人民政府", 2021, NOON.plusSeconds(180));

    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        RestAssured.urlEncodingEnabled = false;
    }

    @Test
    void anExplanationIsPutOnRecordAndSeenEverywhere() {
        arrivals.store(fails(first, "f"));

        act("f", "王芳", EXPLAIN)
                .statusCode(201)
                .body("kind", equalTo("EXPLAIN"))
                .body("who", equalTo("王芳"))
                .body("reason", equalTo("年中移交"))
                .body("report", equalTo("140925/2020"))
                .body("revision", equalTo(first.id()));

        when().get("/api/findings/f")
                .then()
                .statusCode(200)
                .body("status", equalTo("EXPLAINED"))
                .body("acts.kind", contains("EXPLAIN"))
                .body("equations[0].rule", equalTo("T3_BALANCE"))
                .body("elsewhere.reports", equalTo(0))
                .body("elsewhere.href", equalTo("/api/findings?status=OPEN&rule=T3_BALANCE"));
        when().get("/api/findings?status=EXPLAINED").then().body("items.id", contains("f"));
        when().get("/api/findings?status=OPEN").then().body("items", hasSize(0));
        when().get("/api/reports/140925/2020").then().body("findings[0].status", equalTo("EXPLAINED"));
    }

    @Test
    void aWaiverNeedsASecondPerson() {
        arrivals.store(fails(first, "f"));

        var waiver = act("f", "王芳", WAIVE).statusCode(201).extract().<String>path("id");
        when().get("/api/findings?pending=true")
                .then()
                .body("items.status", contains("OPEN"))
                .body("items.pending", contains(waiver));
        problem(act("f", "王芳", CONFIRM), 403, "/problems/own-waiver");
        problem(act("f", "李雷", WAIVE), 409, "/problems/waiver-pending");

        act("f", "李雷", CONFIRM).statusCode(201).body("answers", equalTo(waiver));

        when().get("/api/findings?status=WAIVED")
                .then()
                .body("items.id", contains("f"))
                .body("items.waivedUntil", contains("2999-12-31"))
                .body("items[0].pending", nullValue());
        problem(act("f", "李雷", CONFIRM), 409, "/problems/no-waiver-pending");
        act("f", "王芳", REOPEN).statusCode(201);
        when().get("/api/findings/f").then().body("status", equalTo("OPEN"));
        problem(act("f", "王芳", REOPEN), 409, "/problems/nothing-to-reopen");
    }

    @Test
    void aWaiverRunsOutWithoutAnybodyDoingAnything() throws Exception {
        arrivals.store(fails(first, "f"));
        act("f", "王芳", WAIVE).statusCode(201);
        act("f", "李雷", CONFIRM).statusCode(201);

        tables.execute("UPDATE finding SET waived_until = desk_today()");
        when().get("/api/findings/f").then().body("status", equalTo("WAIVED"));
        tables.execute("UPDATE finding SET waived_until = desk_today() - 1");

        when().get("/api/findings/f").then().body("status", equalTo("OPEN"));
        when().get("/api/findings?status=OPEN").then().body("items.id", contains("f"));
        when().get("/api/findings?status=WAIVED").then().body("items", hasSize(0));
    }

    @Test
    void aWaiverOfARuleForAnAgencyCoversLaterYearsAlsoThoseThatComeAfterIt() {
        arrivals.store(fails(first, "f"));
        act("f", "王芳", WAIVE_RULE).statusCode(201).body("scope", equalTo("AGENCY_RULE"));
        act("f", "李雷", CONFIRM).statusCode(201);

        arrivals.store(nextYear.validated(
                NOON,
                Verdict.FAIL,
                finding("g", "T3_BALANCE", Severity.ERROR),
                finding("h", "T4_SUM", Severity.ERROR)));

        when().get("/api/findings?status=WAIVED").then().body("items.id", contains("f", "g"));
        when().get("/api/findings?status=OPEN").then().body("items.id", contains("h"));

        act("g", "王芳", REOPEN).statusCode(201);
        when().get("/api/findings?status=WAIVED").then().body("items.id", contains("f"));
        act("f", "王芳", REOPEN).statusCode(201);
        when().get("/api/findings?status=WAIVED").then().body("items", hasSize(0));
    }

    @Test
    void aCorrectedRevisionClosesTheFindingAndALaterOneReopensIt() {
        arrivals.store(fails(first, "f"));
        act("f", "王芳", EXPLAIN).statusCode(201);

        arrivals.store(second.validated(NOON, Verdict.PASS));

        when().get("/api/findings").then().body("items", hasSize(0));
        when().get("/api/findings?status=CLOSED")
                .then()
                .body("items.id", contains("f"))
                .body("items.closedBy", contains(second.id()));
        when().get("/api/findings/f")
                .then()
                .body("status", equalTo("CLOSED"))
                .body("acts.kind", contains("CLOSED", "EXPLAIN")) // the uploads of this test are of long ago
                .body("acts.find { it.kind == 'CLOSED' }.who", equalTo("gongkai"))
                .body("acts.find { it.kind == 'CLOSED' }.revision", equalTo(second.id()));
        when().get("/api/reports/140925/2020/revisions/" + first.id())
                .then()
                .body("findings[0].status", equalTo("CLOSED"));
        problem(act("f", "王芳", EXPLAIN), 409, "/problems/finding-closed");

        arrivals.store(fails(third, "f"));

        when().get("/api/findings/f").then().body("acts.kind", contains("CLOSED", "REOPENED", "EXPLAIN"));
        when().get("/api/findings?status=CLOSED").then().body("items", hasSize(0));
    }

    @Test
    void whatWasExplainedOfAnEarlierRevisionDoesNotSpeakForOneThatHasItAgain() throws Exception {
        var later = ningwu("much later", java.time.Instant.now().plusSeconds(3600));
        arrivals.store(fails(first, "f"));
        act("f", "王芳", EXPLAIN).statusCode(201);
        arrivals.store(second.validated(NOON, Verdict.PASS));

        arrivals.store(fails(later, "f"));

        when().get("/api/findings/f").then().body("status", equalTo("OPEN"));
        act("f", "王芳", EXPLAIN).statusCode(201);
        when().get("/api/findings/f").then().body("status", equalTo("EXPLAINED"));
    }

    @Test
    void aRevisionThatNobodyCouldReadClosesNothing() {
        arrivals.store(fails(first, "f"), second.validated(NOON, Verdict.NOT_ASSESSABLE));

        when().get("/api/findings?status=CLOSED").then().body("items", hasSize(0));
        when().get("/api/acts").then().body("items", hasSize(0));
    }

    @Test
    void aFindingThatWasDealtWithClosesAlsoWhenOtherRulesFindItNoMore() {
        arrivals.store(fails(first, "f"));
        act("f", "王芳", EXPLAIN).statusCode(201);

        arrivals.store(first.validatedUnder("2", NOON.plusSeconds(9), Verdict.PASS));

        when().get("/api/acts?finding=f")
                .then()
                .body("items.kind", contains("EXPLAIN", "CLOSED"))
                .body("items.agencyName", contains("宁武县人民政府", "宁武县人民政府"));
        problem(when().get("/api/findings/f").then(), 404, "/problems/finding-not-found");
    }

    @Test
    void neitherTheOrderOfArrivalNorRedeliveryNorAReplayChangesWhatWasClosed() throws Exception {
        var messages = List.of(
                fails(first, "f"),
                second.validated(NOON, Verdict.PASS),
                fails(third, "f"),
                first.validatedUnder(
                        "2", NOON.plusSeconds(5), Verdict.FAIL, finding("f", "T3_BALANCE", Severity.ERROR)));
        arrivals.store(messages.get(0));
        act("f", "王芳", EXPLAIN).statusCode(201);
        messages.forEach(arrivals::store);
        var expected = tables.dump();
        assertThat(tables.rows("SELECT kind FROM closure ORDER BY at")).containsExactly("CLOSED", "REOPENED");

        for (int seed = 0; seed < 12; seed++) {
            var shuffled = new ArrayList<ConsumerRecord<byte[], byte[]>>(messages);
            shuffled.add(messages.get(seed % messages.size()));
            Collections.shuffle(shuffled, new Random(seed));
            tables.clearAllButActs();
            shuffled.forEach(arrivals::store);
            assertThat(tables.dump()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void theLogTellsWhoDidWhatAndIsFilteredAndPaged() {
        arrivals.store(fails(first, "f"));
        act("f", "王芳", EXPLAIN).statusCode(201);
        act("f", "李雷", WAIVE).statusCode(201);
        arrivals.store(second.validated(NOON, Verdict.PASS));

        when().get("/api/acts").then().body("items.kind", contains("WAIVE", "EXPLAIN", "CLOSED"));
        when().get("/api/acts?by=%E7%8E%8B%E8%8A%B3").then().body("items.kind", contains("EXPLAIN"));
        when().get("/api/acts?by=gongkai").then().body("items.kind", contains("CLOSED"));
        when().get("/api/acts?kind=waive&agency=%E5%AE%81%E6%AD%A6&rule=T3_BALANCE&report=140925%2F2020")
                .then()
                .body("items.who", contains("李雷"));
        when().get("/api/acts?to=2024-01-20").then().body("items.kind", contains("CLOSED"));
        when().get("/api/acts?from=2024-01-21").then().body("items.kind", contains("WAIVE", "EXPLAIN"));
        var next = when().get("/api/acts?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .<String>path("next");
        when().get(next).then().body("items.kind", contains("CLOSED")).body("next", nullValue());
    }

    @Test
    void actsAreNeverChangedOrRemoved() {
        arrivals.store(fails(first, "f"));
        act("f", "王芳", EXPLAIN).statusCode(201);

        for (var change : List.of("UPDATE desk.act SET who = '李雷'", "DELETE FROM desk.act", "TRUNCATE desk.act")) {
            assertThatThrownBy(() -> tables.execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("acts are only ever added");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"kind\":\"EXPLAIN\"}",
                "{\"kind\":\"EXPLAIN\",\"reason\":\" \"}",
                "{\"kind\":\"CLOSED\",\"reason\":\"x\"}",
                "{\"kind\":\"FORGET\",\"reason\":\"x\"}",
                "{\"kind\":\"EXPLAIN\",\"reason\":\"x\",\"until\":\"2999-12-31\"}",
                "{\"kind\":\"EXPLAIN\",\"reasons\":\"x\"}",
                "{\"kind\":\"WAIVE\",\"reason\":\"x\"}",
                "{\"kind\":\"WAIVE\",\"reason\":\"x\",\"until\":\"2001-12-31\"}",
                "{\"kind\":\"WAIVE\",\"reason\":\"x\",\"until\":\"+99999-12-31\"}",
                "{\"kind\":\"WAIVE\",\"reason\":\"x\",\"until\":\"soon\"}",
                "{\"kind\":\"WAIVE\",\"reason\":\"x\",\"until\":\"2999-12-31\",\"scope\":\"ALL\"}"
            })
    void aBodyThatCannotBeMeantIsRefused(String body) {
        arrivals.store(fails(first, "f"));

        problem(act("f", "王芳", body), 400, "/problems/bad-body");
    }

    @Test
    void whoActsMustBeNamedAndWhatTheyActOnMustBeThere() {
        arrivals.store(fails(first, "f"));

        problem(act("nothing", "王芳", EXPLAIN), 404, "/problems/finding-not-found");
        problem(when().get("/api/findings/nothing").then(), 404, "/problems/finding-not-found");
        problem(when().get("/api/acts?from=yesterday").then(), 400, "/problems/bad-parameter");
        problem(when().get("/api/findings?pending=perhaps").then(), 400, "/problems/bad-parameter");
        problem(given().delete("/api/findings/f/acts").then(), 405, "/problems/method-not-allowed");
    }

    @Test
    void aWaiverForTheAgencyNeedsToKnowTheYear() {
        var undated = new Upload("undated", "140925", "宁武县人民政府", null, NOON);
        arrivals.store(fails(undated, "f"));

        problem(act("f", "王芳", WAIVE_RULE), 409, "/problems/agency-unknown");
    }

    private static ConsumerRecord<byte[], byte[]> fails(Upload upload, String finding) {
        return upload.validated(NOON, Verdict.FAIL, finding(finding, "T3_BALANCE", Severity.ERROR));
    }

    private static ValidatableResponse act(String finding, String who, String body) {
        return given().contentType("application/json")
                .header("Authorization", Bearer.named(who))
                .body(body)
                .post("/api/findings/" + finding + "/acts")
                .then();
    }

    private static void problem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status).contentType("application/problem+json").body("type", equalTo(type));
    }
}
