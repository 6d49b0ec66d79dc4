package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return REQUEST_ROWS.find(label);
    }

    /** The row of table two with this label. */
    public static Optional<DisclosureRow> disclosureRow(String label) {
        return DISCLOSURE_ROWS.find(label);
    }

    /** The heading of columns or of a block that this text is. */
    public static Optional<Header> header(String text) {
        return HEADERS.find(text);
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
        entries.add(new LabelIndex.Entry<>(DisclosureRow.NORMATIVE_DOCUMENTS, "行政规范性文件"));
        return new LabelIndex<>(entries);
    }

    private static LabelIndex<Header> headers() {
        return new LabelIndex<>(Stream.of(Header.values())
                .flatMap(header -> header.labels().stream().map(label -> new LabelIndex.Entry<>(header, label)))
                .toList());
    }

    /** All spellings of the headings, for those who look for them in running text. */
    static List<String> spellings(Header header) {
        return header.labels();
    }
}
