package org.gongkai.stack.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.issuer.Keys;
import org.gongkai.issuer.LocalIssuer;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Child;
import org.gongkai.stack.running.Database;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.Guard;
import org.gongkai.stack.running.Health;
import org.gongkai.stack.running.Logs;
import org.gongkai.stack.running.Pipeline;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Portal;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.ServiceProcess;
import org.gongkai.stack.running.ServiceSettings;
import org.gongkai.stack.running.StackFailure;

/** A stack of which every part is a process that may be killed at any moment, and comes back. */
public final class FragileStack implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Plan plan;
    private final int partitions;
    private final Guard guard;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Optional<SmallDisk> disk;
    private final Optional<WrongClock> clock;
    /** In the order of their start. */
    private final SequencedMap<Part, Keeper> keepers = new LinkedHashMap<>();

    private final AtomicInteger instances = new AtomicInteger();
    private final List<ServiceProcess> others = new CopyOnWriteArrayList<>();
    private final LocalIssuer issuer;
    private volatile Database database;

    private FragileStack(Plan plan, boolean faults, int partitions) throws IOException, InterruptedException {
        this.plan = plan;
        this.partitions = partitions;
        Files.createDirectories(plan.logs());
        this.guard = Guard.start(plan.data());
        this.disk = faults ? SmallDisk.at(plan.data()) : Optional.empty();
        this.clock = faults ? Optional.of(WrongClock.in(plan.logs())) : Optional.empty();
        // Who may do what is told by somebody else, who is not killed here.
        this.issuer = LocalIssuer.start(plan.issuer(), FreePort.any(), plan.url(Service.REPORT));
        Logs.to(plan.logs().resolve("stack.log"));
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @param faults prepare for a full disk and wrong clocks too, where this machine allows them
     */
    public static FragileStack start(Plan plan, boolean faults) throws IOException, InterruptedException {
        return start(plan, faults, Pipeline.PARTITIONS);
    }

    /** The same with topics of so many partitions. */
    public static FragileStack start(Plan plan, boolean faults, int partitions)
            throws IOException, InterruptedException {
        plan.check();
        var stack = new FragileStack(plan, faults, partitions);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-the-fragile-stack"));
        try {
            stack.guard.watchDatabase(plan.data().resolve("postgres"));
            // The services are told the database's address, so it must have one first.
            stack.keep(Part.DATABASE, stack::startDatabase);
            stack.keep(Part.BROKER, stack::startBroker);
            for (var part : Part.values()) {
                if (part.service().isPresent()) {
                    var service = part.service().get();
                    stack.keep(part, () -> stack.startService(service, plan.port(service), plan.data()));
                }
            }
            stack.awaitReady();
            return stack;
        } catch (InterruptedException | StackFailure e) {
            stack.close();
            throw e;
        }
    }

    boolean hasSmallDisk() {
        return disk.isPresent();
    }

    Keeper keeper(Part part) {
        return keepers.get(part);
    }

    public Database database() {
        return database;
    }

    public String bootstrapServers() {
        return "localhost:" + plan.brokerPort();
    }

    public Portal portal() throws IOException {
        var bearer = new Access(new Keys(plan.issuer())).bearer(Access.COMMANDS);
        return new Portal(http, bearer, plan.url(Service.INGEST), plan.url(Service.REPORT));
    }

    /** Lets a fault happen; returns when it is over, which a kill is at once. False where it cannot be done here. */
    boolean suffer(Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Kill(var part, var down) -> keeper(part).kill(down);
            case Fault.SecondInstance(var service, var stays) -> secondInstance(service, stays);
            case Fault.FullDisk(var lasts) -> {
                if (disk.isEmpty()) {
                    return false;
                }
                try {
                    disk.get().fill();
                    Thread.sleep(lasts);
                } finally {
                    disk.get().makeRoom();
                }
            }
            case Fault.ClockJump(var by) -> {
                if (clock.isEmpty()) {
                    return false;
                }
                clock.get().beOffBy(by);
            }
            case Fault.Again(var topic) -> new Repeater(bootstrapServers()).repeat(topic);
        }
        return true;
    }

    /** Ends what is still wrong, and waits until all are ready. */
    void recover() throws IOException, InterruptedException {
        if (disk.isPresent()) {
            disk.get().makeRoom();
        }
        if (clock.isPresent()) {
            clock.get().beOffBy(Duration.ZERO);
        }
        awaitReady();
    }

    private void awaitReady() throws InterruptedException {
        long begun = System.nanoTime();
        for (var service : Service.values()) {
            var health = new Health(http, plan.url(service));
            while (!health.isReady()) {
                if (System.nanoTime() - begun > START_LIMIT.toNanos()) {
                    throw new StackFailure(
                            service.module() + " 未就绪，日志：" + plan.log(service),
                            service.module() + " did not get ready, log: " + plan.log(service));
                }
                Thread.sleep(100);
            }
        }
    }

    private void keep(Part part, Keeper.Start start) {
        keepers.put(
                part,
                new Keeper(
                        part.label(),
                        start,
                        () -> part.service().isEmpty() || isLive(part.service().get())));
    }

    private boolean isLive(Service service) throws InterruptedException {
        return new Health(http, plan.url(service)).isLive();
    }

    private Child startBroker() throws IOException {
        var started = BrokerProcess.start(
                plan.data().resolve("kafka"),
                plan.brokerPort(),
                partitions,
                plan.logs().resolve("kafka.log"),
                environment());
        guard.watch(started.handle());
        return started;
    }

    private Child startDatabase() throws IOException {
        var folder = plan.data().resolve("postgres");
        Database.clear(folder);
        var started =
                Database.start(folder, plan.databasePort(), true, plan.logs().resolve("postgres.log"));
        database = started;
        return started;
    }

    private ServiceProcess startService(Service service, int port, Path state) throws IOException {
        var url = "jdbc:postgresql://localhost:" + plan.databasePort() + "/" + Database.NAME;
        var settings =
                new HashMap<>(new ServiceSettings(plan, bootstrapServers(), url, issuer).of(service, port, state));
        if (service != Service.INGEST) {
            settings.putAll(environment());
        }
        var started =
                ServiceProcess.start(service, service.jar(plan.project()), plan.log(service), settings, List.of());
        guard.watch(started.handle());
        return started;
    }

    /** Starts one more instance of a service, which stays; it is ready when this returns. */
    public void add(Service service) throws IOException, InterruptedException {
        int port = FreePort.any();
        var another = startAnother(service, port);
        others.add(another);
        another.awaitReady(new Health(http, "http://localhost:" + port), START_LIMIT);
    }

    private void secondInstance(Service service, Duration stays) throws IOException, InterruptedException {
        var second = startAnother(service, FreePort.any());
        Thread.sleep(stays);
        second.kill();
    }

    private ServiceProcess startAnother(Service service, int port) throws IOException {
        return startService(service, port, plan.data().resolve("instance-" + instances.incrementAndGet()));
    }

    private Map<String, String> environment() {
        return clock.map(WrongClock::environment).orElse(Map.of());
    }

    /** Kills everything, the services first. Can be called twice. */
    @Override
    public synchronized void close() {
        for (var other : others) {
            other.handle().destroyForcibly();
            other.handle().onExit().join();
        }
        keepers.sequencedValues().reversed().forEach(Keeper::close);
        keepers.clear();
        issuer.close();
        try {
            if (disk.isPresent()) {
                disk.get().unmount();
            }
            plan.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        guard.close();
    }
}
