package org.gongkai.report.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.gongkai.report.events.NewResults;
import org.gongkai.report.webhook.Callbacks;

/** Who is told of what was stored, in the same transaction and as the last thing in it. */
enum Announcement {
    /** The addresses that uploads named, and all who read the log of events. */
    NEWS {
        @Override
        void make(Connection connection, Collection<String> submissions, Collection<String> reports)
                throws SQLException {
            Callbacks.plan(connection, submissions);
            NewResults.log(connection, reports); // the last thing: it holds the log's lock
        }
    },
    /** Nobody: what is written once more was told before. */
    NONE {
        @Override
        void make(Connection connection, Collection<String> submissions, Collection<String> reports) {}
    };

    abstract void make(Connection connection, Collection<String> submissions, Collection<String> reports)
            throws SQLException;
}
