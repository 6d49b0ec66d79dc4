package org.gongkai.stack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.events.ReportValidated;
import org.gongkai.stack.running.Portal;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.stack.running.Upload;

/** Sends files as a portal would, and waits for what becomes of them. */
final class Submissions {
    /** Without any news for so long, nothing more is to be expected. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Portal portal;
    private final Progress progress;

    Submissions(Portal portal, Progress progress) {
        this.portal = portal;
        this.progress = progress;
    }

    /** What became of each file: its result, or why there is none. */
    record Outcome(Path file, Optional<ReportValidated> result, String why) {}

    /** The outcomes, in the order of the files. */
    record Outcomes(List<Outcome> all) {
        Outcomes {
            all = List.copyOf(all);
        }

        boolean allEnded() {
            return all.stream().allMatch(outcome -> outcome.result().isPresent());
        }

        String render() {
            return new ResultTable(all).render();
        }
    }

    /** Something to do while waiting: it throws when waiting is in vain. */
    interface Watch {
        void check();
    }

    Outcomes submitAndAwait(List<Path> files, Watch watch) throws IOException, InterruptedException {
        progress.say("正在提交 " + files.size() + " 个文件…", "submitting " + files.size() + " files");
        var ids = new LinkedHashMap<Path, String>();
        var refusals = new LinkedHashMap<Path, String>();
        for (var file : files) {
            try {
                ids.put(file, portal.submit(List.of(Upload.of(file))).getFirst().id());
            } catch (StackFailure refused) {
                refusals.put(file, refused.text().zh());
            }
        }
        var results = await(ids, watch);
        var outcomes = new ArrayList<Outcome>();
        for (var file : files) {
            var result = Optional.ofNullable(results.get(file));
            outcomes.add(
                    new Outcome(file, result, refusals.getOrDefault(file, result.isPresent() ? "" : "没有结果 no result")));
        }
        progress.say(results.size() + "/" + files.size() + " 份已有结果", "results are in");
        return new Outcomes(outcomes);
    }

    private Map<Path, ReportValidated> await(Map<Path, String> ids, Watch watch)
            throws IOException, InterruptedException {
        var results = new LinkedHashMap<Path, ReportValidated>();
        long lastNews = System.nanoTime();
        while (results.size() < ids.size() && System.nanoTime() - lastNews < PATIENCE.toNanos()) {
            watch.check();
            for (var submission : ids.entrySet()) {
                if (!results.containsKey(submission.getKey())) {
                    var result = portal.result(submission.getValue());
                    if (result.isPresent()) {
                        results.put(submission.getKey(), result.get());
                        lastNews = System.nanoTime();
                    }
                }
            }
            Thread.sleep(50);
        }
        return results;
    }
}
