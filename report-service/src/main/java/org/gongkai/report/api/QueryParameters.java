package org.gongkai.report.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.events.CellId;
import org.gongkai.report.query.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request. A parameter that is misspelt must not silently mean "everything", so unknown names are refused
 * as wrong values are.
 */
final class QueryParameters {
    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final MultivaluedMap<String, String> given;

    private QueryParameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    static QueryParameters of(UriInfo uri, String... known) {
        var names = new TreeSet<>(Set.of(known));
        names.add(CURSOR);
        names.add(LIMIT);
        var given = uri.getQueryParameters();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.unknownParameter(name, names);
                });
        return new QueryParameters(given);
    }

    /** Null when not given, or given empty as forms do. */
    @Nullable
    String text(String name) {
        var value = given.getFirst(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('\0') >= 0) {
            throw Refusal.badParameter(name, "text without NUL", "不含空字符的文本");
        }
        return value.strip();
    }

    @Nullable
    Integer year() {
        return number("year", FIRST_YEAR, LAST_YEAR);
    }

    /**
     * A point in time. A day means its beginning, in Beijing time, so many days on.
     */
    @Nullable
    Instant time(String name, int daysOn) {
        var text = text(name);
        try {
            if (text == null) {
                return null;
            }
            return text.indexOf('T') > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(daysOn)
                            .atStartOfDay(BEIJING)
                            .toInstant();
        } catch (DateTimeException e) {
            throw Refusal.badParameter(
                    name,
                    "a day such as 2026-01-31, or a time such as 2026-01-31T08:00:00Z",
                    "日期（如 2026-01-31）或时间（如 2026-01-31T08:00:00Z）");
        }
    }

    boolean flag(String name) {
        var text = text(name);
        if (text == null || text.equals("true") || text.equals("false")) {
            return "true".equals(text);
        }
        throw Refusal.badParameter(name, "true or false", " true 或 false");
    }

    int limit() {
        var limit = number(LIMIT, 1, MAX_LIMIT);
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> {
                    var all = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
                    return Refusal.badParameter(name, "one of " + all, "以下之一：" + all);
                });
    }

    @Nullable
    CellId cell() {
        var text = text("cell");
        try {
            return text == null ? null : CellId.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badParameter(
                    "cell",
                    "the id of a cell of the format, such as t3.received.natural",
                    "格式中单元格的标识，如 t3.received.natural");
        }
    }

    @Nullable
    Cursor cursor() {
        var text = text(CURSOR);
        try {
            return text == null ? null : Cursor.of(text);
        } catch (IllegalArgumentException e) {
            throw badCursor();
        }
    }

    static Refusal badCursor() {
        return Refusal.badParameter(
                CURSOR, "taken from the link next of an answer to the same question", "同一查询结果中 next 链接所给的值");
    }

    private @Nullable Integer number(String name, int least, int most) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, as a number out of range is
        }
        throw Refusal.badParameter(name, "a number from " + least + " to " + most, " " + least + " 至 " + most + " 的整数");
    }
}
