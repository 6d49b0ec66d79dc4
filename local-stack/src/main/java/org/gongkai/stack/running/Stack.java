package org.gongkai.stack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gongkai.issuer.Keys;
import org.gongkai.issuer.LocalIssuer;
import org.gongkai.issuer.Person;
import org.jspecify.annotations.Nullable;

/** Broker, database and the four services: started in the right order, and stopped whatever happens. */
public final class Stack implements AutoCloseable {
    /** Seconds on a machine of its own; one that builds and tests beside it takes its time. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** Five documents that each kill the reader twice are more than bad luck. */
    private static final int MOST_RESTARTS = 10;

    private static final int ISSUER_PORT = 8180;

    private final Plan plan;
    private final Progress progress;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Map<Service, Duration> startTimes = new EnumMap<>(Service.class);
    private final Guard guard;
    private @Nullable LocalIssuer issuer;
    private @Nullable Broker broker;
    private @Nullable Database database;
    private volatile boolean closing;
    private int restarts;

    private Stack(Plan plan, Progress progress) throws IOException {
        this.plan = plan;
        this.progress = progress;
        Logs.to(plan.logs().resolve("stack.log"));
        this.guard = Guard.start(plan.lasting() ? null : plan.data());
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws StackFailure when something does not start; then nothing is left running
     */
    public static Stack start(Plan plan, Progress progress) throws IOException, InterruptedException {
        try {
            plan.check();
        } catch (StackFailure e) {
            plan.clear();
            throw e;
        }
        var stack = new Stack(plan, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-the-stack"));
        try {
            stack.startServers();
            stack.startServices();
            return stack;
        } catch (StackFailure | IOException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    private void startServers() throws IOException, InterruptedException {
        progress.say("正在启动消息服务器和数据库…", "starting Kafka and PostgreSQL");
        guard.watchDatabase(plan.data().resolve("postgres"));
        var port = Ports.server("GONGKAI_ISSUER_PORT", ISSUER_PORT);
        keep(LocalIssuer.start(plan.issuer(), port, plan.url(Service.REPORT)));
        access().leaveWord(plan.project(), plan.port(Service.REPORT));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var kafka = both.submit(() -> {
                var started = keep(Broker.start(plan.data().resolve("kafka"), plan.brokerPort()));
                Pipeline.create(started.bootstrapServers());
                progress.say("消息服务器就绪：" + started.bootstrapServers(), "Kafka is ready");
                return started;
            });
            var postgres = both.submit(() -> {
                var started = keep(Database.start(
                        plan.data().resolve("postgres"),
                        plan.databasePort(),
                        plan.lasting(),
                        plan.logs().resolve("postgres.log")));
                progress.say("数据库就绪：localhost:" + plan.databasePort(), "PostgreSQL is ready");
                return started;
            });
            result(kafka::get);
            result(postgres::get);
        }
    }

    private void startServices() throws IOException, InterruptedException {
        progress.say("正在启动四个服务…", "starting the four services");
        for (var service : Service.values()) {
            launch(service);
        }
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var waits = services.keySet().stream()
                    .map(service -> all.submit(() -> {
                        awaitReady(service);
                        return service;
                    }))
                    .toList();
            for (var wait : waits) {
                result(wait::get);
            }
        }
    }

    /** Ends a service in order, and waits for so long until it has. */
    public void end(Service service, Duration patience) throws InterruptedException {
        service(service).terminate();
        service(service).awaitEnd(patience);
    }

    /** Starts one service; it is not ready yet. */
    public void launch(Service service) throws IOException {
        launch(service, AotCache.of(service, plan.project()).use());
    }

    /** The same with other options of the JVM. */
    public void launch(Service service, List<String> options) throws IOException {
        var settings = new ServiceSettings(
                plan, broker().bootstrapServers(), database().jdbcUrl(), issuer());
        var started = ServiceProcess.start(
                service, service.jar(plan.project()), plan.log(service), settings.of(service), options);
        guard.watch(started.handle());
        synchronized (this) {
            services.put(service, started);
            if (closing) {
                started.terminate();
            }
        }
    }

    public void awaitReady(Service service) throws InterruptedException {
        var took = service(service).awaitReady(health(service), START_LIMIT);
        synchronized (this) {
            startTimes.put(service, took);
        }
        progress.say(service.module() + " 就绪：" + plan.url(service), "ready after " + Progress.seconds(took));
    }

    public Plan plan() {
        return plan;
    }

    /** Tokens and links for this stack. */
    public Access access() {
        return new Access(new Keys(plan.issuer()));
    }

    private synchronized LocalIssuer issuer() {
        if (issuer == null) {
            throw new IllegalStateException("no issuer");
        }
        return issuer;
    }

    public synchronized Broker broker() {
        if (broker == null) {
            throw new IllegalStateException("no broker");
        }
        return broker;
    }

    public synchronized Database database() {
        if (database == null) {
            throw new IllegalStateException("no database");
        }
        return database;
    }

    public synchronized ServiceProcess service(Service service) {
        return services.get(service);
    }

    public synchronized Duration startTime(Service service) {
        return startTimes.get(service);
    }

    public Health health(Service service) {
        return new Health(http, plan.url(service));
    }

    public Portal portal() throws IOException {
        return portal(Access.COMMANDS);
    }

    /** What somebody's portal would do. */
    public Portal portal(Person person) throws IOException {
        return new Portal(http, access().bearer(person), plan.url(Service.INGEST), plan.url(Service.REPORT));
    }

    /**
     * Returns when the stack is being closed.
     *
     * @throws StackFailure when a service ends by itself
     */
    public void watch() throws InterruptedException {
        while (!closing) {
            checkServices();
            Thread.sleep(500);
        }
    }

    /**
     * Throws when a service has ended by itself. The reader, which a document may have killed, is started again, and
     * whoever asks for it.
     */
    public synchronized void checkServices() {
        for (var process : List.copyOf(services.values())) {
            if (!closing && !process.isAlive()) {
                boolean mayStart = process.service() == Service.PARSE || process.asksToBeStarted();
                if (!mayStart || ++restarts > MOST_RESTARTS) {
                    throw process.died();
                }
                var module = process.service().module();
                progress.say(module + " 已退出，正在重新启动…", module + " has ended and is started again");
                restart(process.service());
            }
        }
    }

    private void restart(Service service) {
        try {
            launch(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends everything, the services first, so that nobody misses what it needs. Can be called twice. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            for (var process : services.values()) {
                process.terminate();
            }
            for (var process : services.values()) {
                process.awaitEnd();
            }
            if (database != null) {
                database.close();
            }
            if (broker != null) {
                broker.close();
            }
            if (issuer != null) {
                issuer.close();
                Access.takeWordBack(plan.project(), plan.port(Service.REPORT));
            }
            plan.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            progress.say("停止时出错：" + e.getMessage(), "while stopping");
        }
        guard.close();
    }

    private synchronized void keep(LocalIssuer started) {
        issuer = started;
        if (closing) {
            started.close();
        }
    }

    private synchronized Broker keep(Broker started) {
        broker = started;
        if (closing) {
            started.close();
        }
        return started;
    }

    private synchronized Database keep(Database started) throws IOException {
        database = started;
        if (closing) {
            started.close();
        }
        return started;
    }

    private static <T> T result(Callable<T> future) throws IOException, InterruptedException {
        try {
            return future.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case StackFailure failure -> throw failure;
                case IOException failure -> throw failure;
                case null, default -> throw new CompletionException(e.getCause());
            }
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
