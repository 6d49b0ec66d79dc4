package org.gongkai.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.issuer.Person;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;

/**
 * How often and how long each stage was at work, as the services tell it.
 *
 * @param sums seconds by stage
 * @param counts how often by stage
 */
record StageTimes(Map<String, Double> sums, Map<String, Double> counts) {
    private static final Pattern SERIES =
            Pattern.compile("(?m)^gongkai_stage_seconds_(sum|count)\\{[^}]*stage=\"([a-z]+)\"[^}]*} (\\S+)");

    /** So far. */
    static StageTimes of(Stack stack) throws IOException, InterruptedException {
        var sums = new TreeMap<String, Double>();
        var counts = new TreeMap<String, Double>();
        try (var http = HttpClient.newHttpClient()) {
            for (var service : Service.values()) {
                var request = HttpRequest.newBuilder(URI.create(stack.plan().url(service) + "/q/metrics"))
                        .header("Authorization", stack.access().bearer(Person.of("operator", "bench")))
                        .build();
                var told = http.send(request, BodyHandlers.ofString()).body();
                SERIES.matcher(told)
                        .results()
                        .forEach(series -> (series.group(1).equals("sum") ? sums : counts)
                                .merge(series.group(2), Double.parseDouble(series.group(3)), Double::sum));
            }
        }
        return new StageTimes(sums, counts);
    }

    /** The mean of each stage since then. */
    Map<String, Duration> since(StageTimes before) {
        var means = new TreeMap<String, Duration>();
        counts.forEach((stage, count) -> {
            double times = count - before.counts.getOrDefault(stage, 0.0);
            double seconds = sums.get(stage) - before.sums.getOrDefault(stage, 0.0);
            if (times > 0) {
                means.put(stage, Duration.ofNanos(Math.round(seconds / times * 1e9)));
            }
        });
        return means;
    }
}
