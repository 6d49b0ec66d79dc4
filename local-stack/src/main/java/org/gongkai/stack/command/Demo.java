package org.gongkai.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Folders;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Stack;

/** {@code ./gongkai demo}: a folder of reports goes in, a table of results comes out. */
public final class Demo {
    private Demo() {}

    public static int run(Path project, Options options) throws IOException, InterruptedException {
        var named = options.paths();
        var policy = PolicyOption.file(options);
        var reports = Folders.reports(named.isEmpty() ? List.of(project.resolve("samples")) : named);
        var data = Files.createTempDirectory("gongkai-demo-");
        var plan = new Plan(
                project, data, false, Ports.services(options), FreePort.any(), FreePort.any(), policy.orElse(null));
        var progress = new Progress(System.err);
        try (var stack = Stack.start(plan, progress)) {
            var results = new Submissions(stack.portal(), progress).submitAndAwait(reports, stack::checkServices);
            System.out.println(results.render());
            System.out.println(new Addresses(plan, stack.access().keys().link(Access.FIRST)).render());
            if (options.has("--once")) {
                return results.allEnded() ? 0 : 1;
            }
            progress.say("按 Ctrl-C 停止并清除数据", "Ctrl-C stops it and clears the data");
            stack.watch();
            return 0;
        }
    }
}
