package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.parse.layout.Form.Slot;

/** Other ways to lay out the tables of the national format. */
final class PdfForms {
    private static final Map<String, String> SPACED =
            Map.of("总计", "总　计", "自然人", "自 然 人", "其他", "其　他", "规章", "规　章", "信息内容", "信 息 内 容");
    private static final int GROUP = 5;

    private PdfForms() {}

    /** What a table becomes: one, or several below each other. */
    static List<Form> of(Form form, Set<PdfTrait> traits) {
        var made = isRequests(form) && traits.contains(PdfTrait.FLAT_LABELS) ? flat(form) : form;
        if (traits.contains(PdfTrait.SPACED_WORDS)) {
            made = spaced(made);
        }
        boolean isParted = form.width() == 3 * GROUP && traits.contains(PdfTrait.PARTED_CASES);
        return isParted ? List.of(part(made, 0, GROUP), part(made, GROUP, 3 * GROUP)) : List.of(made);
    }

    static boolean isRequests(Form form) {
        return form.height() > 20 && form.width() > 4;
    }

    private static Form spaced(Form form) {
        return new Form(
                form.width(),
                form.rows().stream()
                        .map(row -> row.stream()
                                .map(slot -> new Slot(
                                        SPACED.getOrDefault(slot.text(), slot.text()),
                                        slot.column(),
                                        slot.columns(),
                                        slot.rows()))
                                .toList())
                        .toList());
    }

    /** Table three with one column of labels. */
    private static Form flat(Form form) {
        var rows = new ArrayList<List<Slot>>();
        var group = "";
        int left = 0;
        for (var row : form.rows()) {
            var slots = new ArrayList<Slot>();
            for (var slot : row) {
                boolean isLabel = slot.column() < 3;
                if (isLabel && slot.column() == 1 && slot.rows() > 1) {
                    group = slot.text();
                    left = slot.rows();
                } else if (isLabel && (slot.column() > 0 || slot.columns() == 3)) {
                    slots.add(new Slot(left-- > 0 ? group + slot.text() : slot.text(), 0, 1, slot.rows()));
                } else if (!isLabel) {
                    slots.add(new Slot(slot.text(), slot.column() - 2, slot.columns(), slot.rows()));
                }
            }
            rows.add(List.copyOf(slots));
        }
        return new Form(form.width() - 2, rows);
    }

    private static Form part(Form form, int from, int to) {
        var rows = new ArrayList<List<Slot>>();
        for (var row : form.rows()) {
            var slots = row.stream()
                    .filter(slot -> slot.column() >= from && slot.column() < to)
                    .map(slot -> new Slot(slot.text(), slot.column() - from, slot.columns(), 1))
                    .toList();
            if (!slots.isEmpty()) {
                rows.add(slots);
            }
        }
        return new Form(to - from, rows);
    }
}
