package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.issuer.Person;
import org.gongkai.stack.chaos.StoredState;
import org.gongkai.stack.command.ServiceApi;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.StackFailure;
import org.junit.jupiter.api.Test;

/** Tables that were damaged are written anew from the topics while they serve, and nothing is lost on the way. */
class RebuildIT {
    private static final Set<String> UNDER_WAY =
            Set.of("PREPARING", "FILLING", "CARRYING_OVER", "COMPARING", "SWITCHING");
    private static final String PATH = "/api/rebuild";

    private final Stack stack = SharedStack.get();
    private final ManyReports source;

    RebuildIT() throws IOException {
        source = new ManyReports(SharedStack.SAMPLES, 12_000);
    }

    @Test
    void damagedTablesComeBackWholeWhileUploadsGoOnAndTheServiceIsKilledInTheMiddle() throws Exception {
        var ids = submit(14);
        var whole = StoredState.of(stack.database().dataSource());
        var events = Rows.count("SELECT max(sequence) FROM report_event");
        var figures = Rows.count("SELECT count(*) FROM figure");
        var damaged = damage(ids);

        var dry = rebuild(Map.of("dryRun", true));
        assertThat(dry.path("state").asText()).as("%s", dry).isEqualTo("COMPARED");
        assertThat(differences(dry)).isEqualTo(damaged);
        assertThat(Rows.count("SELECT count(*) FROM figure")).isLessThan(figures);

        begin(Map.of("dryRun", false));
        Waiting.until(
                "records to be read", () -> operator().get(PATH).path("records").asLong() > 0);
        stack.service(Service.REPORT).kill();
        stack.launch(Service.REPORT);
        stack.awaitReady(Service.REPORT);
        assertThat(operator().get(PATH).path("state").asText()).isIn("INTERRUPTED", "SWITCHED");

        begin(Map.of("dryRun", false));
        var later = submit(3); // answered by the tables that serve, whichever they are by then
        var done = finished();
        assertThat(done.path("state").asText()).as("%s", done).isEqualTo("SWITCHED");
        assertThat(done.path("lost").asLong()).isZero();

        var after = StoredState.of(stack.database().dataSource());
        assertThat(after.results()).containsAllEntriesOf(whole.results()).containsKeys(later.toArray(String[]::new));
        assertThat(Rows.count("SELECT count(*) FROM figure WHERE submission_id = ANY (?)", (Object)
                        whole.results().keySet().toArray(String[]::new)))
                .isEqualTo(figures);
        var check = rebuild(Map.of("dryRun", true));
        assertThat(differences(check)).isEmpty();
        // Nobody heard twice of what they knew, and the log goes on.
        assertThat(Rows.count(
                        "SELECT count(*) FROM report_event WHERE sequence > " + events + " AND submission_id = ANY (?)",
                        (Object) ids.toArray(String[]::new)))
                .isZero();
        assertThat(Rows.count("SELECT max(sequence) FROM report_event")).isGreaterThan(events);
        submit(1);
    }

    /** What was done, in the words of the comparison. */
    private Set<String> damage(List<String> ids) throws SQLException {
        var damaged = new TreeSet<String>();
        damaged.addAll(execute("DELETE FROM figure WHERE submission_id = '" + ids.get(0)
                + "' AND cell LIKE 't4.%' RETURNING '+ figure ' || submission_id || ' ' || cell"));
        damaged.addAll(execute("UPDATE figure SET value = coalesce(value, 0) + 1 WHERE submission_id = '" + ids.get(1)
                + "' AND cell = (SELECT max(cell) FROM figure WHERE submission_id = '" + ids.get(1)
                + "') RETURNING '~ figure ' || submission_id || ' ' || cell"));
        damaged.addAll(execute("DELETE FROM passage WHERE submission_id = '" + ids.get(2)
                + "' AND ordinal = 0 RETURNING '+ passage ' || submission_id || ' ' || place || ' ' || ordinal"));
        damaged.addAll(execute("DELETE FROM document WHERE sha256 ="
                + " (SELECT sha256 FROM submission WHERE id = '" + ids.get(3)
                + "') RETURNING '+ document ' || sha256"));
        assertThat(damaged).hasSizeGreaterThan(3);
        return damaged;
    }

    private List<String> execute(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = stack.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static Set<String> differences(JsonNode rebuild) {
        var lines = new TreeSet<String>();
        for (var table : rebuild.path("outcome").path("tables")) {
            Map.of("onlyServing", "- ", "onlyRebuilt", "+ ", "different", "~ ").forEach((which, sign) -> {
                table.path(which)
                        .path("first")
                        .forEach(key -> lines.add(sign + table.path("table").asText() + " " + key.asText()));
                // Were there more than are named, the test would compare a part with a whole.
                assertThat(table.path(which).path("count").asInt())
                        .isEqualTo(table.path(which).path("first").size());
            });
        }
        return lines;
    }

    private List<String> submit(int count) throws Exception {
        var ids = new ArrayList<String>();
        for (var accepted : stack.portal().submit(source.next(count))) {
            ids.add(accepted.id());
        }
        for (var id : ids) {
            SharedStack.resultOf(id);
        }
        return ids;
    }

    private JsonNode rebuild(Map<String, Object> order) throws Exception {
        begin(order);
        return finished();
    }

    private void begin(Map<String, Object> order) throws Exception {
        Waiting.until("the turn", () -> {
            try {
                operator().post(PATH, order);
                return true;
            } catch (StackFailure failure) {
                assertThat(failure.text().en()).startsWith("refused (409)");
                return false; // the last one's session is about to end
            }
        });
    }

    private JsonNode finished() throws Exception {
        Waiting.until(
                "the end of the rebuild",
                () -> !UNDER_WAY.contains(operator().get(PATH).path("state").asText()));
        return operator().get(PATH);
    }

    private ServiceApi operator() throws Exception {
        return new ServiceApi(
                HttpClient.newHttpClient(),
                stack.access().bearer(Person.of("operator", "运维")),
                stack.plan().url(Service.REPORT));
    }
}
