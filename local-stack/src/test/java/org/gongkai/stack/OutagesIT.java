package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;
import org.junit.jupiter.api.Test;

/** What breaks in a real life: a service is killed, the broker goes away. */
class OutagesIT {
    private static final int UPLOADS = 200;
    private static final int PER_REQUEST = 10;

    private final Stack stack = SharedStack.get();

    @Test
    void reportServiceKilledInTheMiddleOfTwoHundredUploadsMissesNoneAndStoresNoneTwice() throws Exception {
        var portal = stack.portal();
        var source = new ManyReports(SharedStack.SAMPLES, 100);
        var ids = new ArrayList<String>();
        for (int sent = 0; sent < UPLOADS; sent += PER_REQUEST) {
            portal.submit(source.next(PER_REQUEST)).forEach(accepted -> ids.add(accepted.id()));
            if (sent == UPLOADS / 2) {
                var known = ids.toArray(String[]::new);
                // In the middle: it has stored some, and there is more to come.
                Waiting.until(
                        "the first rows",
                        () -> Rows.count("SELECT count(*) FROM revision WHERE submission_id = ANY (?)", (Object) known)
                                > 0);
                stack.service(Service.REPORT).kill();
            }
        }
        stack.launch(Service.REPORT);
        stack.awaitReady(Service.REPORT);

        for (var id : ids) {
            SharedStack.resultOf(id);
        }
        var all = ids.toArray(String[]::new);
        assertThat(ids).hasSize(UPLOADS).doesNotHaveDuplicates();
        assertThat(Rows.count("SELECT count(*) FROM submission WHERE id = ANY (?)", (Object) all))
                .isEqualTo(UPLOADS);
        assertThat(Rows.count("SELECT count(*) FROM revision WHERE submission_id = ANY (?)", (Object) all))
                .isEqualTo(UPLOADS);
        // Several uploads may be of one report: each report has its one current row.
        assertThat(Rows.count(
                        "SELECT count(*) FROM report WHERE report_key IN"
                                + " (SELECT report_key FROM revision WHERE submission_id = ANY (?))",
                        (Object) all))
                .isEqualTo(Rows.count(
                        "SELECT count(DISTINCT report_key) FROM revision WHERE submission_id = ANY (?)", (Object) all));
    }

    @Test
    void withTheBrokerAwayUploadsAreRefusedForAWhileAndAfterItsReturnTheyWorkWithoutARestart() throws Exception {
        var before = stack.service(Service.INGEST).handle().pid();
        var source = new ManyReports(SharedStack.SAMPLES, 5000);
        var upload = source.next(1);

        stack.broker().stop();
        try {
            var answer = stack.portal().send(upload);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"detailZh\"");
            for (var service : Service.values()) {
                Waiting.until(
                        service.module() + " to be not ready",
                        () -> !stack.health(service).isReady());
                assertThat(stack.health(service).isLive())
                        .as(service.module() + " is live")
                        .isTrue();
            }
        } finally {
            stack.broker().startAgain();
        }

        Waiting.until(
                "an upload to be accepted", () -> stack.portal().send(upload).statusCode() == 202);
        SharedStack.resultOf(stack.portal().submit(upload).getFirst().id());
        for (var service : Service.values()) {
            Waiting.until(
                    service.module() + " to be ready again",
                    () -> stack.health(service).isReady());
        }
        assertThat(stack.service(Service.INGEST).handle().pid()).isEqualTo(before);
    }
}
