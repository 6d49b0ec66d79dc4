package org.gongkai.stack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file system of its own in memory, whose end comes when it is told to: it is made as small as what is in it. Needs
 * Linux and the right to mount.
 */
final class SmallDisk {
    private static final String SIZE = "4g";
    private static final int TRIES = 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one at a folder; empty where that is not allowed. */
    static Optional<SmallDisk> at(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "gongkai-chaos", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /** From now on there is no room for another byte. */
    void fill() throws IOException, InterruptedException {
        var store = Files.getFileStore(folder);
        for (int i = 0; i < TRIES; i++) {
            // Others go on writing: what is used by now may be more already.
            long used = (store.getTotalSpace() - store.getUnallocatedSpace()) / 1024;
            if (isResized(used + "k")) {
                return;
            }
        }
        throw new IOException("cannot make " + folder + " as small as what is in it");
    }

    void makeRoom() throws IOException, InterruptedException {
        if (!isResized(SIZE)) {
            throw new IOException("cannot make " + folder + " large again");
        }
    }

    void unmount() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private boolean isResized(String size) throws IOException, InterruptedException {
        return run("mount", "-o", "remount,size=" + size, folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such command on this system
        }
    }
}
