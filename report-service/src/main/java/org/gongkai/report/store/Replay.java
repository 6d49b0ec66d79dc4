package org.gongkai.report.store;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.Topics;
import org.gongkai.report.database.TableSet;
import org.gongkai.report.deadletter.KeepDeadLetters;
import org.gongkai.report.store.Transactions.Unstorable;

/**
 * Stores records once more, in the way of the first time, into the tables that are made anew. Nobody is told of it. What
 * cannot be stored is left out: it was put aside the first time.
 */
@ApplicationScoped
public class Replay {
    private static final int COMPARED_AT_A_TIME = 50;

    private final Transactions transactions;
    private final KeepDeadLetters deadLetters;

    Replay(Transactions transactions, KeepDeadLetters deadLetters) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
    }

    /** Stores records of any of the topics. Returns how many of them were left out. */
    public int store(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        var byTopic = records.stream().collect(groupingBy(ConsumerRecord::topic));
        return store(new ReceivedIntake(Announcement.NONE), byTopic.getOrDefault(Topics.RAW, List.of()))
                + store(new ParsedIntake(), byTopic.getOrDefault(Topics.PARSED, List.of()))
                + store(new ValidatedIntake(Announcement.NONE), byTopic.getOrDefault(Topics.VALIDATED, List.of()))
                + letters(byTopic.getOrDefault(Topics.DEAD_LETTER, List.of()));
    }

    /** Does what is otherwise done in the background: finds out which narratives are nearly the same. */
    public void derive() throws SQLException {
        var compared = new AtomicInteger(1);
        while (compared.get() > 0) {
            always(connection -> compared.set(Comparisons.next(connection, COMPARED_AT_A_TIME)));
        }
    }

    /** Works out anew what follows from the revisions of these reports and from what people did about them. */
    public void refresh(Collection<String> reportKeys) throws SQLException {
        always(connection -> refresh(connection, reportKeys));
    }

    /** The same for the reports that submissions are revisions of. */
    public void refreshReportsOf(Collection<String> submissions) throws SQLException {
        always(connection -> refresh(connection, CurrentReports.keysOf(connection, submissions)));
    }

    /** The same for cases of dead letters. */
    public void refreshCases(Collection<String> ids) throws SQLException {
        always(connection -> {
            for (var id : ids) {
                deadLetters.refresh(connection, id);
            }
        });
    }

    private static void refresh(Connection connection, Collection<String> reportKeys) throws SQLException {
        CurrentReports.lock(connection, reportKeys);
        CurrentReports.refresh(connection, reportKeys);
    }

    private <E extends Event> int store(Intake<E> intake, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        var leftOut = new AtomicInteger();
        var events = new ArrayList<E>();
        for (var record : records) {
            try {
                events.add(intake.decode(record));
            } catch (RuntimeException e) {
                leftOut.incrementAndGet();
            }
        }
        Halves.<E, SQLException>store(
                events,
                some -> transactions.once(TableSet.SHADOW, connection -> intake.write(connection, some)),
                (_, _) -> leftOut.incrementAndGet());
        return leftOut.get();
    }

    private int letters(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        var leftOut = new AtomicInteger();
        Halves.<ConsumerRecord<byte[], byte[]>, SQLException>store(
                records,
                some -> transactions.once(TableSet.SHADOW, connection -> {
                    for (var letter : some) {
                        deadLetters.write(connection, letter);
                    }
                }),
                (_, _) -> leftOut.incrementAndGet());
        return leftOut.get();
    }

    private void always(Transactions.Work work) throws SQLException {
        try {
            transactions.once(TableSet.SHADOW, work);
        } catch (Unstorable e) {
            throw new SQLException(e); // these rows were worked out here: a fault of ours
        }
    }
}
