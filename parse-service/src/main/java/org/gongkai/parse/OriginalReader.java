package org.gongkai.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.text.Encodings;
import org.jspecify.annotations.Nullable;

/** Bytes to an {@link Original}. Pure, and never throws for a bad document. */
public final class OriginalReader {
    private static final System.Logger LOG = System.getLogger(OriginalReader.class.getName());

    /** A report has some 300 cells and 200 paragraphs; nobody looks for a figure beyond so many. */
    private static final int MOST_CELLS = 20_000;

    private final Limits limits;

    public OriginalReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a document for showing. */
    public Original read(byte[] document) {
        try {
            return Deadline.within(limits.time(), () -> original(document));
        } catch (Unreadable e) {
            return failed(e.kind(), String.valueOf(e.getMessage()));
        } catch (Blocks.TooLarge e) {
            return failed(ProblemKind.TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return failed(ProblemKind.TOO_LARGE, "nested deeper than can be followed");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the reader failed on a document to be shown", e);
            return failed(ProblemKind.READER_FAILED, "an error of the reader, not of the document");
        }
    }

    private Original failed(ProblemKind kind, String detail) {
        var problems = new Bounded(limits.output()).problems(List.of(ParseProblem.of(kind, detail)));
        return Original.unreadable(problems.getFirst());
    }

    private Original original(byte[] document) {
        var format = DocumentFormat.of(document);
        if (format == DocumentFormat.TEXT) {
            // As it was typed: what the reader makes of its lines is no more the original.
            var text = Encodings.decode(document).text();
            boolean isComplete = text.length() <= limits.characters();
            return new Original(
                    "text", isComplete ? text : text.substring(0, limits.characters()), List.of(), isComplete, null);
        }
        var read = DocumentReader.read(document, format, limits);
        var pieces = new ArrayList<Original.Piece>();
        int cells = 0;
        for (var block : read.blocks()) {
            cells += cells(block);
            if (cells > MOST_CELLS) {
                return new Original(read.reader(), null, pieces, false, null);
            }
            pieces.add(piece(block));
        }
        return new Original(read.reader(), null, pieces, true, null);
    }

    private static int cells(Block block) {
        return block instanceof Block.Grid grid
                ? grid.rows().stream().mapToInt(row -> row.cells().size()).sum()
                : 1;
    }

    private static Original.Piece piece(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> new Original.Paragraph(text.original(), text.source());
            case Block.Picture(var place) -> new Original.Picture(place);
            case Block.Grid(int number, var rows, boolean _) ->
                new Original.Table(
                        number,
                        rows.stream()
                                .map(row -> row.cells().stream()
                                        .map(OriginalReader::cell)
                                        .toList())
                                .toList());
        };
    }

    private static Original.Cell cell(Block.Cell cell) {
        return new Original.Cell(
                cell.text().original(),
                cell.row(),
                cell.column(),
                cell.columnSpan(),
                cell.rowSpan(),
                place(cell.text()));
    }

    private static @Nullable Source place(Text text) {
        var place = text.source();
        return place.equals(Source.NOWHERE) ? null : place;
    }
}
