package org.gongkai.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.stack.running.TextTable;

/** Consumers that have stopped before too many bad records, in the three services that can. */
final class ConsumersCommand {
    private static final List<Service> SERVICES = List.of(Service.PARSE, Service.VALIDATE, Service.REPORT);

    private final HttpClient http;
    private final String bearer;
    private final Options options;
    private final PrintStream out;

    ConsumersCommand(HttpClient http, String bearer, Options options, PrintStream out) {
        this.http = http;
        this.bearer = bearer;
        this.options = options;
        this.out = out;
    }

    int run(String what, List<String> words) throws IOException, InterruptedException {
        return what.equals("resume") ? resume(words) : list();
    }

    private int list() throws IOException, InterruptedException {
        var table = new TextTable("服务 service", "主题 topic", "状态 state", "原因 why");
        for (var service : SERVICES) {
            for (var breaker : api(service).get("/api/breakers").path("consumers")) {
                table.add(service.module(), breaker.path("topic").asText(), state(breaker), why(breaker));
            }
        }
        out.print(table.render());
        return 0;
    }

    private int resume(List<String> words) throws IOException, InterruptedException {
        var service = words.size() == 2
                ? SERVICES.stream()
                        .filter(each -> each.module().equals(words.getFirst()))
                        .findFirst()
                : Optional.<Service>empty();
        if (service.isEmpty()) {
            var names = String.join(" ", SERVICES.stream().map(Service::module).toList());
            throw new StackFailure(
                    "用法：./gongkai dead-letters resume 服务 主题；服务为 " + names,
                    "usage: ./gongkai dead-letters resume SERVICE TOPIC; services are " + names);
        }
        var topic = DeadLettersCommand.encode(words.getLast());
        var breaker = api(service.get()).post("/api/breakers/" + topic + "/close", Map.of());
        out.println(service.get().module() + "  " + breaker.path("topic").asText() + "  " + state(breaker));
        return 0;
    }

    private ServiceApi api(Service service) {
        return new ServiceApi(http, bearer, "http://localhost:" + options.port(service, System.getenv()));
    }

    private static String state(JsonNode breaker) {
        return breaker.path("open").asBoolean() ? "已停止 stopped" : "正常 running";
    }

    private static String why(JsonNode breaker) {
        return breaker.path("open").asBoolean()
                ? breaker.path("why").path("zh").asText() + " "
                        + breaker.path("why").path("en").asText() + "\n"
                        + breaker.path("lastFailure").asText()
                : "";
    }
}
