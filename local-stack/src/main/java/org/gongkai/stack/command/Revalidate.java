package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;

/** {@code ./gongkai revalidate}: the present rules over everything already read, in the stack that runs. */
public final class Revalidate {
    private static final int BEAT_MILLIS = 250;

    private final Revalidator service;
    private final Progress progress;
    private final PrintStream out;

    private Revalidate(Revalidator service, Progress progress, PrintStream out) {
        this.service = service;
        this.progress = progress;
        this.out = out;
    }

    public static int run(Path project, Options options) throws IOException, InterruptedException {
        var address = "http://localhost:" + options.port(Service.VALIDATE, System.getenv());
        var scope = new LinkedHashMap<String, Object>();
        for (var option :
                Map.of("fromYear", "--from-year", "toYear", "--to-year").entrySet()) {
            options.value(option.getValue())
                    .ifPresent(text -> scope.put(option.getKey(), Options.positive(option.getValue(), text)));
        }
        options.value("--region").ifPresent(region -> scope.put("region", region));
        var bearer = Access.ofCommand(project, options.port(Service.REPORT, System.getenv()));
        var revalidate = new Revalidate(
                new Revalidator(new ServiceApi(HttpClient.newHttpClient(), bearer, address)),
                new Progress(System.err),
                System.out);
        return revalidate.run(options.has("--preview") ? "PREVIEW" : "APPLY", scope, options.has("--json"));
    }

    /** Asks, waits, and prints page by page: what becomes of 100,000 reports is never in memory at once. */
    private int run(String mode, Map<String, Object> scope, boolean json) throws IOException, InterruptedException {
        var id = service.ask(mode, scope).path("id").asText();
        var status = await(id);
        var text = new RevalidationText();
        var page = service.changes(id);
        while (true) {
            page.path("items").forEach(report -> out.println(json ? report : text.report(report)));
            if (!page.hasNonNull("next")) {
                break;
            }
            page = service.get(page.path("next").asText());
        }
        out.println(json ? status : text.totals(status));
        return status.path("failed").asInt() == 0 ? 0 : 1;
    }

    private JsonNode await(String id) throws IOException, InterruptedException {
        var seen = -1;
        while (true) {
            var status = service.status(id);
            if (status.path("seen").asInt() != seen) {
                seen = status.path("seen").asInt();
                progress.say("已核对 " + seen + " 份报告", "reports checked again");
            }
            if (status.path("done").asBoolean()) {
                return status;
            }
            Thread.sleep(BEAT_MILLIS);
        }
    }
}
