package org.gongkai.report.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.CellId;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Scope;
import org.gongkai.report.region.Region;
import org.gongkai.report.words.SearchWords;
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

    /** What a scope is given by. */
    private static final List<String> SCOPE = List.of(
            "year",
            "yearFrom",
            "yearTo",
            "region",
            "level",
            "kind",
            "agency",
            "verdict",
            "rule",
            "severity",
            "status",
            "q");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,10})?");
    /** The day begins when it does in Beijing. */
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final MultivaluedMap<String, String> given;

    private QueryParameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** Of a question that is answered in pages. */
    static QueryParameters of(UriInfo uri, String... known) {
        var names = new HashSet<>(Set.of(known));
        names.add(CURSOR);
        names.add(LIMIT);
        return among(uri, names);
    }

    /** Of a question that is answered as a whole. */
    static QueryParameters unpaged(UriInfo uri, String... known) {
        return among(uri, Set.of(known));
    }

    /** Of a question about a scope, answered in pages. */
    static QueryParameters scoped(UriInfo uri, String... others) {
        return of(uri, Stream.concat(SCOPE.stream(), Stream.of(others)).toArray(String[]::new));
    }

    /** Of a question that takes none. */
    static void none(UriInfo uri) {
        among(uri, Set.of());
    }

    private static QueryParameters among(UriInfo uri, Set<String> known) {
        var names = new TreeSet<>(known);
        var given = uri.getQueryParameters();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.unknownParameter(name, names);
                });
        return new QueryParameters(given);
    }

    /** A file holds all rows; who asks for a page of it means something else. */
    static void refusePaging(UriInfo uri) {
        for (var name : List.of(CURSOR, LIMIT)) {
            if (uri.getQueryParameters().containsKey(name)) {
                throw Refusal.badParameter(name, "left out: a file holds all rows", "省略：导出文件包含全部行");
            }
        }
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

    /** Must be given. */
    String required(String name) {
        var text = text(name);
        if (text == null) {
            throw Refusal.badParameter(name, "given", "必填项");
        }
        return text;
    }

    @Nullable
    Integer year() {
        return year("year");
    }

    private @Nullable Integer year(String name) {
        return number(name, FIRST_YEAR, LAST_YEAR);
    }

    /** The year, which must be given. */
    int requiredYear() {
        var year = year();
        if (year == null) {
            throw Refusal.badParameter("year", "given", "必填项");
        }
        return year;
    }

    /** What of a scope is given; the resource tells which of it a question takes. */
    Scope scope() {
        return new Scope(
                year(),
                year("yearFrom"),
                year("yearTo"),
                region(),
                constant("level", AdministrativeLevel.class),
                constant("kind", AgencyKind.class),
                text("agency"),
                constant("verdict", Verdict.class),
                text("rule"),
                constant("severity", Severity.class),
                constant("status", FindingStatus.class),
                words());
    }

    /** What is searched for. */
    @Nullable
    SearchWords words() {
        var text = text("q");
        try {
            return text == null ? null : SearchWords.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badParameter("q", "words of letters, digits or Chinese characters", "含有汉字、字母或数字的词语");
        }
    }

    @Nullable
    Region region() {
        return region(text("region"));
    }

    /** A division wherever it is named, in an address or in a body. */
    static @Nullable Region region(@Nullable String text) {
        try {
            return text == null ? null : Region.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badParameter(
                    "region", "the code of a division, such as 14 or 140925", "行政区划代码，如 14 或 140925");
        }
    }

    @Nullable
    BigDecimal decimal(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw Refusal.badParameter(name, "a number such as 7000 or -1.5", "数值，如 7000 或 -1.5");
        }
        return new BigDecimal(text);
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
        return text == null ? null : cell(text);
    }

    /** All that are given, at least one and at most so many. */
    List<CellId> cells(int most) {
        var cells = given.getOrDefault("cell", List.of()).stream()
                .map(text -> cell(text.strip()))
                .distinct()
                .toList();
        if (cells.isEmpty() || cells.size() > most) {
            throw Refusal.badParameter("cell", "given once to " + most + " times", "给出 1 至 " + most + " 次");
        }
        return cells;
    }

    private static CellId cell(String text) {
        try {
            return CellId.of(text);
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
