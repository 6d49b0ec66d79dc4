package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.StackFailure;

/** {@code ./gongkai dead-letters}: what nobody could process, in the stack that runs. */
public final class DeadLettersCommand {
    private static final String PATH = "/api/dead-letters";
    private static final String PAGE = "limit=100";

    /** Options that narrow the list down, and the parameters that they are. */
    private static final Map<String, String> FILTERS = new TreeMap<>(Map.of(
            "--state", "state",
            "--topic", "topic",
            "--service", "service",
            "--submission", "submission",
            "--text", "q",
            "--from", "from",
            "--to", "to"));

    private static final Set<String> VALUES =
            Stream.concat(FILTERS.keySet().stream(), Stream.of("--reason")).collect(Collectors.toSet());

    private final ServiceApi service;
    private final Options options;
    private final List<String> ids;
    private final PrintStream out;
    private final DeadLettersText text = new DeadLettersText();

    private DeadLettersCommand(ServiceApi service, Options options, List<String> ids, PrintStream out) {
        this.service = service;
        this.options = options;
        this.ids = ids;
        this.out = out;
    }

    public static int run(Path project, List<String> line) throws IOException, InterruptedException {
        var options = Options.parse(line, Set.of("--json", "--dry-run", "--all"), VALUES);
        var words = options.words();
        var what = words.isEmpty() ? "list" : words.getFirst();
        var rest = words.subList(Math.min(1, words.size()), words.size());
        var bearer = Access.ofCommand(project, options.port(Service.REPORT, System.getenv()));
        if (what.equals("consumers") || what.equals("resume")) {
            return new ConsumersCommand(HttpClient.newHttpClient(), bearer, options, System.out).run(what, rest);
        }
        var address = "http://localhost:" + options.port(Service.REPORT, System.getenv());
        var service = new ServiceApi(HttpClient.newHttpClient(), bearer, address);
        var command = new DeadLettersCommand(service, options, rest, System.out);
        return switch (what) {
            case "list" -> command.list();
            case "show" -> command.show();
            case "redrive" -> command.order("redrives");
            case "purge" -> command.order("purges");
            default ->
                throw new StackFailure(
                        "dead-letters 后面应为 list、show、redrive、purge、consumers 或 resume，不能是 " + what,
                        "dead-letters takes list, show, redrive, purge, consumers or resume, not " + what);
        };
    }

    /** Page by page: a list of any length is never in memory at once. */
    private int list() throws IOException, InterruptedException {
        var next = PATH + "?" + which();
        do {
            var page = service.get(next);
            if (options.has("--json")) {
                page.path("items").forEach(out::println);
            } else {
                out.print(text.list(page.path("items")));
            }
            next = page.path("next").textValue();
        } while (next != null);
        return 0;
    }

    private int show() throws IOException, InterruptedException {
        if (ids.isEmpty()) {
            throw new StackFailure(
                    "请给出编号，见 ./gongkai dead-letters list", "give an id: ./gongkai dead-letters list has them");
        }
        for (var id : ids) {
            var letter = service.get(PATH + "/" + encode(id));
            out.println(options.has("--json") ? letter : text.one(letter));
        }
        return 0;
    }

    /** What was refused makes the command fail: somebody who waits for all of them must not take it for done. */
    private int order(String kind) throws IOException, InterruptedException {
        var body = new TreeMap<String, Object>(Map.of("dryRun", options.has("--dry-run")));
        options.value("--reason").ifPresent(reason -> body.put("reason", reason));
        var refused = 0;
        var done = 0;
        var next = PATH + "/" + kind + "?" + (options.has("--all") ? "all=true&" : "") + which();
        do {
            var page = service.post(next, body);
            tell(page, kind);
            refused += page.path("refused").asInt();
            done += page.path("done").asInt();
            next = page.path("next").textValue();
        } while (next != null);
        if (!options.has("--json")) {
            out.println(text.sum(kind, options.has("--dry-run"), done, refused));
        }
        return refused == 0 ? 0 : 1;
    }

    private void tell(JsonNode page, String kind) {
        for (var step : page.path("items")) {
            out.println(options.has("--json") ? step : text.step(kind, step));
        }
    }

    private String which() {
        var query = new StringJoiner("&").add(PAGE);
        ids.forEach(id -> query.add("id=" + encode(id)));
        FILTERS.forEach((option, parameter) ->
                options.value(option).ifPresent(value -> query.add(parameter + "=" + encode(value))));
        return query.toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
