import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Consumes {@code reports.validated}: first the present result of every report, then each change.
 * {@code java -cp 'lib/*' Latest.java localhost:9092}, with kafka-clients and jackson-databind in lib.
 */
void main(String[] args) throws Exception {
    var json = new ObjectMapper();
    Map<String, Object> settings = Map.of(
            "bootstrap.servers", args[0],
            "group.id", "example-subscriber", // a name of your own
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
        consumer.subscribe(List.of("reports.validated"));
        while (true) {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                var result = json.readTree(record.value());
                // Keep the last value of each key; the same ce_id may come again.
                IO.println(record.key() + "  " + result.at("/agency/name").asText("?") + "  "
                        + result.at("/verdict").asText() + "  " + result.at("/figures").size() + " figures  "
                        + result.at("/findings").size() + " findings");
            }
        }
    }
}
