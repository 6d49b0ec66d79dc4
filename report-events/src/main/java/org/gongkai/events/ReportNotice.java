package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report now, in short: what server-sent events and webhooks carry. Who wants all of it follows the
 * link, or reads the topic {@code reports.validated}.
 *
 * @param reportKey agency key and year, or the submission id where either is unknown
 * @param agency whose report it is; null when unknown
 * @param year the report year; null when unknown
 * @param submissionId the upload whose result counts; null when the report is withdrawn
 * @param verdict the result; null when the report is withdrawn
 * @param formerVerdict what the verdict was before; null when nothing was known
 * @param errors number of findings of severity ERROR
 * @param warnings number of findings of severity WARNING
 * @param infos number of findings of severity INFO
 * @param rules the rules that object to something, each once, sorted
 * @param changedCells the cells that another document of the same report now tells otherwise; null when no other document
 *     has taken the place of an earlier one
 * @param validatedAt when it was checked; null when the report is withdrawn
 * @param href address of the report in the REST API
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportNotice(
        String reportKey,
        @Nullable Agency agency,
        @Nullable Integer year,
        @Nullable String submissionId,
        @Nullable Verdict verdict,
        @Nullable Verdict formerVerdict,
        int errors,
        int warnings,
        int infos,
        List<String> rules,
        @Nullable List<CellId> changedCells,
        @Nullable Instant validatedAt,
        String href) {
    /** A report has a result, or another one than before. */
    public static final String TYPE_RESULT = "report.result";
    /** What was taken for this report has turned out to be another one. */
    public static final String TYPE_WITHDRAWN = "report.withdrawn";

    public ReportNotice {
        Objects.requireNonNull(reportKey, "reportKey");
        rules = List.copyOf(rules);
        changedCells = changedCells == null ? null : List.copyOf(changedCells);
        Objects.requireNonNull(href, "href");
    }
}
