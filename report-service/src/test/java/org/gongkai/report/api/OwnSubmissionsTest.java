package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.access.tests.Bearer;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Verdict;
import org.gongkai.issuer.Person;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OwnSubmissionsTest {
    /** Whoever handed in what {@link Upload} makes. */
    private static final Person OWNER = new Person(SubmissionId.ANONYMOUS, "门户", List.of("portal"), List.of());

    private static final Person STRANGER = Person.of("portal", "另一门户");

    private final Upload upload = ningwu("first", NOON);
    private final Upload later = ningwu("second", NOON.plusSeconds(60));

    @Inject
    Arrivals arrivals;

    @BeforeEach
    void store() throws Exception {
        arrivals.clear();
        arrivals.store(upload.raw(), upload.validated(NOON, Verdict.PASS));
        arrivals.store(later.raw(), later.validated(NOON, Verdict.FAIL));
    }

    @Test
    void aPortalSeesWhatBecameOfItsOwnUploads() {
        get(OWNER, "/api/submissions").statusCode(200).body("items.id", contains(later.id(), upload.id()));
        get(OWNER, "/api/submissions/" + upload.id()).statusCode(200).body("report.verdict", equalTo("PASS"));
        get(OWNER, "/api/reports/140925/2020/revisions/" + upload.id()).statusCode(200);
        get(OWNER, "/api/reports/140925/2020/revisions/" + upload.id() + "/document")
                .statusCode(200);
    }

    @Test
    void ofAnothersUploadsAPortalHearsNothing() {
        get(STRANGER, "/api/submissions").statusCode(200).body("items", empty());
        get(STRANGER, "/api/submissions/" + upload.id())
                .statusCode(404)
                .body("type", equalTo("/problems/submission-not-found"));
        get(STRANGER, "/api/submissions/" + upload.id() + "/original").statusCode(404);
        get(STRANGER, "/api/submissions/" + upload.id() + "/deliveries").statusCode(404);
        get(STRANGER, "/api/reports/140925/2020/revisions/" + upload.id()).statusCode(404);
        get(STRANGER, "/api/reports/140925/2020/revisions/" + upload.id() + "/document")
                .statusCode(404);
    }

    @Test
    void aPageOfUploadsLeadsToTheNext() {
        var next = get(OWNER, "/api/submissions?limit=1")
                .body("items.id", contains(later.id()))
                .extract()
                .<String>path("next");

        get(OWNER, next).body("items.id", contains(upload.id())).body("next", equalTo(null));
    }

    @Test
    void anAgencyHasOnlyItsOwnSubscriptions() {
        var wang = Person.of("agency", "王芳");
        var id = given().header("Authorization", Bearer.of(wang))
                .contentType("application/json")
                .body("{\"url\":\"http://localhost:1/hook\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var li = Person.of("agency", "李强");

        get(wang, "/api/subscriptions").body("items.id", contains(id));
        get(li, "/api/subscriptions").body("items", empty());
        get(li, "/api/subscriptions/" + id).statusCode(404);
        given().header("Authorization", Bearer.of(li))
                .delete("/api/subscriptions/" + id)
                .then()
                .statusCode(404);
        get(Bearer.ADMIN, "/api/subscriptions/" + id).statusCode(200);
    }

    private static ValidatableResponse get(Person person, String path) {
        return given().header("Authorization", Bearer.of(person))
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }
}
