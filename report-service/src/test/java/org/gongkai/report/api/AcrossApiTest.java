package org.gongkai.report.api;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.gongkai.events.Verdict;
import org.gongkai.report.Filing;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AcrossApiTest {
    private static final String RECEIVED = "t3.received.total";

    @Inject
    Arrivals arrivals;

    @BeforeEach
    void clear() throws Exception {
        arrivals.clear();
        RestAssured.urlEncodingEnabled = false;
    }

    @Test
    void aGovernmentWithLessThanItsPartsIsShownWithWhoIsMissing() {
        arrivals.store(
                Filing.ofCounty("140925", "宁武县人民政府", 2020)
                        .with(RECEIVED, "10")
                        .with("t3.total.total", "9")
                        .checked(Verdict.PASS),
                Filing.ofOffice("140925", "宁武县教育局", 2020)
                        .with(RECEIVED, "7")
                        .with("t3.total.total", "1")
                        .checked(Verdict.PASS),
                Filing.ofTownship("140925100", "凤凰镇人民政府", 2020)
                        .with(RECEIVED, "5")
                        .checked(Verdict.PASS),
                Filing.ofOffice("140925", "宁武县财政局", 2019).with(RECEIVED, "99").checked(Verdict.PASS),
                Filing.ofOffice("140926", "静乐县财政局", 2020).with(RECEIVED, "99").checked(Verdict.PASS));

        when().get("/api/rollups?year=2020&region=14")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].government.agency.name", equalTo("宁武县人民政府"))
                .body("items[0].filed", equalTo(2))
                .body("items[0].missing.name", contains("宁武县财政局"))
                .body("items[0].cells.cell", contains(RECEIVED))
                .body("items[0].cells[0].own", equalTo(10))
                .body("items[0].cells[0].sum", equalTo(12))
                .body("items[0].cells[0].reports", equalTo(2));
        when().get("/api/rollups?year=2020&show=all").then().body("items[0].cells.exceeded", contains(true, false));
        when().get("/api/rollups?year=2019").then().body("items", empty());
    }

    @Test
    void narrativesThatAreNearlyTheSameAreShownWithASentenceOfBoth() throws Exception {
        var text = "政策解读的形式还不够丰富多样。公开内容的更新有时还不及时。工作人员的业务能力有待继续提高。";
        arrivals.store(
                Filing.ofCounty("140925", "宁武县人民政府", 2020).saying(5, text).checked(Verdict.PASS),
                Filing.ofCounty("130131", "平山县人民政府", 2020).saying(5, text).checked(Verdict.PASS),
                Filing.ofCounty("140926", "静乐县人民政府", 2019).saying(5, text).checked(Verdict.PASS));
        arrivals.derive();

        when().get("/api/copies?year=2020")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].equal", equalTo(3))
                .body("items[0].share", equalTo(1.000f))
                .body("items[0].example", containsString("业务能力"));
        when().get("/api/copies?year=2020&region=13").then().body("items", hasSize(1));
        when().get("/api/copies?year=2020&region=140926").then().body("items", empty());
        when().get("/api/copies?year=2019").then().body("items", empty());
    }

    @Test
    void aFigureFarFromItsPeersIsShownAndItsPeersAreThoseOfTheWholeCountry() {
        for (int n = 0; n < 20; n++) {
            arrivals.store(Filing.ofCounty("1409" + (10 + n), "第" + n + "县人民政府", 2020)
                    .with(RECEIVED, Integer.toString(20 + n))
                    .checked(Verdict.PASS));
        }
        arrivals.store(
                Filing.ofCounty("130131", "平山县人民政府", 2020)
                        .with(RECEIVED, "4000")
                        .checked(Verdict.PASS),
                Filing.ofOffice("130131", "平山县财政局", 2020).with(RECEIVED, "4000").checked(Verdict.PASS));

        when().get("/api/outliers?year=2020&cell=t3.received.total")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].report.agency.name", equalTo("平山县人民政府"))
                .body("items[0].value", equalTo(4000))
                .body("items[0].peers", equalTo(21))
                .body("items[0].median", equalTo(30))
                .body("next", nullValue());
        when().get("/api/outliers?year=2020&cell=t3.received.total&region=14")
                .then()
                .body("items", empty());
        when().get("/api/outliers?year=2020&cell=t3.received.total&region=13")
                .then()
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/rollups",
                "/api/rollups?year=2020&show=some",
                "/api/copies?year=2020&cell=t3.received.total",
                "/api/copies?year=2020&cursor=W10",
                "/api/outliers?year=2020",
                "/api/outliers?cell=t3.received.total"
            })
    void whatCannotBeMeantIsRefused(String address) {
        when().get(address).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whatWasSupersededCountsNowhere() throws Exception {
        arrivals.store(
                Filing.ofCounty("140925", "宁武县人民政府", 2020).with(RECEIVED, "1").checked(Verdict.PASS),
                Filing.ofCounty("140925", "宁武县人民政府", 2020)
                        .at(Upload.NOON.plusSeconds(1))
                        .with(RECEIVED, "50")
                        .checked(Verdict.PASS),
                Filing.ofOffice("140925", "宁武县教育局", 2020).with(RECEIVED, "7").checked(Verdict.PASS));

        when().get("/api/rollups?year=2020").then().body("items", empty());
    }
}
