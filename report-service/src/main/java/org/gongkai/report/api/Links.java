package org.gongkai.report.api;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import org.gongkai.report.events.ReportAddress;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.StoredReport;
import org.gongkai.report.query.StoredRevision;
import org.jspecify.annotations.Nullable;

/** Addresses within this API. They are relative to the host, which a proxy may have another name for. */
final class Links {
    private Links() {}

    static String submission(String id) {
        return "/api/submissions/" + encode(id);
    }

    static String finding(String id) {
        return "/api/findings/" + encode(id);
    }

    static String subscription(String id) {
        return "/api/subscriptions/" + encode(id);
    }

    static String report(StoredRevision revision) {
        var agency = revision.agency;
        return agency == null || revision.year == null ? report(revision.reportKey) : report(agency.key, revision.year);
    }

    static String report(String agencyKey, int year) {
        return ReportAddress.of(agencyKey, year, "");
    }

    /** Of a report of unknown agency or year. */
    static String report(String reportKey) {
        return ReportAddress.of(null, null, reportKey);
    }

    static String report(StoredReport report) {
        return ReportAddress.of(report.agencyKey, report.year, report.reportKey);
    }

    static String revisions(StoredRevision revision) {
        return report(revision) + "/revisions";
    }

    static String revision(StoredRevision revision) {
        return revisions(revision) + "/" + encode(revision.submissionId);
    }

    static String document(StoredRevision revision) {
        return revision(revision) + "/document";
    }

    /** The same question from another place on; null when there is no more. */
    static @Nullable String next(UriInfo asked, @Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        var query = new ArrayList<String>();
        asked.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(QueryParameters.CURSOR)) {
                values.forEach(value -> query.add(encode(name) + "=" + encode(value)));
            }
        });
        query.add(QueryParameters.CURSOR + "=" + cursor.text());
        return asked.getRequestUri().getRawPath() + "?" + String.join("&", query);
    }

    /** Percent-encoding that is right in a path, in a query and in an RFC 8187 parameter alike. */
    static String encode(String text) {
        return ReportAddress.encode(text);
    }
}
