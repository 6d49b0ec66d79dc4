package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The name of one figure of the format, such as {@code t3.received.natural}. Findings, exports, SQL and the page all use
 * it, so an id is never renamed.
 *
 * @param value table, row and column, joined by dots
 */
public record CellId(@JsonValue String value) implements Comparable<CellId> {
    private static final Map<String, CellId> KNOWN = known();
    private static final Map<CellId, Integer> ORDER = order();
    private static final Map<ReportTable, Map<Format, List<CellId>>> TABLES = tables();
    private static final Map<DisclosureRow, Map<DisclosureColumn, CellId>> DISCLOSURES = disclosures();
    private static final Map<RequestRow, Map<Applicant, CellId>> REQUESTS = requests();
    private static final Map<CaseGroup, Map<CaseOutcome, CellId>> CASES = cases();

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException when no format has such a cell
     */
    @JsonCreator
    public static CellId of(String value) {
        var known = KNOWN.get(value);
        if (known == null) {
            throw new IllegalArgumentException("no format has a cell " + value);
        }
        return known;
    }

    /** A cell of table two. */
    public static CellId disclosure(DisclosureRow row, DisclosureColumn column) {
        var known = DISCLOSURES.get(row).get(column);
        if (known == null) {
            throw new IllegalArgumentException("no format has " + column + " of " + row);
        }
        return known;
    }

    /** A cell of table three. */
    public static CellId requests(RequestRow row, Applicant column) {
        return REQUESTS.get(row).get(column);
    }

    /** A cell of table four. */
    public static CellId cases(CaseGroup group, CaseOutcome outcome) {
        return CASES.get(group).get(outcome);
    }

    /** The cells of a table in a format, in printed order: 22 + 161 + 15 in 2019, 10 + 175 + 15 in 2021. */
    public static List<CellId> of(ReportTable table, Format format) {
        return TABLES.get(table).get(format);
    }

    /** Table two, three or four. */
    public ReportTable table() {
        return switch (value.charAt(1)) {
            case '2' -> ReportTable.T2;
            case '3' -> ReportTable.T3;
            default -> ReportTable.T4;
        };
    }

    /** The row's or group's key, the second part of the id. */
    public String row() {
        return value.substring(3, value.lastIndexOf('.'));
    }

    /** The column's key, the last part of the id. */
    public String column() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    /** Printed order, all tables together. */
    @Override
    public int compareTo(CellId other) {
        return Integer.compare(ORDER.get(this), ORDER.get(other));
    }

    @Override
    public String toString() {
        return value;
    }

    private static Stream<String> cells(ReportTable table, Format format) {
        return switch (table) {
            case T2 ->
                DisclosureRow.of(format).stream()
                        .flatMap(row ->
                                row.columns(format).stream().map(column -> "t2." + row.key() + "." + column.key()));
            case T3 ->
                RequestRow.of(format).stream()
                        .flatMap(row ->
                                Stream.of(Applicant.values()).map(column -> "t3." + row.key() + "." + column.key()));
            case T4 ->
                Stream.of(CaseGroup.values())
                        .flatMap(group -> Stream.of(CaseOutcome.values())
                                .map(outcome -> "t4." + group.key() + "." + outcome.key()));
        };
    }

    private static Map<String, CellId> known() {
        var known = new LinkedHashMap<String, CellId>();
        for (var table : ReportTable.values()) {
            for (var format : Format.values()) {
                cells(table, format).forEach(id -> known.putIfAbsent(id, new CellId(id)));
            }
        }
        return Map.copyOf(known);
    }

    private static Map<CellId, Integer> order() {
        var ordered = new ArrayList<String>();
        Stream.of(DisclosureRow.values())
                .flatMap(row -> Stream.of(DisclosureColumn.values()).map(c -> "t2." + row.key() + "." + c.key()))
                .forEach(ordered::add);
        Stream.of(RequestRow.values())
                .flatMap(row -> Stream.of(Applicant.values()).map(c -> "t3." + row.key() + "." + c.key()))
                .forEach(ordered::add);
        cells(ReportTable.T4, Format.V2021).forEach(ordered::add);
        var order = new LinkedHashMap<CellId, Integer>();
        ordered.stream().filter(KNOWN::containsKey).forEach(id -> order.put(KNOWN.get(id), order.size()));
        return order;
    }

    private static Map<ReportTable, Map<Format, List<CellId>>> tables() {
        var tables = new EnumMap<ReportTable, Map<Format, List<CellId>>>(ReportTable.class);
        for (var table : ReportTable.values()) {
            var formats = new EnumMap<Format, List<CellId>>(Format.class);
            for (var format : Format.values()) {
                formats.put(format, cells(table, format).map(CellId::of).toList());
            }
            tables.put(table, formats);
        }
        return tables;
    }

    private static Map<DisclosureRow, Map<DisclosureColumn, CellId>> disclosures() {
        var disclosures = new EnumMap<DisclosureRow, Map<DisclosureColumn, CellId>>(DisclosureRow.class);
        for (var row : DisclosureRow.values()) {
            var cells = new EnumMap<DisclosureColumn, CellId>(DisclosureColumn.class);
            for (var format : Format.values()) {
                row.columns(format).forEach(column -> cells.put(column, of("t2." + row.key() + "." + column.key())));
            }
            disclosures.put(row, cells);
        }
        return disclosures;
    }

    private static Map<RequestRow, Map<Applicant, CellId>> requests() {
        var requests = new EnumMap<RequestRow, Map<Applicant, CellId>>(RequestRow.class);
        for (var row : RequestRow.values()) {
            var cells = new EnumMap<Applicant, CellId>(Applicant.class);
            for (var column : Applicant.values()) {
                cells.put(column, of("t3." + row.key() + "." + column.key()));
            }
            requests.put(row, cells);
        }
        return requests;
    }

    private static Map<CaseGroup, Map<CaseOutcome, CellId>> cases() {
        var cases = new EnumMap<CaseGroup, Map<CaseOutcome, CellId>>(CaseGroup.class);
        for (var group : CaseGroup.values()) {
            var cells = new EnumMap<CaseOutcome, CellId>(CaseOutcome.class);
            for (var outcome : CaseOutcome.values()) {
                cells.put(outcome, of("t4." + group.key() + "." + outcome.key()));
            }
            cases.put(group, cells);
        }
        return cases;
    }
}
