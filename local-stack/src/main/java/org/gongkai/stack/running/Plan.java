package org.gongkai.stack.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which stack to start.
 *
 * @param project root of the project, where the services have been built
 * @param data folder of the records, the tables and the logs
 * @param lasting keep the data, through a crash of the machine too; else the folder goes with the stack
 * @param servicePorts where the services listen
 * @param brokerPort where Kafka listens
 * @param databasePort where PostgreSQL listens
 * @param policy file of the administrators' rules; null for the rules as they are
 */
public record Plan(
        Path project,
        Path data,
        boolean lasting,
        Map<Service, Integer> servicePorts,
        int brokerPort,
        int databasePort,
        @Nullable Path policy) {
    /** With the rules as they are. */
    public Plan(
            Path project,
            Path data,
            boolean lasting,
            Map<Service, Integer> servicePorts,
            int brokerPort,
            int databasePort) {
        this(project, data, lasting, servicePorts, brokerPort, databasePort, null);
    }

    public Plan {
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        servicePorts = Map.copyOf(servicePorts);
    }

    public int port(Service service) {
        return servicePorts.get(service);
    }

    public String url(Service service) {
        return "http://localhost:" + port(service);
    }

    public Path log(Service service) {
        return logs().resolve(service.module() + ".log");
    }

    /** The keys that tokens are signed with. */
    public Path issuer() {
        return data.resolve("issuer");
    }

    /** Not in a folder that goes with the stack: who wants to know why it has gone reads them afterwards. */
    public Path logs() {
        return lasting ? data.resolve("logs") : project.resolve("target/logs").resolve(data.getFileName());
    }

    /**
     * Says what would go wrong before anything is started.
     *
     * @throws StackFailure when a jar is missing or a port is taken
     */
    public void check() {
        if (servicePorts.values().stream().distinct().count() < servicePorts.size()) {
            throw new StackFailure(
                    "每个服务需要各自的端口：" + servicePorts, "each service needs a port of its own: " + servicePorts);
        }
        for (var service : Service.values()) {
            if (!Files.exists(service.jar(project))) {
                throw new StackFailure(
                        "缺少 " + service.jar(project) + "，请先运行 ./gongkai 或 ./mvnw package 构建",
                        service.module() + " is not built: run ./gongkai or ./mvnw package");
            }
        }
        for (var service : Service.values()) {
            if (!FreePort.isFree(port(service))) {
                throw new StackFailure(
                        "端口 " + port(service) + "（" + service.module() + "）已被占用，可用 " + service.portOption() + " 换一个",
                        "port " + port(service) + " of " + service.module() + " is in use: choose another with "
                                + service.portOption() + " or " + service.portVariable());
            }
        }
        for (int port : new int[] {brokerPort, databasePort}) {
            if (!FreePort.isFree(port)) {
                throw new StackFailure("端口 " + port + " 已被占用", "port " + port + " is in use");
            }
        }
    }

    /** Deletes the data that shall not last. */
    public void clear() throws IOException {
        if (!lasting) {
            Folders.delete(data);
        }
    }
}
