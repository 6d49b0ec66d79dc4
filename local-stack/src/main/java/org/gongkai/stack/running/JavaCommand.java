package org.gongkai.stack.running;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service is started. Containers do it with the same options (Dockerfile.jvm), but for the bound of the heap. */
final class JavaCommand {
    static final List<String> OPTIONS = List.of(
            // One collector thread with the least memory of its own, for processes that share few processors.
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            // By default a heap begins with a part of the machine, and stays there.
            "-Xms64m",
            // Without memory a service is no service: better it ends, and is seen to end. The reader remembers which
            // document took the memory.
            "-XX:+ExitOnOutOfMemoryError");

    private JavaCommand() {}

    static List<String> of(Service service, Path jar, List<String> more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + service.heapMegabytes() + "m");
        command.addAll(OPTIONS);
        // What the messaging and PDF libraries do, told so that nobody is warned of it at every start.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(more);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
