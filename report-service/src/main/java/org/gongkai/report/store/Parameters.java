package org.gongkai.report.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.gongkai.events.EventJson;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement, in their order. All text passes {@link PlainText} here. */
final class Parameters {
    /** The longest text a column takes; the stored event has it whole. */
    static final int MAX_TEXT = 4_000;

    private static final ObjectMapper JSON = EventJson.mapper()
            .copy()
            .registerModule(new SimpleModule().addSerializer(String.class, new PlainTextSerializer()));

    private final PreparedStatement statement;
    private int index;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** What one row is made of. */
    interface Binder<T> {
        void bind(Parameters parameters, T item) throws SQLException;
    }

    /** Runs a statement once per item, all of them sent together. */
    static <T> void batch(Connection connection, String sql, Collection<T> items, Binder<T> binder)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var item : items) {
                binder.bind(new Parameters(statement), item);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Runs a statement whose only parameter is an array of keys. */
    static void forKeys(Connection connection, String sql, Collection<String> keys) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            new Parameters(statement).texts(keys);
            statement.execute();
        }
    }

    Parameters text(@Nullable String text) throws SQLException {
        statement.setString(++index, text == null ? null : PlainText.of(text, MAX_TEXT));
        return this;
    }

    /** A text that has a limit of its own. */
    Parameters wholeText(String text) throws SQLException {
        statement.setString(++index, PlainText.of(text));
        return this;
    }

    Parameters longs(long[] numbers) throws SQLException {
        var boxed = Arrays.stream(numbers).boxed().toArray(Long[]::new);
        statement.setArray(++index, statement.getConnection().createArrayOf("bigint", boxed));
        return this;
    }

    Parameters name(@Nullable Object constant) throws SQLException {
        return text(constant == null ? null : constant.toString());
    }

    Parameters number(@Nullable Integer number) throws SQLException {
        statement.setObject(++index, number, Types.INTEGER);
        return this;
    }

    Parameters decimal(@Nullable BigDecimal number) throws SQLException {
        statement.setBigDecimal(++index, number);
        return this;
    }

    /** As a stream: of an array the driver would make a copy, and a document may have 20 MiB. */
    Parameters bytes(byte[] bytes) throws SQLException {
        statement.setBinaryStream(++index, new ByteArrayInputStream(bytes), bytes.length);
        return this;
    }

    Parameters time(@Nullable Instant time) throws SQLException {
        statement.setObject(
                ++index, time == null ? null : time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Parameters date(@Nullable LocalDate date) throws SQLException {
        statement.setObject(++index, date, Types.DATE);
        return this;
    }

    /** For a parameter written {@code ?::jsonb}. */
    Parameters json(@Nullable Object value) throws SQLException {
        statement.setString(++index, value == null ? null : toJson(value));
        return this;
    }

    /** As JSON that PostgreSQL can keep. */
    static String toJson(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    Parameters texts(Collection<String> texts) throws SQLException {
        var clean = texts.stream().map(PlainText::of).toArray(String[]::new);
        statement.setArray(++index, statement.getConnection().createArrayOf("text", clean));
        return this;
    }

    Parameters decimals(List<BigDecimal> numbers) throws SQLException {
        var array = numbers.isEmpty()
                ? null
                : statement.getConnection().createArrayOf("numeric", numbers.toArray(BigDecimal[]::new));
        statement.setArray(++index, array);
        return this;
    }

    private static final class PlainTextSerializer extends StdSerializer<String> {
        private PlainTextSerializer() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(PlainText.of(value));
        }
    }
}
