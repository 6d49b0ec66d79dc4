package org.gongkai.report.notice;

import java.util.List;

/**
 * A correction notice, worded.
 *
 * @param language that it is written in, as a tag (BCP 47)
 * @param name what such a letter is called, for a file
 * @param title its heading
 * @param agency whom it is addressed to
 * @param salutation the line that names it
 * @param opening what is asked
 * @param headings of the columns
 * @param rows one for each finding
 * @param remarks what else is to be said
 * @param date when it was written (成文日期)
 * @param reference the report, revision and rules it rests on
 */
public record Notice(
        String language,
        String name,
        String title,
        String agency,
        String salutation,
        String opening,
        List<String> headings,
        List<Row> rows,
        List<String> remarks,
        String date,
        String reference) {
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
