package org.gongkai.parse.quarantine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gongkai.parse.ReportParser;
import org.jspecify.annotations.Nullable;

/**
 * Which documents were being read when a process ended. Before a document is opened a file is written that is named by
 * its SHA-256; when the reading has ended, whatever its result, the file is deleted. Files that are there at the start
 * are of readings that did not end.
 *
 * <p>What is written outlives the process as it is: nothing is forced to the disk, because a document takes a process with
 * it, not the machine.
 */
public final class Attempts {
    private static final System.Logger LOG = System.getLogger(Attempts.class.getName());

    private final @Nullable Path folder;
    private final Map<String, Integer> earlier = new HashMap<>();
    private final Map<String, Integer> underWay = new HashMap<>();

    private Attempts(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The attempts that are remembered in a folder. Where nothing can be written, none are: the log says so.
     *
     * @param stateDir folder of one service process; two must not share it
     */
    public static Attempts in(Path stateDir) {
        var folder = stateDir.resolve("attempts").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException("not writable");
            }
            var attempts = new Attempts(folder);
            attempts.load(folder);
            return attempts;
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a document that kills the reader will kill it again after a restart: no state in " + folder,
                    e);
            return new Attempts(null);
        }
    }

    private void load(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                // Another version of the reader may survive what this document did to the last.
                var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                if (lines.size() == 2 && lines.get(0).equals(ReportParser.VERSION)) {
                    earlier.put(file.getFileName().toString(), count(lines.get(1)));
                } else {
                    Files.delete(file);
                }
            }
        }
        earlier.forEach((sha256, count) -> LOG.log(
                System.Logger.Level.WARNING,
                "document " + sha256 + " was being read when the service ended, times: " + count));
    }

    private static int count(String line) {
        try {
            return Integer.parseInt(line);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** How many readings of the document ended with their process. */
    synchronized int earlier(String sha256) {
        return earlier.getOrDefault(sha256, 0);
    }

    /** How many documents have used up all their attempts and are not opened any more. */
    public synchronized long usedUp(int mostAttempts) {
        return earlier.values().stream().filter(count -> count >= mostAttempts).count();
    }

    /** A reading begins. */
    synchronized void begin(String sha256) {
        underWay.merge(sha256, 1, Integer::sum);
        write(sha256, earlier(sha256) + 1);
    }

    /** A reading has ended; earlier ones did the document wrong. */
    synchronized void end(String sha256) {
        if (underWay.merge(sha256, -1, Integer::sum) <= 0) {
            underWay.remove(sha256);
            earlier.remove(sha256);
            delete(sha256);
        }
    }

    /** A reading does not end: the document has used up all its attempts. */
    synchronized void giveUp(String sha256, int mostAttempts) {
        underWay.remove(sha256);
        earlier.put(sha256, mostAttempts);
        write(sha256, mostAttempts);
    }

    /** The process is about to end in order, so readings that are under way are not to blame for it. */
    public synchronized void forgetUnderWay() {
        Set<String> innocent = new HashSet<>(underWay.keySet());
        for (var sha256 : innocent) {
            if (earlier(sha256) == 0) {
                delete(sha256);
            } else {
                write(sha256, earlier(sha256));
            }
        }
        underWay.clear();
    }

    private void write(String sha256, int count) {
        if (folder != null) {
            try {
                Files.writeString(folder.resolve(sha256), ReportParser.VERSION + "\n" + count + "\n");
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "cannot remember that " + sha256 + " is being read", e);
            }
        }
    }

    private void delete(String sha256) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(sha256));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "cannot forget that " + sha256 + " was being read", e);
            }
        }
    }
}
