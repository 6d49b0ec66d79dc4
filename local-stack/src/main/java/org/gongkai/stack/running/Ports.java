package org.gongkai.stack.running;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Which ports a command uses. */
public final class Ports {
    private Ports() {}

    /** Where the services listen, as options and environment say. */
    public static Map<Service, Integer> services(Options options) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, options.port(service, System.getenv()));
        }
        return ports;
    }

    /** Any free ports: a stack beside others. */
    public static Map<Service, Integer> anyForServices() throws IOException {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, FreePort.any());
        }
        return ports;
    }

    /**
     * The port that an environment variable names, else the usual one, else (many machines run a PostgreSQL of their own)
     * any free one.
     */
    public static int server(String variable, int usual) throws IOException {
        var wanted = System.getenv(variable);
        if (wanted == null) {
            return FreePort.preferring(usual);
        }
        return Options.port(variable, wanted);
    }
}
