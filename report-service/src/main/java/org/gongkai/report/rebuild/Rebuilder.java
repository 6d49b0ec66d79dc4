package org.gongkai.report.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.gongkai.report.database.Database;
import org.gongkai.report.database.DatabaseFailure;
import org.gongkai.report.rebuild.Rebuild.Failure;
import org.gongkai.report.store.Replay;
import org.jboss.logging.Logger;

/** Writes the tables anew, on one instance at a time, in the background. */
@ApplicationScoped
public class Rebuilder {
    private static final Logger LOG = Logger.getLogger(Rebuilder.class);

    private final Owner owner;
    private final Database database;
    private final Replay replay;
    private final TopicRecords topics;

    Rebuilder(Owner owner, Database database, Replay replay, TopicRecords topics) {
        this.owner = owner;
        this.database = database;
        this.replay = replay;
        this.topics = topics;
    }

    /** Begins; false when somebody is at it already. */
    public boolean start(RebuildOrder order) throws SQLException {
        var turn = owner.connect();
        try {
            if (RebuildRows.takeTurn(turn)) {
                var number = RebuildRows.begin(turn, order);
                Thread.ofPlatform().daemon().name("rebuild").start(() -> run(turn, number, order));
                return true;
            }
        } catch (SQLException e) {
            turn.close();
            throw e;
        }
        turn.close();
        return false;
    }

    /** The one that is under way, or else the last. */
    public Optional<Rebuild> latest() {
        return database.run(RebuildRows::latest);
    }

    /**
     * Drops the tables that served before the last one; false when somebody is at it.
     *
     * @throws RebuildFailure when something else depends on them
     */
    public boolean drop() throws SQLException {
        try (var turn = owner.connect()) {
            if (!RebuildRows.takeTurn(turn)) {
                return false;
            }
            owner.drop();
            return true;
        }
    }

    private void run(Connection turn, long number, RebuildOrder order) {
        try (turn) {
            try (var reading = topics.open()) {
                LOG.infof("%s has the tables written anew (%d)", order.who().name(), number);
                new Course(owner, database, replay, turn, reading, number, order).run();
                LOG.infof("The tables were written anew (%d)", number);
            } catch (RebuildFailure e) {
                fail(turn, number, new Failure(e.zh(), String.valueOf(e.getMessage())));
            } catch (SQLException | DatabaseFailure e) {
                fail(turn, number, new Failure("数据库出错：" + e.getMessage(), "the database: " + e.getMessage()));
            } catch (KafkaException e) {
                fail(turn, number, new Failure("消息服务器出错：" + e.getMessage(), "the broker: " + e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("The tables cannot be written anew", e);
                fail(turn, number, new Failure("程序错误，见日志", "a fault of ours: see the log"));
            }
        } catch (SQLException e) {
            LOG.warnf("How the rebuild %d ended cannot be noted: %s", number, e.getMessage());
        }
    }

    private static void fail(Connection turn, long number, Failure failure) throws SQLException {
        LOG.warnf("The rebuild %d has ended: %s", number, failure.en());
        RebuildRows.failed(turn, number, failure);
    }
}
