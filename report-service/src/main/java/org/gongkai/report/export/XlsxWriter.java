package org.gongkai.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook. Texts stand in the rows themselves: a table of shared texts would grow with the file. What the file holds
 * stands on its last sheet; the hash is that of the rows as text, cells joined by tabs and rows ended by a line feed.
 */
final class XlsxWriter implements RowWriter {
    private static final int FLUSH_EVERY = 500;
    private static final int MAX_ROWS = 1_048_576; // of a sheet, the headings among them
    private static final int MAX_DIGITS = 15; // Excel keeps no more

    private final String name;
    private final Worded worded;
    private final Workbook workbook;
    private final RowHash hash = new RowHash();
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxWriter(Table table, OutputStream out) throws IOException {
        name = table.name();
        worded = Worded.beside(table.columns());
        workbook = new Workbook(new KeptOpen(out), "Gongkai", "1.0");
        sheet = newSheet();
        hash(worded.headings());
    }

    @Override
    public void row(@Nullable Object[] codes) throws IOException {
        var values = worded.row(codes);
        if (next == MAX_ROWS) {
            finish();
            sheet = newSheet();
        }
        for (int column = 0; column < values.length; column++) {
            cell(sheet, next, column, values[column]);
        }
        hash(values);
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void complete(Contents contents) throws IOException {
        last(contents, Contents.COMPLETE, List.of("校验值 sha256", contents.sha256()));
    }

    @Override
    public void incomplete(Contents contents) throws IOException {
        last(contents, Contents.INCOMPLETE, List.of());
    }

    @Override
    public String sha256() {
        return hash.hex();
    }

    private Worksheet newSheet() {
        sheets++;
        var made = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        made.freezePane(0, 1);
        var columns = worded.columns();
        for (int column = 0; column < columns.size(); column++) {
            made.width(column, Width.of(columns.get(column)));
            made.inlineString(0, column, columns.get(column).heading());
            made.style(0, column).bold().set();
        }
        next = 1;
        return made;
    }

    /** A filter needs to know how many rows it is over. */
    private void finish() throws IOException {
        sheet.setAutoFilter(0, 0, next - 1, worded.columns().size() - 1);
        sheet.finish();
    }

    private void last(Contents contents, String word, List<String> more) throws IOException {
        finish();
        var about = workbook.newWorksheet(word.equals(Contents.COMPLETE) ? "说明 COMPLETE" : "不完整 INCOMPLETE");
        about.inlineString(0, 0, word);
        about.style(0, 0).bold().set();
        var line = 1;
        line = note(about, line, "查询 question", contents.question());
        for (var ruleSet : contents.ruleSets()) {
            line = note(about, line, "规则集 ruleSet", ruleSet);
        }
        line = note(about, line, "数据截至 asOf", contents.asOf().toString());
        line = note(about, line, "行数 rows", contents.rows());
        if (!more.isEmpty()) {
            note(about, line, more.getFirst(), more.getLast());
        }
        about.width(0, 18);
        about.width(1, 80);
        if (word.equals(Contents.INCOMPLETE)) {
            workbook.setActiveTab(sheets);
        }
        about.finish();
        workbook.finish();
    }

    private static int note(Worksheet sheet, int line, String name, Object value) {
        sheet.inlineString(line, 0, name);
        cell(sheet, line, 1, value);
        return line + 1;
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number when number.precision() <= MAX_DIGITS -> sheet.value(row, column, number);
            case BigDecimal number -> sheet.inlineString(row, column, number.toPlainString());
            case Number number -> sheet.value(row, column, number);
            case Object other -> sheet.inlineString(row, column, XmlText.of(other.toString()));
        }
    }

    private void hash(@Nullable Object[] values) {
        var line = Arrays.stream(values).map(XlsxWriter::text).collect(Collectors.joining("\t", "", "\n"));
        hash.add(line.getBytes(UTF_8));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Object other -> XmlText.of(other.toString());
        };
    }

    /** The workbook closes what it writes to; the answer must still be cut off where it is incomplete. */
    private static final class KeptOpen extends FilterOutputStream {
        private KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
