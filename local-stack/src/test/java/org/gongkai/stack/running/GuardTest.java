package org.gongkai.stack.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gongkai.stack.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    @TempDir
    Path folder;

    @Test
    void whenTheLauncherIsGoneTheGuardEndsItsProcessesAndClearsItsFolder() throws Exception {
        var data = Files.createDirectories(folder.resolve("throw away/kafka")).getParent();
        var child = new ProcessBuilder("sleep", "1000").start();
        var guard = Guard.start(data);
        guard.watch(child.toHandle());

        guard.close(); // the end of the pipe, as when the launcher is killed

        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        Waiting.until("the folder to be cleared", () -> !Files.exists(data));
    }

    @Test
    void whileTheLauncherLivesTheGuardLetsThemBe() throws Exception {
        var child = new ProcessBuilder("sleep", "1000").start();
        var guard = Guard.start(null);
        guard.watch(child.toHandle());

        assertThat(child.waitFor(1, TimeUnit.SECONDS)).isFalse();

        guard.close();
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
