package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongkai.events.Topics;
import org.gongkai.stack.running.Broker;
import org.gongkai.stack.running.Database;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded servers by themselves: what is in them is there after a restart. */
class ServersIT {
    @TempDir
    Path folder;

    @Test
    void theBrokerTakesTheLargestDocumentAndHasItAfterARestart() throws Exception {
        try (var broker = Broker.start(folder.resolve("kafka"), FreePort.any())) {
            Pipeline.create(broker.bootstrapServers());
            var document = new byte[Topics.MAX_DOCUMENT_BYTES];
            send(broker, new ProducerRecord<>(Topics.RAW, 0, "id", document));

            broker.stop();
            broker.startAgain();
            Pipeline.create(broker.bootstrapServers());

            assertThat(firstRecord(broker)).isEqualTo(document);
        }
    }

    @Test
    void theTopicsKeepWhatTheDesignSays() throws Exception {
        try (var broker = Broker.start(folder.resolve("kafka"), FreePort.any())) {
            Pipeline.create(broker.bootstrapServers());

            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(partitions(admin, Topics.RAW)).isEqualTo(3);
                assertThat(partitions(admin, Topics.DEAD_LETTER)).isEqualTo(1);
                assertThat(config(admin, Topics.RAW, "retention.ms"))
                        .isEqualTo(Long.toString(Duration.ofDays(30).toMillis()));
                assertThat(config(admin, Topics.DEAD_LETTER, "retention.ms"))
                        .isEqualTo(Long.toString(Duration.ofDays(90).toMillis()));
                assertThat(config(admin, Topics.VALIDATED, "cleanup.policy")).isEqualTo("compact");
            }
        }
    }

    @Test
    void theDatabaseKeepsItsRowsAndWaitsForTheDiskWhereDataShallLast() throws IOException, SQLException {
        var tables = folder.resolve("postgres");
        var log = folder.resolve("postgres.log");
        try (var database = Database.start(tables, FreePort.any(), false, log)) {
            assertThat(query(database, "SHOW fsync")).isEqualTo("off");
            execute(database, "CREATE TABLE kept AS SELECT '公开' AS word");
        }
        try (var database = Database.start(tables, FreePort.any(), true, log)) {
            assertThat(query(database, "SELECT word FROM kept")).isEqualTo("公开");
            assertThat(query(database, "SHOW fsync")).isEqualTo("on");
            assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
        }
        assertThat(Database.process(tables)).isEmpty();
    }

    private static void send(Broker broker, ProducerRecord<String, byte[]> record) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", Topics.MAX_RECORD_BYTES);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static byte[] firstRecord(Broker broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "auto.offset.reset",
                "earliest",
                "fetch.max.bytes",
                Topics.MAX_RECORD_BYTES);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(Topics.RAW, 0)));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static String config(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }

    private static String query(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
