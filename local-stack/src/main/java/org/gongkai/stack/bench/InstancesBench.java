package org.gongkai.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.gongkai.stack.chaos.Comparison;
import org.gongkai.stack.chaos.FragileStack;
import org.gongkai.stack.chaos.Load;
import org.gongkai.stack.chaos.Quiet;
import org.gongkai.stack.chaos.StoredState;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.stack.running.TextTable;

/**
 * {@code ./gongkai bench --instances 1,2,4}: the same uploads with one instance of each consumer and with more, and whether
 * the results are the same.
 */
public final class InstancesBench {
    private static final int REPORTS = 300;
    /** As in docker-compose.yml: so many instances at most have something to do. */
    private static final int PARTITIONS = 12;

    private static final List<Service> CONSUMERS = List.of(Service.PARSE, Service.VALIDATE, Service.REPORT);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path project;
    private final int reports;
    private final Progress progress;

    private InstancesBench(Path project, int reports, Progress progress) {
        this.project = project;
        this.reports = reports;
        this.progress = progress;
    }

    /**
     * What became of the uploads with so many instances.
     *
     * @param members of the three consumer groups together that had partitions
     * @param took from the first upload until every one had a result
     */
    private record Run(int instances, int members, Duration took, List<String> accepted, StoredState state) {}

    public static int run(Path project, Options options) throws Exception {
        var counts = Arrays.stream(options.value("--instances").orElseThrow().split(","))
                .map(Integer::valueOf)
                .toList();
        var bench = new InstancesBench(project, options.number("--reports", REPORTS), new Progress(System.err));
        var runs = new ArrayList<Run>();
        for (int count : counts) {
            runs.add(bench.run(count));
        }
        var table = table(runs);
        System.out.println(table);
        if (options.value("--out").isPresent()) {
            Files.writeString(Path.of(options.value("--out").get()), table + "\n");
        }
        return runs.stream().allMatch(run -> comparison(run, runs.getFirst()).holds()) ? 0 : 1;
    }

    private Run run(int instances) throws IOException, InterruptedException, SQLException, ExecutionException {
        progress.say("各服务 " + instances + " 个实例…", "instances of each consumer: " + instances);
        var data = Files.createTempDirectory("gongkai-instances-");
        var plan = new Plan(project, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        try (var stack = FragileStack.start(plan, false, PARTITIONS)) {
            for (var service : CONSUMERS) {
                for (int i = 1; i < instances; i++) {
                    stack.add(service);
                }
            }
            var load = new Load(stack.portal(), new ManyReports(project.resolve("samples"), 0));
            long begun = System.nanoTime();
            load.all(reports);
            awaitResults(stack, load.accepted());
            var took = Duration.ofNanos(System.nanoTime() - begun);
            int members = members(stack.bootstrapServers());
            new Quiet(stack).await(load.accepted());
            return new Run(
                    instances,
                    members,
                    took,
                    load.accepted(),
                    StoredState.of(stack.database().dataSource()));
        }
    }

    private static void awaitResults(FragileStack stack, List<String> accepted)
            throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        while (results(stack) < accepted.stream().distinct().count()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new StackFailure("提交没有结果", "uploads without a result");
            }
            Thread.sleep(50);
        }
    }

    private static long results(FragileStack stack) throws SQLException {
        try (var connection = stack.database().dataSource().getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM revision");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many consumers of the services had a part of the work. */
    private static int members(String bootstrapServers) throws InterruptedException, ExecutionException {
        var groups = CONSUMERS.stream().map(Service::module).toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return (int) admin.describeConsumerGroups(groups).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        }
    }

    private static Comparison comparison(Run run, Run first) {
        return Comparison.of(run.accepted(), run.state(), first.state());
    }

    private static String table(List<Run> runs) {
        var table = new TextTable(
                "实例 instances", "消费者 consumers", "秒 s", "份/秒 reports/s", "报告 reports", "结果相同 same results");
        for (var run : runs) {
            table.add(
                    run.instances(),
                    run.members(),
                    String.format("%.1f", run.took().toMillis() / 1000.0),
                    String.format(
                            "%.1f", run.accepted().size() * 1000.0 / run.took().toMillis()),
                    run.state().current().size(),
                    comparison(run, runs.getFirst()).holds() ? "是 yes" : "否 no");
        }
        return table.render();
    }
}
