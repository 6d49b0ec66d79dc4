package org.gongkai.parse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A document (原文) as its reader sees it: text and tables with their places, so that a person can be shown where a figure
 * stands. Text only; nothing of the document's own markup is in it.
 *
 * @param reader which reader made it; {@code none} where none could
 * @param text a text document, decoded; places count its characters. Null for other documents
 * @param blocks other documents, in reading order; empty for a text document
 * @param complete whether this is all of it
 * @param problem why it cannot be shown; null where it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Original(
        String reader,
        @Nullable String text,
        List<Piece> blocks,
        boolean complete,
        @Nullable ParseProblem problem) {
    public Original {
        blocks = List.copyOf(blocks);
    }

    /** A document that could not be opened. */
    static Original unreadable(ParseProblem problem) {
        return new Original("none", null, List.of(), false, problem);
    }

    /** A part of a document. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "paragraph", value = Paragraph.class),
        @JsonSubTypes.Type(name = "table", value = Table.class),
        @JsonSubTypes.Type(name = "picture", value = Picture.class)
    })
    public sealed interface Piece {}

    /** Prose outside of tables. */
    public record Paragraph(String text, Source source) implements Piece {}

    /**
     * A table.
     *
     * @param number which table of the document, from 1: {@link Source#table}
     * @param rows its rows, from the first; cells that a merged cell covers are left out
     */
    public record Table(int number, List<List<Cell>> rows) implements Piece {}

    /** A picture that may be a table. */
    public record Picture(Source source) implements Piece {}

    /**
     * A cell of a table.
     *
     * @param row as in {@link Source#row}
     * @param column as in {@link Source#column}
     * @param columnSpan how many columns it covers
     * @param rowSpan how many rows it covers
     * @param source where its characters stand, in documents that count characters or points
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            String text,
            int row,
            int column,
            int columnSpan,
            int rowSpan,
            @Nullable Source source) {}
}
