package org.gongkai.stack.running;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service is started. Containers do it with the same options (Dockerfile.jvm), but for the bound of the heap. */
final class JavaCommand {
    private static final List<String> EVERYWHERE = List.of(
            // One collector thread with the least memory of its own, for processes that share few processors.
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            // By default a heap begins with a part of the machine, and stays there.
            "-Xms64m",
            // Classes pass the default several times during a start, and each time the whole heap is collected.
            "-XX:MetaspaceSize=128m",
            // What the compilers and libraries gave back to the C library stays with the process unless it is asked
            // for.
            "-XX:TrimNativeHeapInterval=5000",
            // Without memory a service is no service: better it ends, and is seen to end. The reader remembers which
            // document took the memory.
            "-XX:+ExitOnOutOfMemoryError");

    // The second one took two fifths of the processor for thousands of reports, and what it made was faster by a tenth.
    private static final List<String> FIRST_COMPILER_ONLY = List.of("-XX:TieredStopAtLevel=1");

    private JavaCommand() {}

    /** Those of a service that its container has, too. */
    static List<String> options(Service service) {
        var options = new ArrayList<>(EVERYWHERE);
        if (!service.isOptimised()) {
            options.addAll(FIRST_COMPILER_ONLY);
        }
        return options;
    }

    static List<String> of(Service service, Path jar, List<String> more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + service.heapMegabytes() + "m");
        command.addAll(options(service));
        // What the messaging and PDF libraries do, told so that nobody is warned of it at every start.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(more);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
