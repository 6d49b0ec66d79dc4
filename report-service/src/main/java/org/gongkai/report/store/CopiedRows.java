package org.gongkai.report.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows that go to a table by COPY, in its text format: where a report has hundreds, PostgreSQL takes them for half of what
 * a multi-row INSERT costs it. Texts are made fit as in {@link Parameters}.
 */
final class CopiedRows {
    private static final int CHUNK = 64 * 1024;
    private static final String NULL = "\\N";

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(CHUNK);
    private boolean rowBegun;

    private CopiedRows(CopyIn copy) {
        this.copy = copy;
    }

    /** What one row is made of. */
    interface Writer<T> {
        void write(CopiedRows row, T item) throws SQLException;
    }

    /** Runs a {@code COPY … FROM STDIN}, one row per item. */
    static <T> void copy(Connection connection, String sql, Collection<T> items, Writer<T> writer) throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            var rows = new CopiedRows(copy);
            for (var item : items) {
                writer.write(rows, item);
                rows.endRow();
            }
            rows.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    CopiedRows text(@Nullable String text) {
        return value(text == null ? null : escaped(PlainText.of(text, Parameters.MAX_TEXT)));
    }

    CopiedRows name(@Nullable Object constant) {
        return text(constant == null ? null : constant.toString());
    }

    CopiedRows decimal(@Nullable BigDecimal number) {
        return value(number == null ? null : number.toString());
    }

    /** None at all are no array. */
    CopiedRows decimals(List<BigDecimal> numbers) {
        return value(
                numbers.isEmpty()
                        ? null
                        : numbers.stream().map(BigDecimal::toString).collect(Collectors.joining(",", "{", "}")));
    }

    CopiedRows json(@Nullable Object value) {
        return value(value == null ? null : escaped(Parameters.toJson(value)));
    }

    private CopiedRows value(@Nullable String escaped) {
        if (rowBegun) {
            rows.append('\t');
        }
        rowBegun = true;
        rows.append(escaped == null ? NULL : escaped);
        return this;
    }

    private void endRow() throws SQLException {
        rows.append('\n');
        rowBegun = false;
        if (rows.length() >= CHUNK) {
            flush();
        }
    }

    private void flush() throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    /** Backslashes, and the characters that end a value or a row. */
    private static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var letter = switch (c) {
                case '\\' -> '\\';
                case '\t' -> 't';
                case '\n' -> 'n';
                case '\r' -> 'r';
                default -> 0;
            };
            if (letter != 0) {
                escaped = escaped == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : escaped;
                escaped.append('\\').append((char) letter);
            } else if (escaped != null) {
                escaped.append(c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }
}
