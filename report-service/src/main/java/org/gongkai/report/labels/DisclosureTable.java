package org.gongkai.report.labels;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.report.labels.OfficialTable.Block;
import org.gongkai.report.labels.OfficialTable.Column;
import org.gongkai.report.labels.OfficialTable.Row;

/** Table two: a block for each item of article 20 (第二十条) that asks for figures. */
final class DisclosureTable {
    private DisclosureTable() {}

    static OfficialTable of(Format format) {
        var blocks = new ArrayList<Block>();
        for (var row : DisclosureRow.of(format)) {
            var label = item(row);
            if (!blocks.isEmpty() && blocks.getLast().label().equals(label)) {
                var block = blocks.removeLast();
                var rows = new ArrayList<>(block.rows());
                rows.add(row(row, format));
                blocks.add(new Block(label, block.columns(), rows));
            } else {
                var columns = row.columns(format).stream()
                        .map(column -> new Column(column.key(), heading(row, column, format), List.of()))
                        .toList();
                blocks.add(new Block(label, columns, List.of(row(row, format))));
            }
        }
        return new OfficialTable(ReportTable.T2, English.beside("二、主动公开政府信息情况", "t2"), blocks);
    }

    static Message label(DisclosureRow row, Format format) {
        var renamed = row == DisclosureRow.NORMATIVE_DOCUMENTS && format == Format.V2021;
        return English.beside(renamed ? "行政规范性文件" : row.label(), "t2." + row.key());
    }

    static Message heading(DisclosureRow row, DisclosureColumn column, Format format) {
        var zh = switch (column) {
            case MADE -> format == Format.V2021 ? "本年制发件数" : column.label();
            case DECISIONS -> format == Format.V2021 ? "本年处理决定数量" : column.label();
            case AMOUNT -> row == DisclosureRow.FEES ? "本年收费金额（单位：万元）" : "采购总金额（单位：万元，保留4位小数）";
            default -> column.label();
        };
        return English.beside(zh, "t2." + column.key());
    }

    private static Row row(DisclosureRow row, Format format) {
        var cells = row.columns(format).stream()
                .map(column -> CellId.disclosure(row, column))
                .toList();
        return new Row(row.key(), label(row, format), List.of(), cells);
    }

    private static Message item(DisclosureRow row) {
        return switch (row) {
            case REGULATIONS, NORMATIVE_DOCUMENTS -> English.beside("第二十条第（一）项", "block.1");
            case LICENSING, OTHER_MANAGEMENT -> English.beside("第二十条第（五）项", "block.5");
            case PENALTIES, COERCION -> English.beside("第二十条第（六）项", "block.6");
            case FEES -> English.beside("第二十条第（八）项", "block.8");
            case PROCUREMENT -> English.beside("第二十条第（九）项", "block.9");
        };
    }
}
