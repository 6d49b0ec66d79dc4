package org.gongkai.validate.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;

/** The words that a report itself uses for its cells, so that a reader finds them on paper. */
public final class Words {
    private static final int NAMED_AT_MOST = 3;
    private static final Map<Format, Map<CellId, Place>> PLACES =
            Map.of(Format.V2019, placesOf(Format.V2019), Format.V2021, placesOf(Format.V2021));

    private Words() {}

    /**
     * Where a cell stands.
     *
     * @param row the row's label
     * @param column the column's heading
     */
    public record Place(String row, String column) {}

    /** The labels of a cell as the format words them. */
    public static Place place(CellId cell, Format format) {
        var place = PLACES.get(format).get(cell);
        return place == null
                ? Objects.requireNonNull(PLACES.get(format == Format.V2019 ? Format.V2021 : Format.V2019)
                        .get(cell))
                : place;
    }

    /** 「规章」行「本年制发件数」栏, and the same in English with the keys of the cell id. */
    public static Message cell(CellId cell, Format format) {
        var place = place(cell, format);
        return new Message(
                "“" + place.row() + "”行“" + place.column() + "”栏",
                "row " + quoted(place.row(), cell.row()) + ", column " + quoted(place.column(), cell.column()));
    }

    /** The first few of many cells, and how many more there are. */
    public static Message cells(List<CellId> cells, Format format) {
        var named = cells.stream().limit(NAMED_AT_MOST).map(cell -> cell(cell, format));
        var messages = named.toList();
        var more = cells.size() - messages.size();
        return new Message(
                messages.stream().map(Message::zh).collect(Collectors.joining("、")) + (more > 0 ? "等" : ""),
                messages.stream().map(Message::en).collect(Collectors.joining("; "))
                        + (more > 0 ? "; and " + more + " more" : ""));
    }

    /** A label as printed and the key it has in cell ids: “自然人” (natural). */
    public static String quoted(String label, String key) {
        return "“" + label + "” (" + key + ")";
    }

    /** 表二 and table two. */
    public static Message table(ReportTable table) {
        return new Message(
                table.label(),
                switch (table) {
                    case T2 -> "table two";
                    case T3 -> "table three";
                    case T4 -> "table four";
                });
    }

    private static Map<CellId, Place> placesOf(Format format) {
        var places = new HashMap<CellId, Place>();
        for (var row : DisclosureRow.of(format)) {
            for (var column : row.columns(format)) {
                places.put(CellId.disclosure(row, column), new Place(label(row, format), heading(row, column, format)));
            }
        }
        for (var row : RequestRow.of(format)) {
            for (var column : Applicant.values()) {
                places.put(CellId.requests(row, column), new Place(row.label(), column.label()));
            }
        }
        for (var group : CaseGroup.values()) {
            for (var outcome : CaseOutcome.values()) {
                places.put(CellId.cases(group, outcome), new Place(group.label(), outcome.label()));
            }
        }
        return places;
    }

    private static String label(DisclosureRow row, Format format) {
        return row == DisclosureRow.NORMATIVE_DOCUMENTS && format == Format.V2021 ? "行政规范性文件" : row.label();
    }

    private static String heading(DisclosureRow row, DisclosureColumn column, Format format) {
        if (column == DisclosureColumn.AMOUNT) {
            return row == DisclosureRow.FEES ? "本年收费金额（单位：万元）" : "采购总金额（单位：万元）";
        }
        if (format == Format.V2021) {
            return switch (column) {
                case MADE -> "本年制发件数";
                case DECISIONS -> "本年处理决定数量";
                default -> column.label();
            };
        }
        return column.label();
    }
}
