package org.gongkai.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180). What the file holds stands in lines that begin with a number sign, after the rows; the
 * hash is that of the lines before them, the headings included and the BOM not.
 */
final class CsvWriter implements RowWriter {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String END = "\r\n";

    /** What a spreadsheet might take for a formula; a plain number is none. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@＝＋－＠\\t].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*");
    private static final Pattern QUOTED = Pattern.compile("[\",]|^[\\s#']|\\s$");

    private final OutputStream out;
    private final Worded worded;
    private final RowHash hash = new RowHash();

    CsvWriter(List<Column> columns, OutputStream out) throws IOException {
        this.out = out;
        worded = Worded.after(columns);
        out.write(BOM);
        line(worded.headings());
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        line(worded.row(values));
    }

    private void line(@Nullable Object[] values) throws IOException {
        var line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ",").append(field(values[i]));
        }
        var bytes = line.append(END).toString().getBytes(UTF_8);
        hash.add(bytes);
        out.write(bytes);
    }

    @Override
    public void complete(Contents contents) throws IOException {
        note(Contents.COMPLETE, "");
        notes(contents);
        note("sha256", contents.sha256());
    }

    @Override
    public void incomplete(Contents contents) throws IOException {
        notes(contents);
        note(Contents.INCOMPLETE, "");
    }

    @Override
    public String sha256() {
        return hash.hex();
    }

    private void notes(Contents contents) throws IOException {
        note("question", contents.question());
        for (var ruleSet : contents.ruleSets()) {
            note("ruleSet", ruleSet);
        }
        note("asOf", contents.asOf().toString());
        note("rows", Long.toString(contents.rows()));
    }

    private void note(String name, String value) throws IOException {
        var line = value.isEmpty() ? "#" + name : "#" + name + "," + field(value);
        out.write((line + END).getBytes(UTF_8));
    }

    static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Object other -> text(other.toString());
        };
    }

    private static String text(String text) {
        return isPlain(text) ? text : guarded(text);
    }

    /** Letters and digits, and what joins them: most texts are, and need no looking at twice. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && (i == 0 || "/._:-".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** A row is a line, so breaks within a text become spaces; a text that looks like a formula gets an apostrophe. */
    private static String guarded(String text) {
        var line = LINE_BREAKS.matcher(text).replaceAll(" ").replace('\0', ' ');
        var harmless = FORMULA.matcher(line).matches() && !NUMBER.matcher(line).matches() ? "'" + line : line;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
