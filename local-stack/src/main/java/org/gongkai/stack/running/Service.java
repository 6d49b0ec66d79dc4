package org.gongkai.stack.running;

import java.nio.file.Path;
import java.util.Locale;

/** The four services, in the order of a report's way. */
public enum Service {
    INGEST(8081, 256, false),
    /** Opens documents of up to 20 MiB, which are larger inside. */
    PARSE(8082, 512, false),
    VALIDATE(8083, 256, false),
    REPORT(8080, 256, true);

    private final int defaultPort;
    private final int heapMegabytes;
    private final boolean optimised;

    Service(int defaultPort, int heapMegabytes, boolean optimised) {
        this.defaultPort = defaultPort;
        this.heapMegabytes = heapMegabytes;
        this.optimised = optimised;
    }

    /** Whether what its second compiler gains is worth the processor and the memory it takes (ADR 22). */
    boolean isOptimised() {
        return optimised;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** The Maven module, and the name in logs and tables. */
    public String module() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    /** Command line option that sets the port. */
    public String portOption() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }

    /** Environment variable that sets the port. */
    String portVariable() {
        return "GONGKAI_" + name() + "_PORT";
    }

    /** What {@code ./mvnw package} built. */
    public Path jar(Path project) {
        return project.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
