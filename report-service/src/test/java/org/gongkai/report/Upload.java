package org.gongkai.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.gongkai.events.Agency;
import org.gongkai.events.Applicant;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Checked;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.Equation;
import org.gongkai.events.EventJson;
import org.gongkai.events.Figure;
import org.gongkai.events.Finding;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.Message;
import org.gongkai.events.RawReport;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.Relevelled;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.RequestRow;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Topics;
import org.gongkai.events.Verdict;
import org.jspecify.annotations.Nullable;

/** An upload of a test, and the records that tell of it. */
public record Upload(
        String text,
        String agencyKey,
        String agencyName,
        @Nullable Integer year,
        Instant receivedAt) {
    public static final CellId RECEIVED = CellId.requests(RequestRow.RECEIVED, Applicant.NATURAL);
    public static final CellId TOTAL = CellId.requests(RequestRow.TOTAL, Applicant.NATURAL);
    public static final Instant NOON = Instant.parse("2024-01-20T12:00:00Z");

    private static final AtomicLong OFFSET = new AtomicLong();

    /** The report of 宁武县 for 2020. */
    public static Upload ningwu(String text, Instant receivedAt) {
        return new Upload(text, "140925", "宁武县人民政府", 2020, receivedAt);
    }

    public String id() {
        return SubmissionId.of(SubmissionId.ANONYMOUS, text.getBytes(UTF_8));
    }

    public String sha256() {
        return SubmissionId.sha256(text.getBytes(UTF_8));
    }

    public String reportKey() {
        return parsedReport().reportKey();
    }

    public Upload again(Instant later) {
        return new Upload(text, agencyKey, agencyName, year, later);
    }

    public Upload readAs(String otherKey, String otherName) {
        return new Upload(text, otherKey, otherName, year, receivedAt);
    }

    public ConsumerRecord<byte[], byte[]> raw() {
        return raw("年度报告.txt");
    }

    public ConsumerRecord<byte[], byte[]> raw(String filename) {
        var report = new RawReport(
                id(), sha256(), "text/plain", receivedAt, SubmissionId.ANONYMOUS, filename, agencyName, year, null);
        return message(Topics.RAW, id(), text.getBytes(UTF_8), report.headers());
    }

    public ConsumerRecord<byte[], byte[]> parsed(Instant at) {
        var headers = CloudEvent.headers(
                CloudEvent.TYPE_PARSED, "/parse-service", id(), at.toString(), at, "application/json");
        return message(Topics.PARSED, agencyKey, "not looked at".getBytes(UTF_8), headers);
    }

    public ConsumerRecord<byte[], byte[]> validated(Instant at, Verdict verdict, Finding... findings) {
        return validatedUnder("0", at, verdict, findings);
    }

    /** The result under rules of another hash. */
    public ConsumerRecord<byte[], byte[]> validatedUnder(
            String rules, Instant at, Verdict verdict, Finding... findings) {
        return validated(new ReportValidated(
                parsedReport(),
                verdict,
                new RuleSetInfo("2019.1.0", rules),
                null,
                at,
                List.of(findings),
                new Checked(41, findings.length, 3, 2),
                List.of()));
    }

    public static ConsumerRecord<byte[], byte[]> validated(ReportValidated result) {
        var headers = CloudEvent.headers(
                CloudEvent.TYPE_VALIDATED,
                "/validate-service",
                result.report().submissionId(),
                result.validatedAt().toString(),
                result.validatedAt(),
                "application/json");
        return message(Topics.VALIDATED, result.report().reportKey(), EventJson.write(result), headers);
    }

    public ReportParsed parsedReport() {
        return new ReportParsed(
                id(),
                sha256(),
                "年度报告.txt",
                "text/plain",
                new ReaderInfo("text", "1.0.0"),
                receivedAt,
                new Agency(agencyKey, agencyName, null, null, null),
                year,
                agencyName + year + "年政府信息公开工作年度报告",
                null,
                new Formats(null, Format.V2019, Format.V2019),
                List.of(
                        Figure.read(RECEIVED, new BigDecimal("7000"), "7000", null, Source.characters(10, 14)),
                        Figure.ambiguous(TOTAL, "41", List.of(BigDecimal.ONE, BigDecimal.TEN), Source.NOWHERE)),
                List.of(),
                List.of(),
                List.of());
    }

    /** A finding about the total. */
    public static Finding finding(String id, String rule, Severity severity) {
        return new Finding(
                id,
                rule,
                severity,
                FindingStatus.OPEN,
                Blame.AGENCY,
                List.of(Equation.of(rule, List.of(TOTAL), List.of(RECEIVED), BigDecimal.ZERO, BigDecimal.TEN)),
                List.of(TOTAL),
                List.of(),
                new Message("总计不等", "the total differs"),
                "国办公开办函〔2019〕60号",
                null,
                new Relevelled(Severity.INFO, "试点期间", "政务公开办", LocalDate.of(2021, 1, 5)));
    }

    public static ConsumerRecord<byte[], byte[]> message(
            String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        var recordHeaders = new RecordHeaders();
        headers.forEach((name, text) -> recordHeaders.add(name, text.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                topic,
                0,
                OFFSET.incrementAndGet(),
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key.getBytes(UTF_8),
                value,
                recordHeaders,
                Optional.empty());
    }
}
