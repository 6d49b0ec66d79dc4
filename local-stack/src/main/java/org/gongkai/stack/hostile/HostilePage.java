package org.gongkai.stack.hostile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.TextTable;

/**
 * {@code docs/hostile-uploads.md}: what was sent, and what it was answered.
 *
 * @param outcomes in the order they were sent
 * @param mostMegabytes the most resident memory of each service that was seen
 * @param calls how often somebody called an address that a document named
 * @param allLive whether all services were alive and ready in the end, none of them started again
 */
record HostilePage(List<Hostile.Outcome> outcomes, Map<Service, Long> mostMegabytes, int calls, boolean allLive) {
    HostilePage {
        outcomes = List.copyOf(outcomes);
        mostMegabytes = Map.copyOf(mostMegabytes);
    }

    boolean holds() {
        return allLive && calls == 0 && outcomes.stream().allMatch(Hostile.Outcome::isAsDocumented);
    }

    String table() {
        var table = new TextTable("类别 group", "上传 upload", "答复 answer", "秒 s");
        for (var outcome : outcomes) {
            table.add(
                    outcome.upload().group(),
                    outcome.upload().what(),
                    outcome.isAsDocumented()
                            ? shown(outcome.got())
                            : shown(outcome.got()) + " ≠ "
                                    + shown(outcome.upload().answer()),
                    seconds(outcome));
        }
        return table.render() + summary().replace("**", "");
    }

    String render() {
        return """
                # Hostile uploads

                Written by `./gongkai hostile --out docs/hostile-uploads.md`: each line was sent over HTTP to a whole stack on one machine, one after
                the other, by somebody who may upload. Strangers come no further than 401. What is taken in (202) has a result: the verdict, and
                what the reader said. The command fails when an answer is another than the documented one, a service dies, or somebody calls an
                address that a document names.

                | kind | upload | answer | s |
                |---|---|---|---:|
                %s

                %s
                """.formatted(outcomes.stream().map(HostilePage::row).collect(Collectors.joining("\n")), summary());
    }

    private static String row(Hostile.Outcome outcome) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        outcome.upload().group(),
                        escaped(outcome.upload().what()),
                        escaped(shown(outcome.got())),
                        seconds(outcome));
    }

    private String summary() {
        return "All services alive and ready: **%s**. Calls to addresses that documents name: **%d**. Most resident memory seen: %s."
                .formatted(
                        allLive ? "yes" : "no",
                        calls,
                        mostMegabytes.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> entry.getKey().module() + " " + entry.getValue() + " MB")
                                .collect(Collectors.joining(", ")));
    }

    private static String shown(String answer) {
        return answer.length() <= 80 ? answer : answer.substring(0, 40) + "…" + answer.substring(answer.length() - 8);
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static String seconds(Hostile.Outcome outcome) {
        return "%.1f".formatted(outcome.took().toMillis() / 1000.0);
    }
}
