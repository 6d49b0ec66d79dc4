package org.gongkai.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void waitsLongerEachTimeButNeverLongerThanFiveSeconds() {
        assertThat(Patience.before(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Patience.before(3)).isEqualTo(Duration.ofMillis(400));
        assertThat(Patience.before(1_000_000)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void doesNotHoldUpAServiceThatIsToldToStop() {
        var patience = new Patience();
        patience.stop(new ShutdownEvent());

        assertThatThrownBy(() -> patience.pause(1_000)).isInstanceOf(IllegalStateException.class);
    }
}
