package org.gongkai.stack.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    @TempDir
    Path project;

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws IOException {
        var plan = plan();

        assertThatThrownBy(plan::check)
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("ingest-service is not built");
    }

    @Test
    void aPortInUseIsNamedWithTheOptionThatChangesIt() throws IOException {
        for (var service : Service.values()) {
            var jar = service.jar(project);
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
        var plan = plan();
        plan.check();

        try (var _ = new ServerSocket(plan.port(Service.REPORT))) {
            assertThatThrownBy(plan::check).isInstanceOfSatisfying(StackFailure.class, failure -> {
                assertThat(failure.text().en())
                        .contains("port " + plan.port(Service.REPORT))
                        .contains("--report-port");
                assertThat(failure.text().zh()).contains("已被占用");
            });
        }
    }

    private Plan plan() throws IOException {
        var ports = new EnumMap<Service, Integer>(Ports.anyForServices());
        return new Plan(project, project.resolve("data"), false, ports, FreePort.any(), FreePort.any());
    }
}
