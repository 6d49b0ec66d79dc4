package org.gongkai.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.events.EventJson;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to keep the reader busy, to take its memory, or to make it say more than a record can hold. */
class HostileDocumentsTest {
    private static final Duration TIME = Duration.ofSeconds(4);
    /** Between two looks at the clock, for the collector, and for a machine that does other work. */
    private static final Duration LATE = Duration.ofSeconds(16);

    private static final int MOST = Limits.USUAL.characters() - 2_000;

    private static final Map<String, Supplier<byte[]>> DOCUMENTS = new LinkedHashMap<>();

    static {
        html("elements nested 100,000 deep", () -> "<div>".repeat(100_000) + "1");
        html("formatting nested 100,000 deep", () -> "<b><i><font><a href=x>".repeat(25_000) + "1");
        html("formatting never closed in many paragraphs", () -> "<p><b><i><u><font>1".repeat(100_000));
        html("tables nested 20,000 deep", () -> "<table><tr><td>".repeat(20_000) + "1");
        html("tables nested as deep as is read, each with many cells", HostileDocumentsTest::nestedTables);
        html("a million attributes", () -> "<p " + numbered(1_000_000, "a%d=1 ") + ">1</p>");
        html("a million cells", () -> "<table>" + ("<tr>" + "<td>1".repeat(100)).repeat(10_000));
        html("a quarter of a million cells in one row", () -> "<table><tr>" + "<td>甲".repeat(250_000));
        html(
                "200,000 cells that are nearly labels",
                () -> "<table>" + numbered(28_000, "<tr><td>属于国家秘%d<td>1<td>1<td>1<td>1<td>1<td>1"));
        html(
                "spans of 999,999",
                () -> "<table>"
                        + "<tr><td colspan=999999 rowspan=999999>1<td colspan=999999 rowspan=999999>2".repeat(90_000));
        html(
                "wide spans over many empty rows",
                () -> "<table>"
                        + ("<tr>" + "<td colspan=200 rowspan=200>1".repeat(10) + "<tr>".repeat(200)).repeat(3_000));
        html("800,000 pictures", () -> "<img>".repeat(800_000));
        html("800,000 paragraphs", () -> "<p>1".repeat(790_000));
        html("20 MiB in one comment", () -> "<!--" + "-".repeat(20_000_000));
        html("20 MiB of entities", () -> "&nbsp;&#x4e00;&bogus".repeat(1_000_000));
        html("20 MiB of broken tags", () -> "</".repeat(380_000) + "<p".repeat(380_000));
        text("a year and a million spaces in a cell", () -> "|2020年1月1日" + " ".repeat(MOST) + "|x|");
        text("a title and a million spaces", () -> "《修武县2020" + " ".repeat(MOST) + "x");
        text("a heading and a million spaces", () -> "一、" + " ".repeat(MOST) + "总体情况");
        text("labels of table three only", () -> "本列数据的勾稽关系\n" + "一、本年新收政府信息公开申请数量1 ".repeat(MOST / 20));
        text("every row glued", HostileDocumentsTest::gluedRows);
        text("sentences as long as are read", () -> ("收到申请" + "收到有效申请".repeat(160) + "1件。").repeat(MOST / 970));
        text("brackets with pinyin that never close", () -> "据(ju" + "(a".repeat(MOST / 2));
        text("blank rows with a tab", () -> "\t\n".repeat(MOST / 2));
        docx("tables nested 1,000 deep", () -> "<w:tbl><w:tr><w:tc>".repeat(1_000));
        docx("paragraphs without end", () -> "<w:p><w:r><w:t>1</w:t></w:r></w:p>".repeat(900_000));
        docx(
                "a text of 90 million characters",
                () -> "<w:p><w:r><w:t>" + "1".repeat(90_000_000) + "</w:t></w:r></w:p>");
        docx("a million attributes", () -> "<w:p " + numbered(1_000_000, "a%d='1' ") + "/>");
        docx("a million runs", () -> "<w:p>" + "<w:r><w:t>1</w:t></w:r>".repeat(1_000_000) + "</w:p>");
    }

    private static void html(String what, Supplier<String> markup) {
        DOCUMENTS.put("html: " + what, () -> ("<html>" + markup.get()).getBytes(StandardCharsets.UTF_8));
    }

    private static void text(String what, Supplier<String> text) {
        DOCUMENTS.put("text: " + what, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    private static void docx(String what, Supplier<String> body) {
        DOCUMENTS.put(
                "docx: " + what,
                () -> container(Map.of(
                        "word/document.xml",
                        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                                + body.get() + "</w:body></w:document>")));
    }

    static Set<String> documents() {
        return DOCUMENTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aHostileDocumentEndsWithAResult(String what) {
        read(DOCUMENTS.get(what).get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,234",
                "0",
                "(",
                "（",
                "（1",
                "|",
                "\t",
                " ",
                "　",
                "\n",
                "年",
                "2020年",
                "20201231",
                "1月1日",
                "《",
                "由",
                "请与",
                "-",
                "总计",
                "其他",
                "一、",
                "（一）",
                "a",
                "(a",
                "行政复议",
                "收到",
                "申请",
                "件",
                "。",
                "上年结转",
                "\u200B",
                "㌀",
                "報",
                "1.",
                "+"
            })
    void aLineOfOneThingRepeatedWithoutEndIsReadInTime(String piece) {
        var line = piece.repeat(MOST / 2 / piece.length());
        read(("某县人民政府2020年政府信息公开工作年度报告\n一、总体情况\n" + line).getBytes(StandardCharsets.UTF_8));
        read(("三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量" + line + "\n二、上年结转政府信息公开申请数量" + line)
                .getBytes(StandardCharsets.UTF_8));
        read(("<html><table><tr><td>一、本年新收政府信息公开申请数量<td>" + line + "<tr><td>" + line).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aResultFitsARecordHoweverMuchTheDocumentSays() {
        var cell = "㌀".repeat(10_000);
        var cases = "<tr><td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<tr>" + ("<td>" + cell).repeat(15);
        var unknown = "<tr><td>" + "\\\"".repeat(30) + "</td>" + "<td>1</td>".repeat(7);
        var claims = "<p>"
                + ("2020年共收到公开申请1件，上年结转1件，予以公开1件，部分公开1件，不掌握相关信息1件，结转下年度1件" + "\u200B".repeat(300) + "。").repeat(500);
        var headings = "<p>一、总体情况<p>" + "\"㌀".repeat(20);
        var requests = "<table>"
                + Stream.of("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（七）总计", "四、结转下年度继续办理")
                        .map(label -> "<tr><td>" + label + "<td>1".repeat(7))
                        .collect(joining())
                + "</table>";
        var parsed = read(("<html><h1>某县2020年政府信息公开工作年度报告</h1>" + headings + claims + headings.repeat(3_000) + requests
                        + "<table>" + cases + "</table><table>" + unknown.repeat(3_000))
                .getBytes(StandardCharsets.UTF_8));

        assertThat(parsed.figures()).as("%s", parsed.problems()).isNotEmpty();
        assertThat(parsed.claims()).hasSize(Limits.Output.USUAL.claims());
        assertThat(parsed.sections()).hasSize(Limits.Output.USUAL.sections());
        assertThat(parsed.problems())
                .filteredOn(problem -> problem.kind() == ProblemKind.TOO_LARGE)
                .extracting(ParseProblem::detail)
                .allMatch(detail -> detail.endsWith("are not listed"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whatAContainerBringsBesideItsTextIsNotLookedAt() {
        var parsed = read(container(Map.of(
                "word/vbaProject.bin",
                "macro",
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id='1' TargetMode='External' Target='http://localhost:1/x'/></Relationships>",
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                        + "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p></w:body></w:document>")));

        assertThat(parsed.sections()).hasSize(1);
    }

    private static ReportParsed read(byte[] document) {
        var parser = new ReportParser(new Limits(
                Limits.USUAL.pages(),
                Limits.USUAL.cells(),
                Limits.USUAL.characters(),
                Limits.USUAL.inflatedBytes(),
                Limits.USUAL.depth(),
                TIME));
        long begin = System.nanoTime();
        var parsed = parser.parse(document, DocumentInfo.draft("hostile", document));
        var took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(took).isLessThan(TIME.plus(LATE));
        assertThat(parsed.problems()).extracting(ParseProblem::kind).doesNotContain(ProblemKind.READER_FAILED);
        assertThat(parsed.problems()).extracting(ParseProblem::detail).doesNotContain("more than the memory");
        assertThat(EventJson.write(parsed)).hasSizeLessThan(Topics.MAX_RECORD_BYTES);
        return parsed;
    }

    private static String nestedTables() {
        return ("<table><tr>" + "<td>1</td>".repeat(3_000) + "<td>").repeat(45);
    }

    private static String gluedRows() {
        return "本列数据的勾稽关系\n一、本年新收政府信息公开申请数量" + "1".repeat(60) + "二、上年结转政府信息公开申请数量" + "2".repeat(60)
                + "（一）予以公开" + "11".repeat(60) + "（二）部分公开" + "1 ".repeat(6) + "1".repeat(60)
                + "1.属于国家秘密" + "3".repeat(49) + "四、结转下年度继续办理" + "1".repeat(30);
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static byte[] container(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
