package org.gongkai.stack.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.EventJson;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.stack.running.TextTable;

/** {@code ./gongkai bench --questions}: how long usual questions take over very many reports. */
public final class QuestionsBench {
    private static final int REPORTS = 200_000;
    private static final int TIMES = 20;
    private static final int WARM_UP = 2;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String bearer;
    private final String report;

    private QuestionsBench(String bearer, String report) {
        this.bearer = bearer;
        this.report = report;
    }

    public static int run(Path project, Options options) throws IOException, InterruptedException, SQLException {
        int reports = options.number("--reports", REPORTS);
        var out = options.value("--out").map(Path::of).orElse(project.resolve("target/bench-questions.json"));
        var data = Files.createTempDirectory("gongkai-bench-");
        var progress = new Progress(System.err);
        var plan = new Plan(project, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        try (var stack = Stack.start(plan, progress)) {
            var database = stack.database();
            progress.say("正在生成 " + reports + " 份报告…", "writing reports");
            long begun = System.nanoTime();
            new ManyStored(project, database.dataSource(), progress).write(reports);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            var size = database.size();
            progress.say("正在提问…", "asking");
            var measured =
                    new QuestionsBench(stack.access().bearer(Access.COMMANDS), plan.url(Service.REPORT)).measure();
            measured.put("reports", reports)
                    .put("loadSeconds", took.toSeconds())
                    .put("databaseBytes", size);
            Files.createDirectories(out.toAbsolutePath().getParent());
            EventJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), measured);
            System.out.println(table(measured));
            System.out.printf(
                    "%d reports, written in %d s, database %.1f GB%nJSON：%s%n",
                    reports, took.toSeconds(), size / 1e9, out);
        }
        return 0;
    }

    private ObjectNode measure() throws IOException, InterruptedException {
        var json = EventJson.mapper().createObjectNode();
        json.put("at", Instant.now().toString());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        var questions = json.putArray("questions");
        for (var question : UsualQuestion.ALL) {
            var times = times(question);
            questions
                    .addObject()
                    .put("question", question.name())
                    .put("address", question.address())
                    .put("p50Millis", Bench.percentile(times, 50).toMillis())
                    .put("p95Millis", Bench.percentile(times, 95).toMillis());
        }
        return json;
    }

    private List<Duration> times(UsualQuestion question) throws IOException, InterruptedException {
        var times = new ArrayList<Duration>();
        for (int n = 0; n < WARM_UP + TIMES; n++) {
            var address = question.address(n);
            long begun = System.nanoTime();
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(report + address))
                            .header("Authorization", bearer)
                            .build(),
                    BodyHandlers.ofString());
            var took = Duration.ofNanos(System.nanoTime() - begun);
            if (answer.statusCode() != 200) {
                throw new StackFailure(
                        address + " 的回答是 " + answer.statusCode(), address + " was answered " + answer.statusCode());
            }
            if (n >= WARM_UP) {
                times.add(took);
            }
        }
        return times.stream().sorted().toList();
    }

    private static String table(ObjectNode measured) {
        var table = new TextTable("问题 question", "p50 (ms)", "p95 (ms)");
        for (var question : measured.path("questions")) {
            table.add(question.path("question").asText(), question.path("p50Millis"), question.path("p95Millis"));
        }
        return table.render();
    }
}
