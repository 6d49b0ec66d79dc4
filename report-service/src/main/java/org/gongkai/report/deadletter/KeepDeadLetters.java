package org.gongkai.report.deadletter;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.report.store.Transactions;
import org.gongkai.report.store.Transactions.Unstorable;
import org.jboss.logging.Logger;

/** {@code reports.dead-letter} in, rows out. Nothing goes back onto that topic from here: it would come round again. */
@ApplicationScoped
public class KeepDeadLetters {
    private static final Logger LOG = Logger.getLogger(KeepDeadLetters.class);

    private final Transactions transactions;
    private final DeadLetterConfig config;

    KeepDeadLetters(Transactions transactions, DeadLetterConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    @Incoming("dead-letters")
    @Blocking
    void keep(ConsumerRecords<byte[], byte[]> letters) {
        letters.forEach(this::keep);
    }

    void keep(ConsumerRecord<byte[], byte[]> letter) {
        var row = DeadLetterRow.of(letter);
        try {
            transactions.run(connection -> write(connection, row));
        } catch (Unstorable e) {
            LOG.warnf("The dead letter %s cannot be shown: %s", row.place(), e.getMessage());
        }
    }

    /** Writes a letter within a transaction; writing it again changes nothing. */
    public void write(Connection connection, ConsumerRecord<byte[], byte[]> letter) throws SQLException {
        write(connection, DeadLetterRow.of(letter));
    }

    /** Works out anew what follows for a case from what was done about it. */
    public void refresh(Connection connection, String caseId) throws SQLException {
        DeadLetterRows.purge(connection, caseId);
        DeadLetterCases.refresh(connection, caseId);
    }

    private void write(Connection connection, DeadLetterRow row) throws SQLException {
        var before = Instant.now().minus(config.retention());
        DeadLetterRows.prune(connection, before);
        DeadLetterCases.prune(connection, before);
        DeadLetterRows.write(connection, row);
        DeadLetterCases.refresh(connection, row.caseId());
    }
}
