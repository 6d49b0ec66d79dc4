package org.gongkai.report.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongkai.events.Agency;
import org.gongkai.events.Alternative;
import org.gongkai.events.Applicant;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Change;
import org.gongkai.events.Checked;
import org.gongkai.events.Equation;
import org.gongkai.events.Evidence;
import org.gongkai.events.Figure;
import org.gongkai.events.Finding;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.Message;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.Repair;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.RequestRow;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.gongkai.events.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeTest {
    private static final CellId TOTAL = CellId.requests(RequestRow.TOTAL, Applicant.NATURAL);
    private static final CellId GRANTED = CellId.requests(RequestRow.GRANTED, Applicant.NATURAL);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void itNamesTheCellThePlaceWhatIsPrintedWhatIsAskedAndWhy() {
        var notice = Wording.of(
                result(finding("T3_RESULT_SUM", FindingStatus.OPEN, Blame.AGENCY, repair(true))),
                NoticeLanguage.ZH,
                TODAY);

        assertThat(notice.title()).isEqualTo("关于更正2020年政府信息公开工作年度报告的通知");
        assertThat(notice.agency()).isEqualTo("<b>宁武县</b>&人民政府");
        assertThat(notice.rows()).hasSize(1);
        var row = notice.rows().getFirst();
        assertThat(row.place().getFirst()).contains("总计", "自然人").endsWith("（第4页，文档中第2个表格，第24行第3列）");
        assertThat(row.printed()).containsExactly("0", "“合计六件”");
        assertThat(row.asked()).first().isEqualTo("请核对是否应为：");
        assertThat(row.asked().getLast()).contains("总计", "自然人").endsWith("= 6");
        assertThat(row.why()).containsExactly("总计不等于各项之和");
        assertThat(row.basis()).containsExactly("国办公开办函〔2019〕60号");
        assertThat(notice.reference()).contains("140925/2020", "f".repeat(64), "2021.1.0");
    }

    @Test
    void itIsHadInEnglishToo() {
        var notice = Wording.of(
                result(finding("T3_RESULT_SUM", FindingStatus.OPEN, Blame.AGENCY, repair(true))),
                NoticeLanguage.EN,
                TODAY);

        assertThat(notice.language()).isEqualTo("en");
        assertThat(notice.title())
                .isEqualTo("Correction of the 2020 annual report on government information disclosure");
        assertThat(notice.date()).isEqualTo("1 March 2026");
        var row = notice.rows().getFirst();
        assertThat(row.place().getFirst())
                .startsWith("Table 3, ")
                .endsWith(" (page 4, table 2 of the document, row 24, column 3)");
        assertThat(row.asked()).first().isEqualTo("Please check whether it should be:");
        assertThat(HtmlNotice.of(notice)).contains("<html lang=\"en\">", "To &lt;b&gt;宁武县&lt;/b&gt;&amp;人民政府:");
    }

    @Test
    void whereSeveralChangesWouldDoNoneIsSaidToBeRight() {
        var row = Wording.of(
                        result(finding("T3_RESULT_SUM", FindingStatus.OPEN, Blame.AGENCY, repair(false))),
                        NoticeLanguage.ZH,
                        TODAY)
                .rows()
                .getFirst();

        assertThat(row.asked().getFirst()).startsWith("请核对台账后更正");
        assertThat(row.asked().getLast()).startsWith("或 ").endsWith("= 0");
    }

    @Test
    void whatIsDealtWithOrOurOwnMistakeIsNotAsked() {
        var notice = Wording.of(
                result(
                        finding("A", FindingStatus.WAIVED, Blame.AGENCY, null),
                        finding("B", FindingStatus.DISPUTED, Blame.AGENCY, null),
                        finding("C", FindingStatus.EXPLAINED, Blame.AGENCY, null),
                        finding("D", FindingStatus.OPEN, Blame.EXTRACTION, null),
                        finding("E", FindingStatus.OPEN, Blame.UNDECIDED, null)),
                NoticeLanguage.ZH,
                TODAY);

        assertThat(notice.rows()).hasSize(1);
        assertThat(notice.rows().getFirst().asked()).containsExactly("请核对台账后更正");
    }

    @Test
    void thePageEscapesWhatAgenciesWrite() {
        var page = HtmlNotice.of(Wording.of(
                result(finding("T3_RESULT_SUM", FindingStatus.OPEN, Blame.AGENCY, repair(true))),
                NoticeLanguage.ZH,
                TODAY));

        assertThat(page)
                .contains("&lt;b&gt;宁武县&lt;/b&gt;&amp;人民政府：")
                .contains("2026年3月1日")
                .doesNotContain("<b>", "<script");
        assertThat(HtmlNotice.CONTENT_SECURITY_POLICY).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void theWordFileIsWellFormedAndHoldsTheSame(@TempDir Path folder) throws Exception {
        var notice = Wording.of(
                result(
                        finding("T3_RESULT_SUM", FindingStatus.OPEN, Blame.AGENCY, repair(true)),
                        finding("T3_BALANCE", FindingStatus.OPEN, Blame.AGENCY, repair(false))),
                NoticeLanguage.ZH,
                TODAY);

        var file = WordNotice.of(notice);

        var parts = unzip(file);
        assertThat(parts.keySet()).containsExactlyInAnyOrder("[Content_Types].xml", "_rels/.rels", "word/document.xml");
        for (var part : parts.values()) {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(UTF_8)));
        }
        assertThat(parts.get("word/document.xml")).contains("&lt;b&gt;宁武县&lt;/b&gt;&amp;人民政府：", "国办公开办函");
        keep(file, notice, folder);
    }

    /** Left where a person can look at them, when asked to. */
    private static void keep(byte[] word, Notice notice, Path folder) throws IOException {
        var kept = Path.of(System.getProperty("notice.keep", folder.toString()));
        Files.write(kept.resolve("notice.docx"), word);
        Files.writeString(kept.resolve("notice.html"), HtmlNotice.of(notice));
    }

    private static ReportValidated result(Finding... findings) {
        var report = new ReportParsed(
                "0".repeat(32),
                "f".repeat(64),
                "年度报告.pdf",
                "application/pdf",
                new ReaderInfo("pdf", "1.0.0"),
                Instant.parse("2026-02-01T00:00:00Z"),
                new Agency("140925", "<b>宁武县</b>&人民政府", null, null, null),
                2020,
                null,
                null,
                new Formats(null, Format.V2019, Format.V2019),
                List.of(Figure.read(
                        TOTAL,
                        BigDecimal.ZERO,
                        "0",
                        null,
                        Source.onPage(4, 72, 310, 96, 322).inTable(2, 24, 3))),
                List.of(),
                List.of(),
                List.of());
        return new ReportValidated(
                report,
                Verdict.FAIL,
                new RuleSetInfo("2021.1.0", "abc"),
                null,
                Instant.parse("2026-02-01T00:00:01Z"),
                List.of(findings),
                new Checked(40, findings.length, 0, 0),
                List.of());
    }

    private static Finding finding(String rule, FindingStatus status, Blame blame, @Nullable Repair repair) {
        return new Finding(
                rule,
                rule,
                Severity.ERROR,
                status,
                blame,
                List.of(Equation.of(rule, List.of(TOTAL), List.of(GRANTED), BigDecimal.ZERO, new BigDecimal(6))),
                List.of(TOTAL),
                List.of(new Evidence("合计六件", Source.NOWHERE)),
                new Message("总计不等于各项之和", "the total is not the sum"),
                "国办公开办函〔2019〕60号",
                repair,
                null);
    }

    private static Repair repair(boolean unique) {
        var others = unique
                ? List.<Alternative>of()
                : List.of(
                        new Alternative(List.of(new Change(GRANTED, new BigDecimal(6), BigDecimal.ZERO)), null, null));
        return new Repair(TOTAL, BigDecimal.ZERO, new BigDecimal(6), unique, List.of(), List.of(), null, null, others);
    }

    private static Map<String, String> unzip(byte[] file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
