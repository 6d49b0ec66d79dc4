package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import org.gongkai.stack.command.Revalidator;
import org.gongkai.stack.command.ServiceApi;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.StackFailure;
import org.junit.jupiter.api.Test;

/** Everything that was read is checked again, asked for over HTTP. */
class RevalidationIT {
    private final Stack stack = SharedStack.get();
    private final Revalidator service;

    RevalidationIT() throws IOException {
        service = new Revalidator(new ServiceApi(
                HttpClient.newHttpClient(),
                stack.access().bearer(Access.COMMANDS),
                stack.plan().url(Service.VALIDATE)));
    }

    @Test
    void underTheSameRulesNothingWouldChange() throws Exception {
        var id = stack.portal()
                .submit(new ManyReports(SharedStack.SAMPLES, 7500).next(1))
                .getFirst()
                .id();
        var before = SharedStack.resultOf(id);

        var preview = done(service.ask("PREVIEW", Map.of()).path("id").asText());
        var applied =
                done(service.ask("APPLY", Map.of("fromYear", 2000)).path("id").asText());

        for (var status : new JsonNode[] {preview, applied}) {
            assertThat(status.path("seen").asInt()).isPositive();
            assertThat(status.path("different").asInt()).isZero();
            assertThat(status.path("failed").asInt()).isZero();
            assertThat(status.path("partitions")).hasSize(3).allSatisfy(partition -> {
                assertThat(partition.path("state").asText()).isEqualTo("DONE");
                assertThat(partition.path("rules").asText()).contains("/");
            });
            assertThat(service.get(status.path("changes").asText()).path("items"))
                    .isEmpty();
        }
        assertThat(applied.path("scope").path("fromYear").asInt()).isEqualTo(2000);
        assertThat(SharedStack.resultOf(id)).isEqualTo(before);
    }

    @Test
    void aServiceKilledInTheMiddleGoesOnWhereItWas() throws Exception {
        var ids = stack.portal().submit(new ManyReports(SharedStack.SAMPLES, 8000).next(10));
        for (var accepted : ids) {
            SharedStack.resultOf(accepted.id());
        }

        var id = service.ask("APPLY", Map.of()).path("id").asText();
        stack.service(Service.VALIDATE).kill();
        stack.launch(Service.VALIDATE);
        stack.awaitReady(Service.VALIDATE);
        Waiting.until("the stream to answer", () -> answers(id));

        assertThat(done(id).path("failed").asInt()).isZero();
    }

    @Test
    void whatIsNotThereAndWhatIsNoRequestIsSaidInBothLanguages() {
        assertThatThrownBy(() -> service.status("no-such-id")).isInstanceOfSatisfying(StackFailure.class, failure -> {
            assertThat(failure.text().en()).contains("404", "no-such-id");
            assertThat(failure.text().zh()).contains("没有编号为no-such-id的重新核对");
        });
        assertThatThrownBy(() -> service.ask("PERHAPS", Map.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("400");
    }

    private boolean answers(String id) throws Exception {
        try {
            return service.status(id).path("id").asText().equals(id);
        } catch (StackFailure _) { // it is starting
            return false;
        }
    }

    private JsonNode done(String id) throws Exception {
        Waiting.until(
                "the end of the walk", () -> service.status(id).path("done").asBoolean());
        return service.status(id);
    }
}
