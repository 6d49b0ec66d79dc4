package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report (政府信息公开工作年度报告) has been read. Topic {@code reports.parsed}, key {@link #agencyKey()}.
 *
 * @param submissionId the same bytes from the same submitter always have the same id
 * @param sha256 hash of the exact bytes that were read, so every figure can be traced to a file
 * @param filename as the uploader named it; null when unknown
 * @param mediaType found from the content
 * @param reader which reader read it
 * @param receivedAt when the upload was accepted; null for a draft check
 * @param agency whose report it is; null when the document does not tell
 * @param year the report year; null when the document does not tell
 * @param title as printed, in simplified characters; null when there is none
 * @param publishedOn date of publication or signature; null when the document does not tell
 * @param period the time the figures are said to cover; null when the document does not tell
 * @param formats the format of each table
 * @param figures every cell of the format, also the blank and the absent ones; values as printed, never corrected
 * @param labels labels of the tables that are not worded as the format has them; those that could be compared
 * @param preface what stands before the first section; null when nothing was found there
 * @param sections the sections found, in document order
 * @param claims numbers of the prose that speak of cells
 * @param breakdowns wholes that the prose takes apart into numbers or percentages
 * @param problems what could not be read; empty means "nothing noticed", never "known to be right"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "submissionId",
    "sha256",
    "filename",
    "mediaType",
    "reader",
    "receivedAt",
    "agency",
    "year",
    "title",
    "publishedOn",
    "period",
    "formats",
    "figures",
    "labels",
    "preface",
    "sections",
    "claims",
    "breakdowns",
    "problems"
})
public record ReportParsed(
        String submissionId,
        String sha256,
        @Nullable String filename,
        String mediaType,
        ReaderInfo reader,
        @Nullable Instant receivedAt,
        @Nullable Agency agency,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        @Nullable StatisticalPeriod period,
        Formats formats,
        List<Figure> figures,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LabelDeviation> labels,
        @Nullable Preface preface,
        List<Section> sections,
        List<Claim> claims,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Breakdown> breakdowns,
        List<ParseProblem> problems) {

    public ReportParsed {
        Objects.requireNonNull(submissionId, "submissionId");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(reader, "reader");
        formats = formats == null ? Formats.NONE : formats;
        figures = List.copyOf(figures); // immutable, and a null fails here rather than three services later
        labels = labels == null ? List.of() : List.copyOf(labels); // earlier events have none
        sections = List.copyOf(sections);
        claims = List.copyOf(claims);
        breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns); // earlier events have none
        problems = List.copyOf(problems);
    }

    /** A report with nothing to tell of its labels, and whose prose gives neither a period nor parts of a whole. */
    public ReportParsed(
            String submissionId,
            String sha256,
            @Nullable String filename,
            String mediaType,
            ReaderInfo reader,
            @Nullable Instant receivedAt,
            @Nullable Agency agency,
            @Nullable Integer year,
            @Nullable String title,
            @Nullable LocalDate publishedOn,
            Formats formats,
            List<Figure> figures,
            List<Section> sections,
            List<Claim> claims,
            List<ParseProblem> problems) {
        this(
                submissionId,
                sha256,
                filename,
                mediaType,
                reader,
                receivedAt,
                agency,
                year,
                title,
                publishedOn,
                null,
                formats,
                figures,
                List.of(),
                null,
                sections,
                claims,
                List.of(),
                problems);
    }

    /** The record key on {@code reports.parsed}: one agency's years share a partition. */
    @JsonIgnore
    public String agencyKey() {
        return identified() ? Objects.requireNonNull(agency).key() : submissionId;
    }

    /** The record key on {@code reports.validated}: agency and year, or the submission where either is unknown. */
    @JsonIgnore
    public String reportKey() {
        return identified()
                ? reportKey(Objects.requireNonNull(agency).key(), Objects.requireNonNull(year))
                : submissionId;
    }

    /** The record key of an agency's report for a year. */
    public static String reportKey(String agencyKey, int year) {
        return agencyKey + "/" + year;
    }

    /** The figure of a cell; empty when the report's format has no such cell. */
    public Optional<Figure> figure(CellId cell) {
        return figures.stream().filter(figure -> figure.cell().equals(cell)).findFirst();
    }

    /** The same as nobody's report: whoever handed it in may not speak for the agency that the document names. */
    public ReportParsed withoutAgency(ParseProblem because) {
        var all = new ArrayList<>(problems);
        all.add(because);
        return new ReportParsed(
                submissionId,
                sha256,
                filename,
                mediaType,
                reader,
                receivedAt,
                null,
                year,
                title,
                publishedOn,
                period,
                formats,
                figures,
                labels,
                preface,
                sections,
                claims,
                breakdowns,
                all);
    }

    private boolean identified() {
        return agency != null && year != null;
    }
}
