package org.gongkai.report.labels;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.RequestRow;

/** The tables (年度报告格式) of both formats, and a name in one line for every cell. */
public final class OfficialTables {
    private static final Map<Format, List<OfficialTable>> TABLES = tables();
    private static final Map<CellId, Message> LABELS = labels();

    private OfficialTables() {}

    /** Tables two, three and four of a format. */
    public static List<OfficialTable> of(Format format) {
        return Objects.requireNonNull(TABLES.get(format));
    }

    /** A cell in one line, such as 一、本年新收政府信息公开申请数量 · 自然人. */
    public static Message label(CellId cell) {
        return Objects.requireNonNull(LABELS.get(cell));
    }

    /** The same by the cells' ids. */
    static Map<String, Message> byId() {
        return LABELS.entrySet().stream()
                .collect(toUnmodifiableMap(label -> label.getKey().value(), Map.Entry::getValue));
    }

    private static Map<Format, List<OfficialTable>> tables() {
        var tables = new EnumMap<Format, List<OfficialTable>>(Format.class);
        for (var format : Format.values()) {
            tables.put(format, List.of(DisclosureTable.of(format), RequestTable.of(format), CaseTable.table()));
        }
        return tables;
    }

    private static Map<CellId, Message> labels() {
        var labels = new HashMap<CellId, Message>();
        // What both formats ask for is named as the one in force has it.
        for (var format : List.of(Format.V2021, Format.V2019)) {
            for (var row : DisclosureRow.of(format)) {
                for (var column : row.columns(format)) {
                    labels.putIfAbsent(
                            CellId.disclosure(row, column),
                            joined(DisclosureTable.label(row, format), DisclosureTable.heading(row, column, format)));
                }
            }
        }
        for (var row : RequestRow.values()) {
            for (var column : Applicant.values()) {
                labels.put(CellId.requests(row, column), joined(RequestTable.path(row), RequestTable.heading(column)));
            }
        }
        Stream.of(CaseGroup.values())
                .forEach(group -> Stream.of(CaseOutcome.values())
                        .forEach(outcome -> labels.put(
                                CellId.cases(group, outcome),
                                joined(CaseTable.label(group), CaseTable.heading(outcome)))));
        return labels;
    }

    private static Message joined(Message row, Message column) {
        return new Message(row.zh() + " · " + column.zh(), row.en() + " · " + column.en());
    }
}
