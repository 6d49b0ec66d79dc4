package org.gongkai.validate.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Topics;

/** A broker of one node in this JVM, with the topics that the stream needs. */
final class RealBroker implements AutoCloseable {
    private static final int PARTITIONS = 3;

    private final int port = freePort();
    private final KafkaRaftServer server;

    RealBroker(Path folder) throws Exception {
        int controllerPort = freePort();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.put("listeners", "BROKER://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("advertised.listeners", "BROKER://localhost:" + port);
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", folder.toString());
        settings.put("message.max.bytes", String.valueOf(Topics.MAX_RECORD_BYTES));
        settings.put("socket.request.max.bytes", String.valueOf(2 * Topics.MAX_RECORD_BYTES));
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        try (var admin = Admin.create(clients())) {
            admin.createTopics(List.of(
                            topic(Topics.PARSED, PARTITIONS),
                            topic(Topics.VALIDATED, PARTITIONS),
                            topic(Topics.DEAD_LETTER, 1),
                            topic(Topics.REVALIDATION_REQUESTS, PARTITIONS),
                            topic(Topics.REVALIDATION_PROGRESS, 1),
                            topic(Topics.REVALIDATION_CHANGES, PARTITIONS)))
                    .all()
                    .get();
        }
    }

    /** What a client needs to know. */
    Map<String, Object> clients() {
        return Map.of("bootstrap.servers", "localhost:" + port);
    }

    void send(List<ReportParsed> reports) throws Exception {
        try (var producer = new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer())) {
            for (var report : reports) {
                producer.send(new ProducerRecord<>(Topics.PARSED, report.agencyKey(), EventJson.write(report)))
                        .get();
            }
        }
    }

    /** Every result that was published for good, in the order of its partition. */
    List<ReportValidated> published() {
        var settings = new HashMap<>(clients());
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        var published = new ArrayList<ReportValidated>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.VALIDATED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    published.add(EventJson.read(record.value(), ReportValidated.class));
                }
            }
        }
        return published;
    }

    /** What compaction leaves: the last result of each report. */
    Map<String, ReportValidated> last() {
        var last = new TreeMap<String, ReportValidated>();
        published().forEach(event -> last.put(event.report().reportKey(), event));
        return last;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1))
                .configs(Map.of("max.message.bytes", String.valueOf(Topics.MAX_RECORD_BYTES)));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
