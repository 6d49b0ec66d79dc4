package org.gongkai.stack.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a service remembers of a former run (JEP 483, 515): its classes, loaded and linked, and which methods are worth
 * compiling. With it a service starts in a fraction of the time. {@code ./gongkai train} makes it.
 *
 * @param file where it is, or is to be
 * @param jar what it remembers
 */
public record AotCache(Path file, Path jar) {
    public static AotCache of(Service service, Path project) {
        var jar = service.jar(project);
        return new AotCache(jar.getParent().resolveSibling("service.aot"), jar);
    }

    /** Whether every service has one. */
    public static boolean areThere(Path project) throws IOException {
        for (var service : Service.values()) {
            if (!of(service, project).isThere()) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is one, and no older than what it remembers. */
    boolean isThere() throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
    }

    /** Options of a JVM that uses it; none where it is not there. A cache of another JDK only makes the start slower. */
    public List<String> use() throws IOException {
        return isThere() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    /** Options of a JVM that writes it when it ends. */
    public List<String> make() {
        return List.of("-XX:AOTCacheOutput=" + file, "-Xlog:aot=off", "-Xlog:cds=off");
    }
}
