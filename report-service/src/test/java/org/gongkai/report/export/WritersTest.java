package org.gongkai.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.gongkai.events.EventJson;
import org.gongkai.events.Message;
import org.gongkai.events.SubmissionId;
import org.gongkai.report.labels.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritersTest {
    private static final Table TABLE = new Table(
            "figures", List.of(new Column("agency", "机关", "a"), new Column("value", "数值", "v")), (answers, sink) -> {});

    private static final Table CODED = new Table(
            "findings",
            List.of(
                    new Column("level", "层级", "l", Code.LEVEL),
                    new Column("rule", "规则", "r", Code.RULE),
                    new Column("cells", "单元格", "c", Code.CELL)),
            (answers, sink) -> {});

    private static final String RULE_ZH = words(Code.RULE, "T3_BALANCE").zh();
    private static final String TOTAL_ZH = words(Code.CELL, "t3.total.natural").zh();

    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-fA-F]{1,6});");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "宁武县人民政府        | 宁武县人民政府",
                "a,b                  | \"a,b\"",
                "他说\"好\"             | \"他说\"\"好\"\"\"",
                "=1+1                 | \"'=1+1\"",
                "@SUM(A1)             | \"'@SUM(A1)\"",
                "+86                  | +86",
                "-5                   | -5",
                "-5.25                | -5.25",
                "-5+cmd               | \"'-5+cmd\"",
                "－5                  | \"'－5\"",
                "＝1                  | \"'＝1\"",
                "#1                   | \"#1\"",
                "—                    | —"
            })
    void textsAreQuotedAndFormulasAreNone(String text, String field) {
        assertThat(CsvWriter.field(text)).isEqualTo(field);
    }

    @Test
    void breaksAndTabsWithinATextHideNoFormula() {
        assertThat(CsvWriter.field("一\r\n二")).isEqualTo("一 二");
        assertThat(CsvWriter.field("\t=1+1")).isEqualTo("\"'\t=1+1\"");
        assertThat(CsvWriter.field("\r=1+1")).startsWith("\"'");
        assertThat(CsvWriter.field(null)).isEmpty();
        assertThat(CsvWriter.field(new BigDecimal("7E+3"))).isEqualTo("7000");
    }

    @Test
    void aCsvFileHasABomAndItsHashIsThatOfTheLinesBeforeTheNotes() throws IOException {
        complete(FileFormat.CSV);

        var text = out.toString(UTF_8);
        assertThat(text).isEqualTo("""
                \uFEFF机关 agency,数值 value
                宁武县人民政府,41
                "'=1+1",-5.50
                #COMPLETE 完整
                #question,/api/figures?year=2020
                #ruleSet,2021.1.0 abc
                #asOf,2026-03-01T01:00:00Z
                #rows,2
                #sha256,%s
                """.formatted(sha256(text.substring(1, text.indexOf("#COMPLETE"))))
                .replace("\n", "\r\n"));
    }

    @Test
    void theLastLineOfJsonLinesTellsWhatTheFileHolds() throws IOException {
        complete(FileFormat.JSONL);

        var lines = out.toString(UTF_8).split("(?<=\n)");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo("{\"agency\":\"宁武县人民政府\",\"value\":41}\n");
        assertThat(lines[1]).isEqualTo("{\"agency\":\"=1+1\",\"value\":-5.50}\n");
        var last = EventJson.mapper().readTree(lines[2]);
        assertThat(last.get("complete").asBoolean()).isTrue();
        assertThat(last.get("rows").asInt()).isEqualTo(2);
        assertThat(last.get("sha256").asText()).isEqualTo(sha256(lines[0] + lines[1]));
    }

    @Test
    void aWorkbookHoldsTextsAsTextsAndNumbersAsNumbersAndTellsWhatItHoldsOnItsLastSheet() throws IOException {
        complete(FileFormat.XLSX);

        var parts = unzip();
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<is><t>宁武县人民政府</t></is>")
                .contains("<is><t>=1+1</t></is>")
                .contains("<v>41</v>")
                .contains("<v>-5.50</v>")
                .doesNotContain("<f>");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("COMPLETE 完整")
                .contains("2021.1.0 abc")
                .contains(sha256("机关 agency\t数值 value\n宁武县人民政府\t41\n=1+1\t-5.50\n"));
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"figures\"", "name=\"说明 COMPLETE\"");
    }

    @Test
    void aWorkbookHasTheWordsBesideTheirCodesAFilterAndColumnsAsWideAsTheirTexts() throws IOException {
        write(FileFormat.XLSX, CODED, "COUNTY", "T3_BALANCE", "t3.total.natural t9.x");

        var sheet = unzip().get("xl/worksheets/sheet1.xml");
        assertThat(texts(sheet))
                .startsWith("层级 level", "层级名称 levelZh", "规则 rule", "规则名称 ruleZh")
                .containsSubsequence("COUNTY", "县级", "T3_BALANCE", RULE_ZH, "t3.total.natural t9.x", TOTAL_ZH)
                .endsWith(
                        "county",
                        words(Code.RULE, "T3_BALANCE").en(),
                        words(Code.CELL, "t3.total.natural").en());
        assertThat(sheet).contains("<autoFilter ref=\"A1:I2\"", "state=\"frozen\"");
        assertThat(width(sheet, 4)).isGreaterThan(2 * width(sheet, 1));
    }

    @Test
    void theColumnsThatProgramsCountStayWhereTheyAreInACsvAndWordsComeAfterThem() throws IOException {
        write(FileFormat.CSV, CODED, "COUNTY", "NO_SUCH_RULE", null);

        assertThat(out.toString(UTF_8))
                .startsWith("\uFEFF层级 level,规则 rule,单元格 cells,层级名称 levelZh,")
                .contains("\r\nCOUNTY,NO_SUCH_RULE,,县级,,,county,,\r\n");
    }

    @Test
    void linesOfJsonHoldCodesOnly() throws IOException {
        write(FileFormat.JSONL, CODED, "COUNTY", "T3_BALANCE", null);

        assertThat(out.toString(UTF_8)).startsWith("{\"level\":\"COUNTY\",\"rule\":\"T3_BALANCE\"}\n");
    }

    private void write(FileFormat format, Table table, @Nullable Object... row) throws IOException {
        var writer = format.writer(table, out);
        writer.row(row);
        writer.complete(new Contents("/api/findings", List.of(), Instant.EPOCH, 1, writer.sha256()));
    }

    private static Message words(Code code, String of) {
        return code.words(of).orElseThrow();
    }

    private static List<String> texts(String sheet) {
        return Pattern.compile("<t[^>]*>([^<]*)</t>")
                .matcher(sheet)
                .results()
                .map(text -> text.group(1))
                .toList();
    }

    private static double width(String sheet, int column) {
        var found = Pattern.compile("<col min=\"" + column + "\"[^>]*? width=\"([0-9.]+)\"")
                .matcher(sheet);
        assertThat(found.find()).as("column %d has a width: %s", column, sheet).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void aFileThatLacksRowsSaysSoAtItsEnd() throws IOException {
        for (var format : FileFormat.values()) {
            out.reset();
            var writer = format.writer(TABLE, out);
            writer.row(new Object[] {"宁武县人民政府", 41});
            writer.incomplete(contents(1, ""));

            var end = format == FileFormat.XLSX ? String.join("", unzip().values()) : out.toString(UTF_8);
            assertThat(end).contains("INCOMPLETE 不完整").doesNotContain("COMPLETE 完整", "sha256");
        }
    }

    @Test
    void strangeCharactersLeaveTheWorkbookReadable() throws IOException {
        var writer = FileFormat.XLSX.writer(TABLE, out);
        writer.row(new Object[] {"a\u0001<b>&\uD842\uDFB7\uD800\"", new BigDecimal("1234567890123456789")});
        writer.complete(contents(1, writer.sha256()));

        assertThat(unzip().get("xl/worksheets/sheet1.xml"))
                .contains("a\uFFFD&lt;b&gt;&amp;\uD842\uDFB7\uFFFD")
                .contains("<is><t>1234567890123456789</t></is>");
    }

    private void complete(FileFormat format) throws IOException {
        var writer = format.writer(TABLE, out);
        writer.row(new Object[] {"宁武县人民政府", 41});
        writer.row(new Object[] {"=1+1", new BigDecimal("-5.50")});
        writer.complete(contents(2, writer.sha256()));
    }

    private static Contents contents(long rows, String sha256) {
        return new Contents(
                "/api/figures?year=2020", List.of("2021.1.0 abc"), Instant.parse("2026-03-01T01:00:00Z"), rows, sha256);
    }

    private Map<String, String> unzip() throws IOException {
        var parts = new HashMap<String, String>();
        var file = Files.write(folder.resolve("file.xlsx"), out.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var xml = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
                parts.put(
                        entry.getName(),
                        REFERENCE
                                .matcher(xml)
                                .replaceAll(to -> Character.toString(HexFormat.fromHexDigits(to.group(1)))));
            }
        }
        return parts;
    }

    private static String sha256(String text) {
        return SubmissionId.sha256(text.getBytes(UTF_8));
    }
}
