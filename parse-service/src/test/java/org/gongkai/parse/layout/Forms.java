package org.gongkai.parse.layout;

import java.util.List;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;

/** The three tables as the notices of 2019 and 2021 lay them out. */
final class Forms {
    private Forms() {}

    static Form disclosure(Truth truth, Order order) {
        var form = new Form.Builder(4);
        block(form, truth, order, "第二十条第（一）项", DisclosureRow.REGULATIONS, DisclosureRow.NORMATIVE_DOCUMENTS);
        block(form, truth, order, "第二十条第（五）项", DisclosureRow.LICENSING, DisclosureRow.OTHER_MANAGEMENT);
        block(form, truth, order, "第二十条第（六）项", DisclosureRow.PENALTIES, DisclosureRow.COERCION);
        block(form, truth, order, "第二十条第（八）项", DisclosureRow.FEES);
        block(form, truth, order, "第二十条第（九）项", DisclosureRow.PROCUREMENT);
        return form.build();
    }

    private static void block(Form.Builder form, Truth truth, Order order, String article, DisclosureRow... rows) {
        var format = truth.disclosure();
        var columns = order.of(rows[0].columns(format));
        if (columns.isEmpty()) {
            return;
        }
        form.row().cell(article, 4, 1).row().cell("信息内容");
        for (var column : columns) {
            form.cell(heading(column, rows[0], format), column == columns.getLast() ? 4 - columns.size() : 1, 1);
        }
        for (var row : rows) {
            if (!row.columns(format).isEmpty()) {
                form.row().cell(label(row, format));
                for (var column : columns) {
                    form.cell(
                            truth.cells().get(CellId.disclosure(row, column)),
                            column == columns.getLast() ? 4 - columns.size() : 1,
                            1);
                }
            }
        }
    }

    private static String heading(DisclosureColumn column, DisclosureRow row, Format format) {
        if (row == DisclosureRow.PROCUREMENT && column == DisclosureColumn.AMOUNT) {
            return "采购总金额（单位：万元，保留4位小数）";
        }
        if (format == Format.V2019) {
            return column.label();
        }
        return switch (column) {
            case MADE -> "本年制发件数";
            case DECISIONS -> "本年处理决定数量";
            case AMOUNT -> "本年收费金额（单位：万元）";
            default -> column.label();
        };
    }

    private static String label(DisclosureRow row, Format format) {
        return row == DisclosureRow.NORMATIVE_DOCUMENTS && format == Format.V2021 ? "行政规范性文件" : row.label();
    }

    static Form requests(Truth truth, Order order) {
        var form = new Form.Builder(10);
        form.row().cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3).cell("申请人情况", 7, 1);
        form.row();
        for (var column : order.applicants()) {
            if (!Order.isOrganisation(column)) {
                form.cell(column.label(), 1, 2);
            } else if (order.applicants().stream()
                            .filter(Order::isOrganisation)
                            .findFirst()
                            .orElseThrow()
                    == column) {
                form.cell("法人或其他组织", 5, 1);
            }
        }
        form.row();
        order.applicants().stream().filter(Order::isOrganisation).forEach(part -> form.cell(part.label()));
        var rows = RequestRow.of(truth.requests());
        for (var row : rows) {
            form.row();
            label(form, row, rows);
            for (var column : order.applicants()) {
                form.cell(truth.cells().get(CellId.requests(row, column)));
            }
        }
        return form.build();
    }

    private static void label(Form.Builder form, RequestRow row, List<RequestRow> rows) {
        switch (row) {
            case RECEIVED, CARRIED_IN, CARRIED_OUT -> form.cell(row.label(), 3, 1);
            case GRANTED -> form.cell("三、本年度办理结果", 1, rows.size() - 3).cell(row.label(), 2, 1);
            case PARTIALLY_GRANTED, OTHER, TOTAL -> form.cell(row.label(), 2, 1);
            case REFUSED_1 -> form.cell("（三）不予公开", 1, 8).cell(row.label());
            case UNAVAILABLE_1 -> form.cell("（四）无法提供", 1, 3).cell(row.label());
            case UNPROCESSED_1 -> form.cell("（五）不予处理", 1, 5).cell(row.label());
            case OTHER_1 -> form.cell("（六）其他处理", 1, 3).cell(row.label());
            default -> form.cell(row.label());
        }
    }

    static Form cases(Truth truth, Order order) {
        var form = new Form.Builder(15);
        boolean isFirst = order.groups().getFirst() == CaseGroup.RECONSIDERATION;
        form.row().cell(isFirst ? "行政复议" : "行政诉讼", isFirst ? 5 : 10, 1);
        form.cell(isFirst ? "行政诉讼" : "行政复议", isFirst ? 10 : 5, 1).row();
        for (var group : order.groups()) {
            if (group == CaseGroup.RECONSIDERATION) {
                order.outcomes().forEach(outcome -> form.cell(outcome.label(), 1, 2));
            } else {
                form.cell(group.label(), 5, 1);
            }
        }
        form.row();
        for (int group = 0; group < 2; group++) {
            order.outcomes().forEach(outcome -> form.cell(outcome.label()));
        }
        form.row();
        for (var group : order.groups()) {
            for (var outcome : order.outcomes()) {
                form.cell(truth.cells().get(CellId.cases(group, outcome)));
            }
        }
        return form.build();
    }
}
