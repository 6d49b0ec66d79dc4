package org.gongkai.stack.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongkai.events.EventJson;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Portal;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.stack.running.Upload;

/** A portal that sends file after file, and each so often until it is accepted: what it does not see confirmed, it sends again. */
public final class Load {
    private static final int MOST_FILES = 5;
    private static final Duration TRY_AGAIN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ACCEPTED = 202;

    private final Portal portal;
    private final ManyReports source;
    private final List<List<Integer>> requests = new ArrayList<>();
    private final Map<Integer, String> ids = new LinkedHashMap<>();
    private int refusals;

    public Load(Portal portal, ManyReports source) {
        this.portal = portal;
        this.source = source;
    }

    /** Sends new files, and now and then one that was sent before, for so long. */
    void run(Duration length, int filesPerSecond, long seed) throws IOException, InterruptedException {
        var random = new Random(seed);
        long begun = System.nanoTime();
        int made = 0;
        while (System.nanoTime() - begun < length.toNanos()) {
            var numbers = new ArrayList<Integer>();
            int files = 1 + random.nextInt(MOST_FILES);
            for (int i = 0; i < files; i++) {
                boolean before = made > 0 && random.nextInt(20) == 0;
                numbers.add(before ? random.nextInt(made) : made++);
            }
            send(numbers.stream().distinct().toList());
            Thread.sleep(1000L * files / filesPerSecond);
        }
    }

    /** Sends so many new files as fast as they are accepted. */
    public void all(int reports) throws IOException, InterruptedException {
        for (int sent = 0; sent < reports; sent += MOST_FILES) {
            send(IntStream.range(sent, Math.min(sent + MOST_FILES, reports))
                    .boxed()
                    .toList());
        }
    }

    /** Sends what another load sent, in the same order. */
    void repeat(Load other) throws IOException, InterruptedException {
        for (var numbers : other.requests) {
            send(numbers);
        }
    }

    /** The ids of everything that was accepted. */
    public List<String> accepted() {
        return List.copyOf(ids.values());
    }

    /** How often a request was refused, or its answer never came. */
    int refusals() {
        return refusals;
    }

    private void send(List<Integer> numbers) throws IOException, InterruptedException {
        var uploads = new ArrayList<Upload>();
        for (int number : numbers) {
            uploads.add(source.at(number));
        }
        long begun = System.nanoTime();
        while (!isAccepted(numbers, uploads)) {
            refusals++;
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new StackFailure("上传一直未被接收", "an upload was not accepted for " + PATIENCE.toMinutes() + " min");
            }
            Thread.sleep(TRY_AGAIN);
        }
        requests.add(numbers);
    }

    private boolean isAccepted(List<Integer> numbers, List<Upload> uploads) throws InterruptedException {
        try {
            var answer = portal.send(uploads);
            if (answer.statusCode() != ACCEPTED) {
                return false;
            }
            var submissions = EventJson.mapper().readTree(answer.body()).path("submissions");
            for (int i = 0; i < numbers.size(); i++) {
                ids.put(numbers.get(i), submissions.path(i).path("id").asText());
            }
            return true;
        } catch (IOException e) {
            return false; // the service is down, or went down before it could answer
        }
    }
}
