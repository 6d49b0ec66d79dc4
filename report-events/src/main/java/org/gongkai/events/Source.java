package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where characters stand in the original. Which fields are given depends on what the document is made of.
 *
 * @param page PDF: page, from 1
 * @param box PDF: left, top, right, bottom in points (1/72 inch), measured from the page's top left corner
 * @param table which table of the document, from 1
 * @param row row in that table, from 1
 * @param column grid column in that row, from 1; a merged cell counts where it begins
 * @param paragraph Word and HTML: which paragraph outside tables, from 1
 * @param start first character, from 0: of the decoded text of a text document, of the paragraph in Word and HTML
 * @param end one after the last character
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Source(
        @Nullable Integer page,
        List<Double> box,
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable Integer paragraph,
        @Nullable Integer start,
        @Nullable Integer end) {

    /** The place of something that is not in the document. */
    public static final Source NOWHERE = new Source(null, List.of(), null, null, null, null, null, null);

    public Source {
        box = box == null ? List.of() : List.copyOf(box);
    }

    /** A rectangle on a PDF page. */
    public static Source onPage(int page, double left, double top, double right, double bottom) {
        return new Source(
                page,
                List.of(tenth(left), tenth(top), tenth(right), tenth(bottom)),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Characters of a text document. */
    public static Source characters(int start, int end) {
        return new Source(null, List.of(), null, null, null, null, start, end);
    }

    /** Characters of a paragraph of a Word or HTML document. */
    public static Source inParagraph(int paragraph, int start, int end) {
        return new Source(null, List.of(), null, null, null, paragraph, start, end);
    }

    /** The same place, with the cell it is. */
    public Source inTable(int atTable, int atRow, int atColumn) {
        return new Source(page, box, atTable, atRow, atColumn, paragraph, start, end);
    }

    private static double tenth(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
