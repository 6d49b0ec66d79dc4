package org.gongkai.events;

import static org.gongkai.events.DisclosureColumn.AMOUNT;
import static org.gongkai.events.DisclosureColumn.CHANGE;
import static org.gongkai.events.DisclosureColumn.DECISIONS;
import static org.gongkai.events.DisclosureColumn.EFFECTIVE;
import static org.gongkai.events.DisclosureColumn.MADE;
import static org.gongkai.events.DisclosureColumn.PREVIOUS_ITEMS;
import static org.gongkai.events.DisclosureColumn.PROJECTS;
import static org.gongkai.events.DisclosureColumn.PUBLISHED;
import static org.gongkai.events.DisclosureColumn.REPEALED;
import static org.gongkai.events.DisclosureColumn.TOTAL_PUBLISHED;

import java.util.List;
import java.util.stream.Stream;

/** A row of table two (表二 主动公开政府信息情况), in printed order, with the columns that each format asks for. */
public enum DisclosureRow {
    REGULATIONS("regulations", "规章", List.of(MADE, PUBLISHED, TOTAL_PUBLISHED), List.of(MADE, REPEALED, EFFECTIVE)),
    NORMATIVE_DOCUMENTS(
            "normativeDocuments",
            "规范性文件",
            List.of(MADE, PUBLISHED, TOTAL_PUBLISHED),
            List.of(MADE, REPEALED, EFFECTIVE)),
    LICENSING("licensing", "行政许可", List.of(PREVIOUS_ITEMS, CHANGE, DECISIONS), List.of(DECISIONS)),
    OTHER_MANAGEMENT("otherManagement", "其他对外管理服务事项", List.of(PREVIOUS_ITEMS, CHANGE, DECISIONS), List.of()),
    PENALTIES("penalties", "行政处罚", List.of(PREVIOUS_ITEMS, CHANGE, DECISIONS), List.of(DECISIONS)),
    COERCION("coercion", "行政强制", List.of(PREVIOUS_ITEMS, CHANGE, DECISIONS), List.of(DECISIONS)),
    FEES("fees", "行政事业性收费", List.of(PREVIOUS_ITEMS, CHANGE), List.of(AMOUNT)),
    PROCUREMENT("procurement", "政府集中采购", List.of(PROJECTS, AMOUNT), List.of());

    private static final List<DisclosureRow> OF_2019 = with(Format.V2019);
    private static final List<DisclosureRow> OF_2021 = with(Format.V2021);

    private final String key;
    private final String label;
    private final List<DisclosureColumn> columns2019;
    private final List<DisclosureColumn> columns2021;

    DisclosureRow(String key, String label, List<DisclosureColumn> columns2019, List<DisclosureColumn> columns2021) {
        this.key = key;
        this.label = label;
        this.columns2019 = columns2019;
        this.columns2021 = columns2021;
    }

    /** The rows that a format has, in printed order. */
    public static List<DisclosureRow> of(Format format) {
        return format == Format.V2019 ? OF_2019 : OF_2021;
    }

    private static List<DisclosureRow> with(Format format) {
        return Stream.of(values()).filter(row -> !row.columns(format).isEmpty()).toList();
    }

    /** The row's columns in a format, in printed order; empty where the format has no such row. */
    public List<DisclosureColumn> columns(Format format) {
        return format == Format.V2019 ? columns2019 : columns2021;
    }

    /** The row's part of a cell id. */
    public String key() {
        return key;
    }

    /** The label as the 2019 format prints it; the 2021 format says 行政规范性文件 for 规范性文件. */
    public String label() {
        return label;
    }
}
