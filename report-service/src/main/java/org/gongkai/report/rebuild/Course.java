package org.gongkai.report.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.report.database.Database;
import org.gongkai.report.events.NewResults;
import org.gongkai.report.query.Sql;
import org.gongkai.report.store.Replay;

/** One rebuild from its beginning to its end, by one thread of one instance. Whatever ends it leaves one whole set of tables. */
final class Course {
    private static final long BETWEEN_NOTES_NANOS = 500_000_000;
    private static final String LOCK_NOT_HAD = "55P03";
    private static final int ATTEMPTS = 5;

    /** A pass that finds no more than this is short enough for writers to wait for. */
    private static final long A_FEW = 500;

    private static final String NEWS = """
            SELECT coalesce(p.report_key, a.report_key)
            FROM (report p JOIN revision r USING (submission_id)) FULL JOIN announced_report a
                ON a.report_key = p.report_key
            WHERE (p.submission_id, r.event_sha256) IS DISTINCT FROM (a.submission_id, a.event_sha256)
            """;

    private final Owner owner;
    private final Database database;
    private final Replay replay;
    private final Connection turn;
    private final TopicRecords.Reading topics;
    private final long number;
    private final RebuildOrder order;
    private long records;
    private long leftOut;
    private long noted;

    /**
     * Ready to begin.
     *
     * @param turn the session that has the turn; notes how far it is
     */
    Course(
            Owner owner,
            Database database,
            Replay replay,
            Connection turn,
            TopicRecords.Reading topics,
            long number,
            RebuildOrder order) {
        this.owner = owner;
        this.database = database;
        this.replay = replay;
        this.turn = turn;
        this.topics = topics;
        this.number = number;
        this.order = order;
    }

    void run() throws SQLException {
        owner.prepare();
        var acts = database.run(Acts::last);
        enter(RebuildState.FILLING);
        RebuildRows.expect(turn, number, topics.places());
        fill();
        enter(RebuildState.CARRYING_OVER);
        var carriedOver = new CarryOver(database, replay, this::catchUp).run();
        replay.derive();
        owner.analyze();
        enter(RebuildState.COMPARING);
        var outcome = compare(carriedOver, acts);
        RebuildRows.found(turn, number, outcome);
        var next = RebuildState.after(outcome, order);
        enter(next);
        if (next == RebuildState.SWITCHING) {
            switchOver(acts);
        }
    }

    private void fill() throws SQLException {
        long before;
        do {
            before = records;
            catchUp();
        } while (records - before > A_FEW);
    }

    private void catchUp() throws SQLException {
        topics.toTheEnd(this::store);
        RebuildRows.progress(turn, number, records, leftOut);
    }

    private void store(List<ConsumerRecord<byte[], byte[]>> some) throws SQLException {
        leftOut += replay.store(some);
        records += some.size();
        if (System.nanoTime() - noted > BETWEEN_NOTES_NANOS) {
            RebuildRows.progress(turn, number, records, leftOut);
            noted = System.nanoTime();
        }
    }

    /** What people did meanwhile, put into effect; with writers kept out nothing else can come. */
    private void catchUpWithAll(Acts since) throws SQLException {
        catchUp();
        replay.refresh(database.run(since::reports));
        replay.refreshCases(database.run(since::cases));
    }

    /** Both sets of tables as they stand at one moment, after the same records. */
    private Outcome compare(List<Outcome.CarriedOver> carriedOver, Acts acts) throws SQLException {
        try (var snapshot = owner.connect()) {
            var underWay = new UnderWay();
            owner.inTransaction(locked -> {
                Owner.keepWritersOut(locked);
                catchUpWithAll(acts);
                topics.notYetServing(underWay::add);
                snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                snapshot.setAutoCommit(false);
                Sql.of("SELECT 1").first(snapshot, _ -> true); // from here on it sees nothing later
            });
            var units = underWay.units(snapshot);
            var tables = new ArrayList<TableComparison>();
            for (var table : ComparedTable.values()) {
                tables.add(new Comparing(snapshot, units).compare(table));
            }
            snapshot.rollback(); // nothing was written
            return new Outcome(carriedOver, tables, underWay.size());
        }
    }

    /** An export of the log may keep the tables busy: then again, a little later. */
    private void switchOver(Acts acts) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                owner.inTransaction(locked -> {
                    Owner.keepWritersOut(locked);
                    catchUpWithAll(acts);
                    owner.exchange(locked);
                    NewResults.log(locked, news(locked));
                    RebuildRows.enter(locked, number, RebuildState.SWITCHED);
                });
                return;
            } catch (SQLException e) {
                if (!LOCK_NOT_HAD.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Reports whose result is another one now than was told last. */
    private static Set<String> news(Connection connection) throws SQLException {
        return new HashSet<>(Sql.of(NEWS).list(connection, row -> row.getString(1)));
    }

    private void enter(RebuildState state) throws SQLException {
        RebuildRows.enter(turn, number, state);
    }
}
