package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that nobody can decode is put aside with its headers, and the services go on. */
class DeadLettersIT {
    @ParameterizedTest
    @CsvSource({
        // Who reads the topic, and so has to put the record aside.
        Topics.RAW + ", parse-service;report-service",
        Topics.PARSED + ", validate-service;report-service",
        Topics.VALIDATED + ", report-service",
    })
    void anUndecodableRecordIsPutAsideByEveryReaderAndTheNextReportGoesThrough(String topic, String readers)
            throws Exception {
        var key = "stray-" + UUID.randomUUID();
        var value = ("{\"not\": an event, " + key).getBytes(StandardCharsets.UTF_8);

        Records.send(topic, key, value, Map.of("from", "a stranger"));

        var services = new HashSet<>(Set.of(readers.split(";")));
        var letters = Records.find(Topics.DEAD_LETTER, services.size(), record -> Arrays.equals(record.value(), value));
        assertThat(letters).hasSize(services.size()).allSatisfy(letter -> {
            assertThat(letter.key()).isEqualTo(key);
            assertThat(Records.header(letter, "from")).contains("a stranger");
            assertThat(Records.header(letter, DeadLetter.TOPIC)).contains(topic);
            assertThat(Records.header(letter, DeadLetter.PARTITION)).isPresent();
            assertThat(Records.header(letter, DeadLetter.OFFSET)).isPresent();
            assertThat(Records.header(letter, DeadLetter.REASON))
                    .hasValueSatisfying(reason -> assertThat(reason).isNotBlank());
            services.remove(Records.header(letter, DeadLetter.SERVICE).orElse("unnamed"));
        });
        assertThat(services).as("services that did not say who they are").isEmpty();
        SharedStack.get().checkServices();
        SharedStack.resultOf(Upload.of(topic + ".txt", ("年度报告 " + key).getBytes(StandardCharsets.UTF_8)));
    }
}
