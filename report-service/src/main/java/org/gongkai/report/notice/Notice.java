package org.gongkai.report.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * A correction notice, worded.
 *
 * @param title its heading
 * @param agency whom it is addressed to
 * @param opening what is asked
 * @param headings of the columns
 * @param rows one for each finding
 * @param remarks what else is to be said
 * @param date when it was written
 * @param reference the report, revision and rules it rests on
 */
public record Notice(
        String title,
        String agency,
        String opening,
        List<String> headings,
        List<Row> rows,
        List<String> remarks,
        LocalDate date,
        String reference) {
    /** The columns of {@link Row}. */
    static final List<String> HEADINGS = List.of("序号", "数据项及位置", "原文", "请更正", "原因", "依据");

    public Notice {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /**
     * A finding. Each field has one or more lines.
     *
     * @param place which cells, and where in the document they stand
     * @param printed what stands there
     * @param asked what should be done
     * @param why what the rule objects to
     * @param basis the text that the rule rests on
     */
    public record Row(
            List<String> number,
            List<String> place,
            List<String> printed,
            List<String> asked,
            List<String> why,
            List<String> basis) {
        public Row {
            place = List.copyOf(place);
            printed = List.copyOf(printed);
            asked = List.copyOf(asked);
            why = List.copyOf(why);
        }

        /** The fields in the order of the headings. */
        List<List<String>> fields() {
            return List.of(number, place, printed, asked, why, basis);
        }
    }
}
