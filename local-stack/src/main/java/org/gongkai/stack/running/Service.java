package org.gongkai.stack.running;

import java.nio.file.Path;
import java.util.Locale;

/** The four services, in the order of a report's way. */
public enum Service {
    INGEST(8081, 256),
    /** Opens documents of up to 20 MiB, which are larger inside. */
    PARSE(8082, 512),
    VALIDATE(8083, 256),
    REPORT(8080, 256);

    private final int defaultPort;
    private final int heapMegabytes;

    Service(int defaultPort, int heapMegabytes) {
        this.defaultPort = defaultPort;
        this.heapMegabytes = heapMegabytes;
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
