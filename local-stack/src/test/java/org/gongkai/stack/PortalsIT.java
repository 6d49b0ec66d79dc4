package org.gongkai.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.issuer.Person;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.Test;

/** Portals that may hand in reports of certain agencies only, and see nothing of each other. */
class PortalsIT {
    private final Stack stack = SharedStack.get();

    @Test
    void aPortalBoundElsewhereNeverReplacesAnAgencysReportAndIsToldWhy() throws Exception {
        SharedStack.resultOf(ningwu());
        var bound = stack.portal(Person.of("portal", "静乐门户").boundTo(List.of("140926*")));

        var id = bound.submit(List.of(ningwu())).getFirst().id();
        Waiting.until("a result of " + id, () -> bound.result(id).isPresent());

        var result = bound.result(id).orElseThrow().report();
        assertThat(result.reportKey()).isEqualTo(id);
        assertThat(result.problems()).extracting(ParseProblem::kind).contains(ProblemKind.OTHER_AGENCY);
        assertThat(stack.portal().get("/api/reports/140925/2020"))
                .hasValueSatisfying(
                        current -> assertThat(current.path("submissionId").asText())
                                .isNotEmpty()
                                .isNotEqualTo(id));
    }

    @Test
    void aPortalBoundToTheAgencyHandsInItsReport() throws Exception {
        var bound = stack.portal(Person.of("portal", "宁武门户").boundTo(List.of("140925")));

        var id = bound.submit(List.of(ningwu())).getFirst().id();
        Waiting.until("a result of " + id, () -> bound.result(id).isPresent());

        assertThat(bound.result(id).orElseThrow().report().reportKey()).isEqualTo("140925/2020");
        assertThat(stack.portal(Person.of("portal", "另一门户")).get("/api/submissions/" + id))
                .isEmpty();
    }

    private static Upload ningwu() throws Exception {
        var text = Files.readString(SharedStack.SAMPLES.resolve("ningwu-2020.txt")) + "\n" + UUID.randomUUID() + "\n";
        return Upload.of("宁武.txt", text.getBytes(UTF_8));
    }
}
