package org.gongkai.stack.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.StackFailure;

/** {@code ./gongkai up}: the stack whose data stay. */
public final class Up {
    private static final int KAFKA_PORT = 9092;
    private static final int POSTGRESQL_PORT = 5432;

    private Up() {}

    public static int run(Path project, Options options) throws IOException, InterruptedException {
        var data = options.value("--data").map(Path::of).orElse(project.resolve("data"));
        var policy = PolicyOption.file(options);
        Files.createDirectories(data);
        // Held until this JVM ends, whatever ends it.
        try (var lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isOurs(lock)) {
                throw new StackFailure(
                        "数据文件夹 " + data + " 正被另一个 gongkai up 使用",
                        "the data folder " + data + " is in use by another gongkai up");
            }
            var plan = new Plan(
                    project,
                    data,
                    true,
                    Ports.services(options),
                    Ports.server("GONGKAI_BROKER_PORT", KAFKA_PORT),
                    Ports.server("GONGKAI_DATABASE_PORT", POSTGRESQL_PORT),
                    policy.orElse(null));
            var progress = new Progress(System.err);
            try (var stack = Stack.start(plan, progress)) {
                progress.say("全部就绪，按 Ctrl-C 停止", "everything is ready, Ctrl-C stops it");
                System.out.println(new Addresses(plan, stack.access().keys().link(Access.FIRST)).render());
                stack.watch();
            }
        }
        return 0;
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
