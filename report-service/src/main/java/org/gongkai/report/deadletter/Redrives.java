package org.gongkai.report.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.gongkai.events.Topics;
import org.gongkai.report.database.Database;
import org.gongkai.report.database.TableSet;
import org.gongkai.report.deadletter.DeadLetterTopic.Session;
import org.jboss.logging.Logger;

/**
 * Sends dead letters back to the topics that they were consumed from. The record is on its topic before that is noted:
 * what dies in between sends it twice, never loses it, and those who read it do nothing twice.
 */
@ApplicationScoped
public class Redrives {
    private static final Logger LOG = Logger.getLogger(Redrives.class);

    private final Database database;
    private final DeadLetterTopic topic;

    Redrives(Database database, DeadLetterTopic topic) {
        this.database = database;
        this.topic = topic;
    }

    /** Does it, or says what it would do: one step for each case. */
    public List<Step> redrive(List<DeadLetterCase> cases, Order order) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var steps = new ArrayList<Step>();
        try (var session = topic.open()) {
            for (var letter : cases) {
                steps.add(step(letter.id(), order, session));
            }
        } catch (KafkaException e) {
            LOG.warnf("Dead letters cannot be sent back: %s", e.getMessage());
            // Nobody waits for the broker once more for each of the others.
            cases.stream().skip(steps.size()).forEach(rest -> steps.add(Step.refused(rest, Hindrance.BROKER_AWAY)));
        }
        return steps;
    }

    /** Whoever is at the same case at the same time waits, and then sees that it is done. */
    private Step step(String id, Order order, Session session) {
        return database.run(connection -> {
            TableSet.SERVING.choose(connection);
            var letter = DeadLetterCases.oneForUpdate(connection, id).orElseThrow();
            var hindrance = SentBack.hindrance(letter);
            if (hindrance.isPresent()) {
                return Step.refused(letter, hindrance.get());
            }
            var record = session.read(letter.letter())
                    .filter(found -> DeadLetterRow.of(found).caseId().equals(id));
            if (record.isEmpty()) {
                return Step.refused(letter, Hindrance.NOT_KEPT);
            }
            if (wouldHideAResult(connection, letter, record.get())) {
                return Step.refused(letter, Hindrance.NEWER_RESULT);
            }
            if (!order.dryRun()) {
                session.send(SentBack.of(letter, record.get()));
                note(connection, letter, order);
            }
            return new Step(letter, null, SentBack.round(letter));
        });
    }

    private static boolean wouldHideAResult(
            Connection connection, DeadLetterCase letter, ConsumerRecord<byte[], byte[]> record) throws SQLException {
        return Topics.VALIDATED.equals(letter.topic())
                && DeadLetterCases.hasNewerResult(connection, letter.key(), SentBack.happenedAt(record.headers()));
    }

    private static void note(Connection connection, DeadLetterCase letter, Order order) throws SQLException {
        DeadLetterActs.add(
                connection,
                letter.id(),
                DeadLetterAct.Kind.REDRIVE,
                SentBack.round(letter),
                order.who(),
                order.reason());
        DeadLetterCases.refresh(connection, letter.id());
        LOG.infof(
                "%s sends %s back to %s (%d)", order.who().name(), letter.id(), letter.topic(), SentBack.round(letter));
    }
}
