package org.gongkai.stack.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.stack.SharedStack;
import org.gongkai.stack.running.Progress;
import org.junit.jupiter.api.Test;

/** {@code ./gongkai hostile} sends the same with larger crowds. */
class HostileIT {
    @Test
    void whatNobodyShouldSendIsAnsweredAsDocumentedAndTheServicesLiveOn() throws Exception {
        var uploads = Stream.of(
                        HostileDocuments.all(), HostileRequests.all(), HostileCrowds.of(300, 50, Duration.ofSeconds(3)))
                .flatMap(List::stream)
                .toList();

        var page = new Hostile(SharedStack.get(), new Progress(System.err)).send(uploads);

        assertThat(page.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.got())
                        .as(outcome.upload().what())
                        .isEqualTo(outcome.upload().answer()));
        assertThat(page.calls()).isZero();
        assertThat(page.allLive()).isTrue();
    }
}
