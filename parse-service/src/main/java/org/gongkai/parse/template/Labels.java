package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.RequestRow;

/** Recognises the printed labels of the national format, also where they are cut, mutated or mistyped. */
public final class Labels {
    private static final LabelIndex<RequestRow> REQUEST_ROWS = requestRows();
    private static final LabelIndex<DisclosureRow> DISCLOSURE_ROWS = disclosureRows();
    private static final LabelIndex<Header> HEADERS = headers();

    private Labels() {}

    /** The row of table three with this label. */
    public static Optional<RequestRow> requestRow(String label) {
        return REQUEST_ROWS.find(label).map(row -> switch (row) {
            // 「（六）其他」 is the one row of the 2019 format, 「3.其他处理」 one of the three of 2021.
            case OTHER -> Numbering.isDigit(label) ? RequestRow.OTHER_3 : row;
            case OTHER_3 -> Numbering.isBracketed(label) ? RequestRow.OTHER : row;
            default -> row;
        });
    }

    /** The row of table two with this label. */
    public static Optional<DisclosureRow> disclosureRow(String label) {
        return DISCLOSURE_ROWS.find(label);
    }

    /** Whether something stands behind the words of a label that may be a figure, or say where it is: 「行政许可十二项」. */
    public static boolean holdsMore(String label) {
        return REQUEST_ROWS.holdsMore(label) || DISCLOSURE_ROWS.holdsMore(label);
    }

    /** The ways to spell the label of a row. */
    static List<String> spellings(RequestRow row) {
        return REQUEST_ROWS.spellings(row);
    }

    /** The ways to spell the label of a row. */
    static List<String> spellings(DisclosureRow row) {
        return DISCLOSURE_ROWS.spellings(row);
    }

    /** The heading of columns or of a block that this text is. */
    public static Optional<Header> header(String text) {
        return HEADERS.find(text);
    }

    /** Whether a text begins like a label: 「1.」「（二）」「三、」. */
    public static boolean isNumbered(String text) {
        int end = Numbering.end(text);
        return end > 0 && end < text.length() && !Character.isDigit(text.charAt(end));
    }

    private static LabelIndex<RequestRow> requestRows() {
        var entries = new ArrayList<LabelIndex.Entry<RequestRow>>();
        for (var row : RequestRow.values()) {
            entries.add(new LabelIndex.Entry<>(row, row.label()));
        }
        // Spellings that are common enough in the wild to be known by heart.
        entries.add(new LabelIndex.Entry<>(RequestRow.PARTIALLY_GRANTED, "（二）部分公开"));
        entries.add(new LabelIndex.Entry<>(RequestRow.UNPROCESSED_5, "5.要求行政机关确认或重新出具已获取信息的"));
        entries.add(new LabelIndex.Entry<>(RequestRow.UNAVAILABLE_1, "1.本机关不掌握相关信息"));
        entries.add(new LabelIndex.Entry<>(RequestRow.REFUSED_3, "3.危及三安全一稳定"));
        return new LabelIndex<>(entries);
    }

    private static LabelIndex<DisclosureRow> disclosureRows() {
        var entries = new ArrayList<LabelIndex.Entry<DisclosureRow>>();
        for (var row : DisclosureRow.values()) {
            entries.add(new LabelIndex.Entry<>(row, row.label()));
        }
        // Gateways to the traditional script say 檔案 for 文件.
        for (var label : List.of("行政规范性文件", "行政规范性档案", "规范性档案")) {
            entries.add(new LabelIndex.Entry<>(DisclosureRow.NORMATIVE_DOCUMENTS, label));
        }
        return new LabelIndex<>(entries);
    }

    private static LabelIndex<Header> headers() {
        var entries = new ArrayList<LabelIndex.Entry<Header>>();
        for (var header : Header.values()) {
            header.labels().forEach(label -> entries.add(new LabelIndex.Entry<>(header, label)));
        }
        // Words that agencies put in place of 社会公益组织 and 法律服务机构.
        for (var label : List.of("社会组织", "公益组织", "法律公益服务组织", "法律服务组织")) {
            entries.add(new LabelIndex.Entry<>(Header.REQUESTS, label));
        }
        return new LabelIndex<>(entries);
    }
}
