package org.gongkai.stack.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Folders;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Portal;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.StackFailure;

/** {@code ./gongkai submit}: files to the stack that runs. */
public final class Submit {
    private Submit() {}

    public static int run(Path project, Options options) throws IOException, InterruptedException {
        var paths = options.paths();
        if (paths.isEmpty()) {
            throw new StackFailure("请给出要提交的文件或文件夹", "name the files or folders to submit");
        }
        var reports = Folders.reports(paths);
        var ingest = "http://localhost:" + options.port(Service.INGEST, System.getenv());
        var report = "http://localhost:" + options.port(Service.REPORT, System.getenv());
        var bearer = Access.ofCommand(project, options.port(Service.REPORT, System.getenv()));
        var submissions = new Submissions(
                new Portal(HttpClient.newHttpClient(), bearer, ingest, report), new Progress(System.err));
        try {
            var results = submissions.submitAndAwait(reports, () -> {});
            System.out.println(results.render());
            return results.allEnded() ? 0 : 1;
        } catch (ConnectException e) {
            throw new StackFailure(
                    "无法连接 " + ingest + " 或 " + report + "，请先运行 ./gongkai up",
                    "cannot reach " + ingest + " or " + report + ": run ./gongkai up first");
        }
    }
}
