package org.gongkai.parse.line;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.events.Applicant;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.template.Labels;

/**
 * What is expected of table two or three in one of the formats.
 *
 * @param rows its rows in printed order
 */
record TableForm(List<Row> rows) {
    private static final Set<RequestRow> OUTERMOST =
            EnumSet.of(RequestRow.RECEIVED, RequestRow.CARRIED_IN, RequestRow.CARRIED_OUT, RequestRow.GRANTED);
    private static final Set<RequestRow> OUTER = EnumSet.of(
            RequestRow.PARTIALLY_GRANTED,
            RequestRow.REFUSED_1,
            RequestRow.UNAVAILABLE_1,
            RequestRow.UNPROCESSED_1,
            RequestRow.OTHER,
            RequestRow.OTHER_1,
            RequestRow.TOTAL);

    /**
     * A row.
     *
     * @param label as the format words it
     * @param columns how many figures it has
     * @param addsUp whether the last of them is the sum of the others
     * @param covered how many cells of merged labels lie before its own label, below where these are printed
     */
    record Row(Enum<?> row, String label, int columns, boolean addsUp, int covered) {}

    /**
     * A row whose label may be printed somewhere.
     *
     * @param index which row it is
     * @param isOfficial whether the words are those of the format, and not just near to them
     */
    record Named(int index, boolean isOfficial) {}

    /** The row of this form with such a label. */
    Optional<Named> named(String printed) {
        Optional<? extends Enum<?>> found =
                rows.getFirst().addsUp() ? Labels.requestRow(printed) : Labels.disclosureRow(printed);
        for (int i = 0; found.isPresent() && i < rows.size(); i++) {
            if (rows.get(i).row() == found.get()) {
                var official = rows.get(i).label();
                return Optional.of(
                        new Named(i, Labels.isPiece(printed, official) && Labels.isPiece(official, printed)));
            }
        }
        return Optional.empty();
    }

    static TableForm requests(Format format) {
        var rows = new ArrayList<Row>();
        for (var row : RequestRow.of(format)) {
            int covered = OUTERMOST.contains(row) ? 0 : OUTER.contains(row) ? 1 : 2;
            rows.add(new Row(row, row.label(), Applicant.values().length, true, covered));
        }
        return new TableForm(rows);
    }

    static TableForm disclosures(Format format) {
        var rows = new ArrayList<Row>();
        for (var row : DisclosureRow.of(format)) {
            boolean isRenamed = row == DisclosureRow.NORMATIVE_DOCUMENTS && format == Format.V2021;
            rows.add(new Row(
                    row,
                    isRenamed ? "行政规范性文件" : row.label(),
                    row.columns(format).size(),
                    false,
                    0));
        }
        return new TableForm(rows);
    }
}
