package org.gongkai.report.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.gongkai.report.database.Database;
import org.gongkai.report.database.TableSet;
import org.jboss.logging.Logger;

/**
 * Throws away what dead letters hold. Who did so, when and why stays. The topic cannot lose a record from its middle: what
 * stands behind one that is kept goes when that one does, at the latest when its time is over.
 */
@ApplicationScoped
public class Purges {
    private static final Logger LOG = Logger.getLogger(Purges.class);

    private final Database database;
    private final DeadLetterTopic topic;

    Purges(Database database, DeadLetterTopic topic) {
        this.database = database;
        this.topic = topic;
    }

    /** Does it, or says what it would do: one step for each case. */
    public List<Step> purge(List<DeadLetterCase> cases, Order order) {
        var steps = cases.stream().map(letter -> step(letter.id(), order)).toList();
        if (!order.dryRun()) {
            steps.stream()
                    .filter(step -> step.hindrance() == null)
                    .map(step -> step.letter().letter().partition())
                    .distinct()
                    .forEach(this::forgetOnTopic);
        }
        return steps;
    }

    private Step step(String id, Order order) {
        return database.run(connection -> {
            TableSet.SERVING.choose(connection);
            var letter = DeadLetterCases.oneForUpdate(connection, id).orElseThrow();
            if (letter.state() == CaseState.PURGED) {
                return Step.refused(letter, Hindrance.PURGED);
            }
            if (!order.dryRun()) {
                DeadLetterActs.add(
                        connection, id, DeadLetterAct.Kind.PURGE, letter.round(), order.who(), order.reason());
                DeadLetterRows.purge(connection, id);
                DeadLetterCases.refresh(connection, id);
                LOG.infof("%s purges %s: %s", order.who().name(), id, order.reason());
            }
            return new Step(letter, null, null);
        });
    }

    private void forgetOnTopic(int partition) {
        try (var session = topic.open()) {
            session.forgetFirst(
                    partition, place -> database.run(connection -> DeadLetterRows.isPurged(connection, place)));
        } catch (KafkaException e) {
            LOG.warnf("What was purged stays on the topic until the next purge: %s", e.getMessage());
        }
    }
}
