package org.gongkai.stack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.issuer.Person;
import org.gongkai.stack.operation.MetricsTable;
import org.gongkai.stack.operation.Probes;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/operations.md says of the metrics is what the services tell, and every probe of the manifests is answered. */
class MetricsIT {
    /** A name, labels, a value, and perhaps the trace of an example. */
    private static final Pattern SERIES = Pattern.compile(
            "(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*\")*)})? \\S+(?: # .*)?$");

    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"(?:[^\"\\\\]|\\\\.)*\"");
    /** A maximum of the last minutes, which stands beside every time and is not for Prometheus. */
    private static final Pattern MAXIMUM = Pattern.compile("gongkai_.*_seconds_max");

    private static final String LATEST = "gongkai_consumer_oldest_seconds";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final MetricsTable TABLE = MetricsTable.read();

    @BeforeAll
    static void somethingHappens() throws Exception {
        var upload = new ManyReports(SharedStack.SAMPLES, 7000).next(1).getFirst();
        SharedStack.resultOf(upload);
        for (var service : Service.values()) {
            get(service, "/api/nothing-here");
        }
    }

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricOfTheTableIsTold(Service service) throws Exception {
        var promised = TABLE.all().stream()
                .filter(metric -> metric.services().contains(service.module()))
                .toList();
        var series =
                promised.stream().flatMap(metric -> metric.series().stream()).toList();
        // What waits is looked at for the first time a while after the start.
        if (series.contains(LATEST)) {
            Waiting.until(LATEST, () -> names(scrape(service)).contains(LATEST));
        }
        var text = scrape(service);
        var told = names(text);
        assertThat(series)
                .allSatisfy(name -> assertThat(told.contains(name)).as(name).isTrue());
        for (var metric : promised) {
            for (var name : metric.series()) {
                assertThat(labels(text, name)).as(name).isEqualTo(labels(metric, name));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricOfOursIsInTheTable(Service service) throws Exception {
        var ours = names(scrape(service)).stream()
                .filter(name ->
                        name.startsWith("gongkai_") && !MAXIMUM.matcher(name).matches())
                .toList();

        assertThat(ours)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(TABLE.of(name))
                        .as(name)
                        .hasValueSatisfying(
                                metric -> assertThat(metric.services()).contains(service.module())));
    }

    @ParameterizedTest
    @EnumSource
    void everyProbeIsAnswered(Service service) throws Exception {
        assertThat(Probes.of(service.module()))
                .hasSize(3)
                .allSatisfy(path ->
                        assertThat(get(service, path).statusCode()).as(path).isEqualTo(200));
    }

    private static String scrape(Service service) throws IOException, InterruptedException {
        return get(service, "/q/metrics").body();
    }

    private static HttpResponse<String> get(Service service, String path) throws IOException, InterruptedException {
        var stack = SharedStack.get();
        var request = HttpRequest.newBuilder(URI.create(stack.plan().url(service) + path))
                .header("Authorization", stack.access().bearer(Person.of("operator", "运维")))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Set<String> names(String text) {
        return SERIES.matcher(text).results().map(series -> series.group(1)).collect(toSet());
    }

    private static Set<String> labels(String text, String name) {
        var labels = new TreeSet<String>();
        SERIES.matcher(text)
                .results()
                .filter(series -> series.group(1).equals(name) && series.group(2) != null)
                .forEach(series ->
                        LABEL.matcher(series.group(2)).results().forEach(label -> labels.add(label.group(1))));
        return labels;
    }

    private static Set<String> labels(MetricsTable.Metric metric, String series) {
        var labels = new TreeSet<>(metric.labels());
        if (series.endsWith("_bucket")) {
            labels.add("le");
        }
        return labels;
    }
}
