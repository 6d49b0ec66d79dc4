package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.StackFailure;

/** {@code ./gongkai rebuild}: the tables written anew from the topics, in the stack that runs. */
public final class RebuildCommand {
    private static final String PATH = "/api/rebuild";
    private static final int BEAT_MILLIS = 250;
    private static final Set<String> UNDER_WAY =
            Set.of("PREPARING", "FILLING", "CARRYING_OVER", "COMPARING", "SWITCHING");
    private static final Set<String> WELL_ENDED = Set.of("SWITCHED", "COMPARED");

    private final ServiceApi service;
    private final Progress progress;
    private final PrintStream out;
    private final boolean json;

    private RebuildCommand(ServiceApi service, Progress progress, PrintStream out, boolean json) {
        this.service = service;
        this.progress = progress;
        this.out = out;
        this.json = json;
    }

    public static int run(Path project, List<String> line) throws IOException, InterruptedException {
        var options = Options.parse(line, Set.of("--dry-run", "--json"), Set.of("--accept-loss"));
        var port = options.port(Service.REPORT, System.getenv());
        var service =
                new ServiceApi(HttpClient.newHttpClient(), Access.ofCommand(project, port), "http://localhost:" + port);
        var command = new RebuildCommand(service, new Progress(System.err), System.out, options.has("--json"));
        return switch (String.join(" ", options.words())) {
            case "" -> command.rebuild(options);
            case "status" -> command.status();
            case "drop" -> command.drop();
            default ->
                throw new StackFailure("rebuild 后面应为 status 或 drop，或为空", "rebuild takes status, drop or nothing");
        };
    }

    /** What was refused or failed makes the command fail. */
    private int rebuild(Options options) throws IOException, InterruptedException {
        var order = new TreeMap<String, Object>();
        order.put("dryRun", options.has("--dry-run"));
        options.value("--accept-loss").ifPresent(reason -> order.put("acceptLoss", reason));
        var rebuild = service.post(PATH, order);
        var told = "";
        while (UNDER_WAY.contains(rebuild.path("state").asText())) {
            var now = RebuildText.progress(rebuild);
            if (!now.equals(told)) {
                progress.say(now, rebuild.path("state").asText());
                told = now;
            }
            Thread.sleep(BEAT_MILLIS);
            rebuild = service.get(PATH);
        }
        return tell(rebuild);
    }

    private int status() throws IOException, InterruptedException {
        return tell(service.get(PATH));
    }

    private int drop() throws IOException, InterruptedException {
        service.delete(PATH + "/before");
        out.println("旧表已删除 · the tables that served before are dropped");
        return 0;
    }

    private int tell(JsonNode rebuild) {
        var state = rebuild.path("state").asText();
        out.println(json ? rebuild : RebuildText.of(rebuild));
        return WELL_ENDED.contains(state) || UNDER_WAY.contains(state) ? 0 : 1;
    }
}
