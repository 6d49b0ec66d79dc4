package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.events.Checked;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.report.query.StoredRevision;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a report: what was found in one submission.
 *
 * @param current whether it is the latest, and therefore the report's present state
 * @param formats format of tables two, three and four
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionView(
        String submissionId,
        boolean current,
        @Nullable AgencyView agency,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        String verdict,
        int errors,
        int warnings,
        int infos,
        Checked checked,
        FormatsView formats,
        RuleSetInfo ruleSet,
        @Nullable String filename,
        Instant receivedAt,
        Instant validatedAt,
        RevisionLinks links) {

    /** The format (年度报告格式) of each table: 2019 or 2021, nothing where the table is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormatsView(
            @Nullable String t2,
            @Nullable String t3,
            @Nullable String t4) {}

    /** Where more is to be had. */
    public record RevisionLinks(String report, String revisions, String self, String document, String submission) {
        static RevisionLinks of(StoredRevision revision) {
            return new RevisionLinks(
                    Links.report(revision),
                    Links.revisions(revision),
                    Links.revision(revision),
                    Links.document(revision),
                    Links.submission(revision.submissionId));
        }
    }

    static RevisionView of(StoredRevision revision, boolean current) {
        return new RevisionView(
                revision.submissionId,
                current,
                AgencyView.of(revision.agency),
                revision.year,
                revision.title,
                revision.publishedOn,
                revision.verdict,
                revision.errors,
                revision.warnings,
                revision.infos,
                new Checked(revision.held, revision.broken, revision.notAssessable, revision.switchedOff),
                new FormatsView(revision.formatT2, revision.formatT3, revision.formatT4),
                new RuleSetInfo(revision.ruleSetVersion, revision.ruleSetHash),
                revision.submission.filename,
                revision.receivedAt(),
                revision.validatedAt,
                RevisionLinks.of(revision));
    }
}
