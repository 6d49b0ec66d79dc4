package org.gongkai.report.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.Topics;
import org.gongkai.report.deadletter.DeadLetterRow;
import org.gongkai.report.query.Sql;

/** What cannot be compared now, because the tables that serve have not heard of a record that the new ones know. */
final class UnderWay {
    // A record about one revision also decides about the others of its report.
    private static final String CONCERNED = """
            WITH known AS (
                SELECT submission_id, report_key, agency_key FROM public.revision
                UNION SELECT submission_id, report_key, agency_key FROM gongkai_shadow.revision
            ), revision AS (
                SELECT * FROM known
                WHERE report_key IN (SELECT report_key FROM known WHERE submission_id = ANY (?))
            ), document AS (
                SELECT sha256 FROM gongkai_shadow.submission WHERE id = ANY (?)
            )
            SELECT submission_id FROM revision UNION SELECT report_key FROM revision
            UNION SELECT agency_key FROM revision WHERE agency_key IS NOT NULL
            UNION SELECT sha256 FROM document WHERE sha256 IS NOT NULL
            """;

    private final Set<String> submissions = new HashSet<>();
    private final Set<String> cases = new HashSet<>();

    void add(Collection<ConsumerRecord<byte[], byte[]>> records) {
        for (var record : records) {
            var subject = record.headers().lastHeader(CloudEvent.SUBJECT);
            if (record.topic().equals(Topics.DEAD_LETTER)) {
                cases.add(DeadLetterRow.of(record).caseId());
            } else if (subject != null && subject.value() != null) {
                submissions.add(new String(subject.value(), UTF_8));
            }
        }
    }

    int size() {
        return submissions.size();
    }

    /** The submissions, reports, agencies, documents and cases that are concerned. */
    Set<String> units(Connection connection) throws SQLException {
        var units = new HashSet<String>(submissions);
        units.addAll(cases);
        if (!submissions.isEmpty()) {
            var known = List.copyOf(submissions);
            units.addAll(Sql.of(CONCERNED, known, known).list(connection, row -> row.getString(1)));
        }
        return units;
    }
}
