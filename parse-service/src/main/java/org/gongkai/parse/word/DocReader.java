package org.gongkai.parse.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.text.TypedTables;

/** Word documents of the binary kind (.doc, Word 97 to 2003). */
public final class DocReader {
    /** An encrypted document of the XML kind comes in a container of this kind. */
    private static final String ENCRYPTED_DOCX = "EncryptedPackage";

    private final Limits limits;
    private final Blocks blocks;

    private DocReader(Limits limits) {
        this.limits = limits;
        this.blocks = new Blocks(limits.cells(), limits.characters());
    }

    /**
     * Reads a document.
     *
     * @throws Unreadable when it is broken, encrypted or of another kind
     */
    public static Document read(byte[] bytes, Limits limits) {
        var reader = new DocReader(limits);
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (container.getRoot().hasEntryCaseInsensitive(ENCRYPTED_DOCX)) {
                throw new Unreadable(ProblemKind.ENCRYPTED, "a password is needed");
            }
            var foreign = ForeignContainer.in(container.getRoot());
            if (foreign.isPresent()) {
                throw foreign.get();
            }
            if (PieceTable.characters(container.getRoot()) > limits.characters()) {
                throw new Blocks.TooLarge(limits.characters() + " characters");
            }
            var word = new HWPFDocument(container);
            var range = word.getRange();
            reader.read(range, 0, range.numParagraphs(), 0);
            var boxes = word.getMainTextboxRange();
            if (boxes.getEndOffset() > boxes.getStartOffset()) {
                reader.read(boxes, 0, boxes.numParagraphs(), 0);
            }
            return new Document("doc", TypedTables.in(reader.blocks.toList(), limits), List.of());
        } catch (OldWordFileFormatException e) {
            throw new Unreadable(ProblemKind.UNSUPPORTED_FORMAT, "a document of Word 95 or older", e);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(ProblemKind.ENCRYPTED, "a password is needed", e);
        } catch (Blocks.TooLarge | Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI throws whatever its code runs into on a broken file. Its words tell of that code, and not always the
            // same: they name objects by their address, and the JVM leaves them out where it has compiled the code.
            throw new Unreadable(ProblemKind.DAMAGED, "its inner structure is broken", e);
        }
    }

    /**
     * Reads some paragraphs of a range.
     *
     * @param level how deep in tables these stand that lay out the page; what stands deeper is a table
     */
    private void read(Range range, int from, int to, int level) {
        if (level > limits.depth()) {
            throw new Blocks.TooLarge(limits.depth() + " nested tables");
        }
        int i = from;
        while (i < to) {
            Deadline.checkCurrent();
            var paragraph = range.getParagraph(i);
            if (level(paragraph) <= level) {
                DocText.of(paragraph).seen().lines().forEach(blocks::numberedParagraph);
                i++;
            } else {
                int first = i;
                boolean nested = false;
                for (int inner = level(paragraph); inner > level; inner = i < to ? level(range.getParagraph(i)) : 0) {
                    nested |= inner > level + 1;
                    i++;
                }
                if (nested) {
                    read(range, first, i, level + 1);
                } else {
                    grid(range.getTable(paragraph));
                }
            }
        }
    }

    /** Word 97 knew no tables in tables and wrote no level. */
    private static int level(Paragraph paragraph) {
        return paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
    }

    private void grid(Table table) {
        var edges = new TreeSet<Integer>();
        for (int r = 0; r < table.numRows(); r++) {
            Deadline.checkCurrent();
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(row.getCell(c).getLeftEdge());
            }
        }
        var columns = new ArrayList<>(edges);
        var rows = new ArrayList<Row>();
        for (int r = 0; r < table.numRows(); r++) {
            Deadline.checkCurrent();
            var row = table.getRow(r);
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < row.numCells(); c++) {
                var cell = row.getCell(c);
                if (!isCovered(cell)) {
                    cells.add(cell(cell, r + 1, Collections.binarySearch(columns, cell.getLeftEdge()) + 1));
                }
            }
            rows.add(new Row(cells));
        }
        blocks.grid(rows, true);
    }

    private static boolean isCovered(TableCell cell) {
        return (cell.isMerged() && !cell.isFirstMerged())
                || (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged());
    }

    private static Cell cell(TableCell cell, int row, int column) {
        var seen = new CellText();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            seen.add(List.of(DocText.of(cell.getParagraph(i))));
        }
        var read = Cell.single(Text.of(seen.text(false), (_, _) -> Source.NOWHERE), row, column);
        return seen.isDoubtful(false) ? read.inDoubt() : read;
    }
}
