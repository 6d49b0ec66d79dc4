package org.gongkai.report.page;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.filers.FilerList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PageTest {
    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/page/main.js, text/javascript",
        "/page/page.css, text/css",
        "/lib/echarts.common.min.js, text/javascript",
        "/lib/pdfjs/build/pdf.min.mjs, javascript",
        "/lib/pdfjs/build/pdf.worker.min.mjs, javascript"
    })
    void thePageHasAllItsFiles(String path, String type) {
        when().get(path).then().statusCode(200).header("Content-Type", containsString(type));
    }

    @Test
    void chineseFontsThatAPdfDoesNotBringCanBeDrawn() {
        when().get("/lib/pdfjs/cmaps/UniGB-UCS2-H.bcmap").then().statusCode(200);
    }

    @Test
    void thePageRunsNoScriptButItsOwn() {
        when().get("/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cache-Control", equalTo("no-cache"))
                .body(not(containsString("style=")))
                .body(not(containsString("onclick")));
    }

    @Test
    void theTemplateForAListOfFilersIsAListThatIsTaken() {
        var template = when().get("/page/filers-template.csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        var list = FilerList.of(template);

        assertThat(list.mistakes()).isEmpty();
        assertThat(list.filers()).hasSize(3).allSatisfy(filer -> {
            assertThat(filer.level()).isNotNull();
            assertThat(filer.kind()).isNotNull();
        });
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        when().get("/").then().contentType("text/html").body(not(containsString("//")));
    }
}
