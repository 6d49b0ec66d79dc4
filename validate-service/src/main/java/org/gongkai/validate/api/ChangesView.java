package org.gongkai.validate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.validate.revalidation.FindingChange;
import org.gongkai.validate.revalidation.ReportChange;
import org.gongkai.validate.stream.Changes;
import org.jspecify.annotations.Nullable;

/**
 * A page of what becomes of reports.
 *
 * @param items the reports whose verdict or findings change
 * @param next address of the next page; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangesView(List<Report> items, @Nullable String next) {

    /** A report whose verdict or findings change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            String reportKey,
            String submissionId,
            @Nullable String agency,
            @Nullable Integer year,
            Verdict before,
            Verdict after,
            List<Finding> findings) {}

    /** A finding that opens, closes or changes its severity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            FindingChange.Kind kind,
            String rule,
            String id,
            @Nullable Severity before,
            @Nullable Severity after,
            Message message) {}

    static ChangesView of(Changes.Page page, String address, int limit) {
        var next = page.next();
        return new ChangesView(
                page.changes().stream().map(ChangesView::report).toList(),
                next == null ? null : address + "?after=" + next.text() + "&limit=" + limit);
    }

    private static Report report(ReportChange change) {
        return new Report(
                change.reportKey(),
                change.submissionId(),
                change.agency(),
                change.year(),
                change.before(),
                change.after(),
                change.findings().stream().map(ChangesView::finding).toList());
    }

    private static Finding finding(FindingChange change) {
        return new Finding(
                change.kind(), change.rule(), change.finding(), change.before(), change.after(), change.message());
    }
}
