package org.gongkai.stack.operation;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The table of metrics in docs/operations.md: the one place where they are named. */
public final class MetricsTable {
    private static final Pattern PART = Pattern.compile("(?s)<!-- metrics -->(.*?)<!-- end -->");
    private static final List<String> HISTOGRAM = List.of("_bucket", "_count", "_sum");

    private final Map<String, Metric> metrics;

    private MetricsTable(Map<String, Metric> metrics) {
        this.metrics = metrics;
    }

    /**
     * A line of the table.
     *
     * @param services that have it; empty for what Prometheus makes itself
     * @param kind counter, gauge, histogram or summary
     * @param labels beside {@code job} and {@code instance}
     */
    public record Metric(String name, Set<String> services, String kind, Set<String> labels) {
        /** The series that a scrape shows. */
        public List<String> series() {
            return switch (kind) {
                case "histogram" ->
                    HISTOGRAM.stream().map(suffix -> name + suffix).toList();
                case "summary" -> List.of(name + "_count", name + "_sum");
                default -> List.of(name);
            };
        }
    }

    /** Reads the table of the English document; the Chinese one must have the same, see {@link OperationsTest}. */
    public static MetricsTable read() {
        return in(Project.text("docs/operations.md"));
    }

    /** The table of a document. */
    static MetricsTable in(String document) {
        var part = PART.matcher(document);
        if (!part.find()) {
            throw new IllegalStateException("docs/operations.md has no table of metrics");
        }
        return new MetricsTable(part.group(1)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(MetricsTable::metric)
                .collect(toMap(Metric::name, Function.identity(), (one, _) -> twice(one), LinkedHashMap::new)));
    }

    private static Metric twice(Metric metric) {
        throw new IllegalStateException(metric.name() + " stands in the table twice");
    }

    private static Metric metric(String line) {
        var cells = line.split("\\|", -1);
        return new Metric(words(cells[1]).iterator().next(), words(cells[2]), cells[3].strip(), words(cells[4]));
    }

    private static Set<String> words(String cell) {
        return new TreeSet<>(Arrays.stream(cell.split("[`,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    /** Whose series this is, as a scrape or an expression names it; empty when it is in no line of the table. */
    public Optional<Metric> of(String series) {
        return metrics.values().stream()
                .filter(metric -> metric.series().contains(series))
                .findFirst();
    }
}
