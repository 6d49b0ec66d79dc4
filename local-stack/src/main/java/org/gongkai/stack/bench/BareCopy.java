package org.gongkai.stack.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Topics;
import org.gongkai.stack.running.Database;
import org.gongkai.stack.running.Pipeline;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.Upload;

/**
 * The yardstick: the same bytes through the same broker into a table of the same shape as that of the documents, by one
 * producer and one consumer, and nothing else. Nothing is read and nothing is judged.
 */
final class BareCopy {
    private static final String TOPIC = "bench.copy";
    private static final String TABLE = "bench_copy";
    private static final String INSERT = "INSERT INTO " + TABLE
            + " (sha256, media_type, size, content) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int TIMES = 3;

    private final Stack stack;
    private final List<byte[]> documents;

    BareCopy(Stack stack, List<Upload> uploads) {
        this.stack = stack;
        this.documents = uploads.stream().map(Upload::bytes).toList();
    }

    /** With the storage that Gongkai chose for documents, and with that of PostgreSQL; of a few times the one in the middle. */
    List<BenchResult.Copy> run() throws IOException, SQLException, InterruptedException {
        var copies = new ArrayList<BenchResult.Copy>();
        for (var storage : List.of("EXTERNAL", "EXTENDED")) {
            var took = new ArrayList<Duration>();
            for (int i = 0; i < TIMES; i++) {
                took.add(copy(storage));
            }
            var middle = took.stream().sorted().toList().get(TIMES / 2);
            copies.add(new BenchResult.Copy(storage, documents.size(), middle));
        }
        return copies;
    }

    private Duration copy(String storage) throws IOException, SQLException, InterruptedException {
        var bootstrap =
                Map.<String, Object>of("bootstrap.servers", stack.broker().bootstrapServers());
        try (var connection = connect();
                var statement = connection.createStatement();
                var admin = Admin.create(bootstrap);
                var producing = Executors.newSingleThreadExecutor()) {
            begin(admin, statement, storage);
            connection.setAutoCommit(false);
            try (var consumer = consumer(bootstrap)) {
                consumer.subscribe(List.of(TOPIC));
                while (consumer.assignment().isEmpty()) {
                    consumer.poll(POLL);
                }
                long begun = System.nanoTime();
                var produced = producing.submit(() -> produce(bootstrap));
                for (int copied = 0; copied < documents.size(); ) {
                    var records = consumer.poll(POLL);
                    insert(connection, records);
                    connection.commit();
                    consumer.commitSync();
                    copied += records.count();
                }
                var took = Duration.ofNanos(System.nanoTime() - begun);
                produced.get();
                return took;
            } finally {
                connection.setAutoCommit(true);
                statement.execute("DROP TABLE " + TABLE);
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the copy failed", e);
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", Database.OWNER);
        login.setProperty("password", Database.PASSWORD);
        login.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(stack.database().jdbcUrl(), login);
    }

    private void begin(Admin admin, Statement statement, String storage)
            throws SQLException, InterruptedException, ExecutionException {
        statement.execute("CREATE TABLE " + TABLE + " (LIKE document INCLUDING ALL)");
        statement.execute("ALTER TABLE " + TABLE + " ALTER COLUMN content SET STORAGE " + storage);
        var topic = new NewTopic(TOPIC, Pipeline.PARTITIONS, (short) 1)
                .configs(Map.of("max.message.bytes", Integer.toString(Topics.MAX_RECORD_BYTES)));
        admin.createTopics(List.of(topic)).all().get();
    }

    private Void produce(Map<String, Object> bootstrap) {
        var settings = new HashMap<>(bootstrap);
        settings.put("acks", "all");
        settings.put("compression.type", "zstd");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var document : documents) {
                var _ = producer.send(new ProducerRecord<>(TOPIC, SubmissionId.sha256(document), document));
            }
            return null;
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> bootstrap) {
        var settings = new HashMap<>(bootstrap);
        settings.put("group.id", TOPIC);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static void insert(Connection connection, ConsumerRecords<String, byte[]> records) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var copied : records) {
                insert.setString(1, copied.key());
                insert.setString(2, "text/plain");
                insert.setInt(3, copied.value().length);
                insert.setBytes(4, copied.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
