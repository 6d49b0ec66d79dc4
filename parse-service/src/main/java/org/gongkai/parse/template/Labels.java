package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;

/** Recognises the printed labels of the national format, also where they are cut, mutated or mistyped. */
public final class Labels {
    private static final LabelIndex<RequestRow> REQUEST_ROWS = requestRows();
    private static final LabelIndex<DisclosureRow> DISCLOSURE_ROWS = disclosureRows();
    private static final LabelIndex<Header> HEADERS = headers();
    private static final Remembered<Optional<Wording>> MEANT = new Remembered<>();

    /** What the format adds to a label behind these is often left out; behind a comma a line may just have ended. */
    private static final String CLAUSE = "（、";

    private static final String OTHER_TOTAL = "合计";

    private Labels() {}

    /** The row of table three with this label. */
    public static Optional<RequestRow> requestRow(String label) {
        return REQUEST_ROWS
                .find(label)
                .map(row -> switch (row) {
                    // 「（六）其他」 is the one row of the 2019 format, 「3.其他处理」 one of the three of 2021.
                    case OTHER ->
                        Numbering.isDigit(label) && isNumberOf(label, RequestRow.OTHER_3) ? RequestRow.OTHER_3 : row;
                    case OTHER_3 ->
                        Numbering.isBracketed(label) && !label.endsWith(row.label()) ? RequestRow.OTHER : row;
                    default -> row;
                })
                .or(() -> isOtherTotal(label) ? Optional.of(RequestRow.TOTAL) : Optional.empty())
                .or(() -> numbered(label));
    }

    /** 「③其他」 where nothing is left of the circle: only a row that has this number. */
    private static Optional<RequestRow> numbered(String label) {
        return Numbering.pointed(label).flatMap(pointed -> requestRow(pointed).filter(row -> isNumberOf(pointed, row)));
    }

    private static boolean isNumberOf(String label, RequestRow row) {
        return Numbering.number(label) == Numbering.number(row.label());
    }

    /** 「（七）合计」: without the numbering tables of the agency's own have such rows too. */
    private static boolean isOtherTotal(String label) {
        return label.endsWith(OTHER_TOTAL)
                && Numbering.isBracketed(label)
                && LabelIndex.core(label).equals(OTHER_TOTAL);
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

    /**
     * How the format words a label.
     *
     * @param table the table it belongs to
     * @param row the row's part of a cell id; empty for the heading of columns or of a block
     * @param official the words of the format
     */
    public record Wording(ReportTable table, String row, String official) {}

    /**
     * What the format says where a label is printed in other words. Empty for its own words, also where something stands
     * before or behind them, and for what is no label.
     */
    public static Optional<Wording> meant(String printed) {
        return printed.length() > LabelIndex.LONGEST ? Optional.empty() : MEANT.of(printed, Labels::findMeant);
    }

    private static Optional<Wording> findMeant(String printed) {
        var request = REQUEST_ROWS.nearest(printed);
        var disclosure = DISCLOSURE_ROWS.nearest(printed);
        var header = HEADERS.nearest(printed);
        var core = LabelIndex.core(printed);
        if (Stream.of(request, disclosure, header)
                .flatMap(Optional::stream)
                .anyMatch(entry -> core.contains(LabelIndex.core(entry.official())))) {
            return Optional.empty();
        }
        return request.filter(entry -> !isPieceOfAnother(core, entry.meaning()))
                .map(entry -> new Wording(ReportTable.T3, entry.meaning().key(), entry.official()))
                .or(() -> disclosure.map(
                        entry -> new Wording(ReportTable.T2, entry.meaning().key(), entry.official())))
                .or(() -> header.map(entry -> new Wording(entry.meaning().table(), "", entry.official())));
    }

    /** 「反复申请」 is the end of 「无正当理由大量反复申请」, however near it is to 「重复申请」. */
    private static boolean isPieceOfAnother(String core, RequestRow nearest) {
        return Stream.of(RequestRow.values())
                .anyMatch(row -> row != nearest && LabelIndex.core(row.label()).contains(core));
    }

    /** Whether a text is an unbroken part of a label: the label may have been cut there. */
    public static boolean isPiece(String printed, String official) {
        return LabelIndex.core(official).contains(LabelIndex.core(printed));
    }

    /** Whether a text is the first clause of a label: 「（二）部分公开」 without what the format says in brackets. */
    public static boolean isFirstClause(String printed, String official) {
        var words = LabelIndex.core(printed);
        if (!LabelIndex.core(official).startsWith(words)) {
            return false;
        }
        int end = Numbering.end(official);
        for (int left = words.length(); left > 0 && end < official.length(); end++) {
            left -= Character.isLetterOrDigit(official.charAt(end)) ? 1 : 0;
        }
        return end < official.length() && CLAUSE.indexOf(official.charAt(end)) >= 0;
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
        entries.add(spelling(RequestRow.PARTIALLY_GRANTED, "（二）部分公开"));
        entries.add(spelling(RequestRow.UNPROCESSED_5, "5.要求行政机关确认或重新出具已获取信息的"));
        entries.add(spelling(RequestRow.UNAVAILABLE_1, "1.本机关不掌握相关信息"));
        entries.add(spelling(RequestRow.OTHER_3, "（六）其他处理3.其他"));
        entries.add(spelling(RequestRow.RECEIVED, "一、本年新收申请数量"));
        entries.add(spelling(RequestRow.CARRIED_IN, "二、上年结转申请数量"));
        return new LabelIndex<>(entries);
    }

    private static LabelIndex.Entry<RequestRow> spelling(RequestRow row, String label) {
        return new LabelIndex.Entry<>(row, label, row.label());
    }

    private static LabelIndex<DisclosureRow> disclosureRows() {
        var entries = new ArrayList<LabelIndex.Entry<DisclosureRow>>();
        for (var row : DisclosureRow.values()) {
            entries.add(new LabelIndex.Entry<>(row, row.label()));
        }
        entries.add(new LabelIndex.Entry<>(DisclosureRow.REGULATIONS, "规章制度", DisclosureRow.REGULATIONS.label()));
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
        for (var label : List.of("社会组织", "公益组织")) {
            entries.add(new LabelIndex.Entry<>(Header.REQUESTS, label, Applicant.WELFARE.label()));
        }
        for (var label : List.of("法律公益服务组织", "法律服务组织")) {
            entries.add(new LabelIndex.Entry<>(Header.REQUESTS, label, Applicant.LEGAL.label()));
        }
        return new LabelIndex<>(entries);
    }
}
