package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.notice.WordNotice;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NoticeApiTest {
    private static final String NOTICE = "/api/reports/140925/2020/correction-notice";

    @Inject
    Arrivals arrivals;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        RestAssured.urlEncodingEnabled = false;
    }

    @Test
    void itIsAPageOrAWordFileByExtensionOrByAccept() {
        arrivals.store(ningwu("text", NOON).validated(NOON, Verdict.FAIL, finding("f", "T3_BALANCE", Severity.ERROR)));

        for (var address : new String[] {NOTICE, NOTICE + ".html"}) {
            when().get(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("text/html"))
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .body(containsString("宁武县人民政府："));
        }
        var byExtension = when().get(NOTICE + ".docx")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(WordNotice.MEDIA_TYPE))
                .header("Content-Disposition", containsString(".docx"))
                .extract()
                .asByteArray();
        var byAccept = given().accept(WordNotice.MEDIA_TYPE)
                .get(NOTICE)
                .then()
                .extract()
                .asByteArray();
        assertThat(byAccept).startsWith('P', 'K').hasSameSizeAs(byExtension);
    }

    @Test
    void itIsInChineseUnlessEnglishIsAskedFor() {
        arrivals.store(ningwu("text", NOON).validated(NOON, Verdict.FAIL, finding("f", "T3_BALANCE", Severity.ERROR)));

        given().header("Accept-Language", "fr, en;q=0.8, zh;q=0.5")
                .get(NOTICE)
                .then()
                .header("Content-Language", equalTo("en"))
                .body(containsString("To 宁武县人民政府:"));
        given().header("Accept-Language", "en")
                .get(NOTICE + ".html?language=zh")
                .then()
                .header("Content-Language", equalTo("zh-CN"));
        given().header("Accept-Language", "fr").get(NOTICE).then().header("Content-Language", equalTo("zh-CN"));
        when().get(NOTICE + ".docx?language=en")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("correction-notice"));
        when().get(NOTICE + "?language=fr").then().statusCode(400);
    }

    @Test
    void whereNothingIsToBeMendedThereIsNone() {
        arrivals.store(ningwu("text", NOON)
                .validated(NOON, Verdict.PASS_WITH_WARNINGS, finding("f", "T3_BALANCE", Severity.INFO)));

        when().get(NOTICE).then().statusCode(404).body("type", equalTo("/problems/nothing-to-correct"));
        when().get(NOTICE + ".pdf").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        when().get("/api/reports/140925/2019/correction-notice")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/report-not-found"));
    }
}
