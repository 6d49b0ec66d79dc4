package org.gongkai.stack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A clock of the day that is set while processes run. See {@link ClockAgent}. */
final class WrongClock {
    private final Path file;
    private final Path agent;

    private WrongClock(Path file, Path agent) {
        this.file = file;
        this.agent = agent;
    }

    /** A clock that is right at first. */
    static WrongClock in(Path folder) throws IOException {
        var clock = new WrongClock(folder.resolve("clock"), folder.resolve("clock-agent.jar"));
        clock.beOffBy(Duration.ZERO);
        clock.writeAgent();
        return clock;
    }

    /** What a JVM must have in its environment to go by this clock. */
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:" + agent + "=" + file);
    }

    void beOffBy(Duration offset) throws IOException {
        var next = Files.writeString(file.resolveSibling("clock.next"), String.valueOf(offset.toMillis()));
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A jar of its own: the libraries of this module must not get into the services. */
    private void writeAgent() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ClockAgent.class.getName());
        try (var jar = new JarOutputStream(Files.newOutputStream(agent), manifest)) {
            for (var name : new String[] {"ClockAgent", "ClockAgent$Redirection"}) {
                jar.putNextEntry(
                        new ZipEntry(ClockAgent.class.getPackageName().replace('.', '/') + "/" + name + ".class"));
                try (var in = Objects.requireNonNull(ClockAgent.class.getResourceAsStream(name + ".class"), name)) {
                    in.transferTo(jar);
                }
            }
        }
    }
}
