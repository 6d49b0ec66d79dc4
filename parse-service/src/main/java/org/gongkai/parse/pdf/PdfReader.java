package org.gongkai.parse.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;

/** PDF: one pass over each page for characters and lines; lines make tables, the rest is prose. */
public final class PdfReader {
    /** Fewer characters than this on a page with a picture: the page is the picture. */
    private static final int ALMOST_NO_TEXT = 10;

    private final Limits limits;
    private final Deadline deadline;
    private final Blocks blocks;
    private final PageLayout layout;
    private final List<ParseProblem> problems = new ArrayList<>();
    private int characters;

    private PdfReader(Limits limits) {
        this.limits = limits;
        this.deadline = Deadline.in(limits.time());
        this.blocks = new Blocks(limits.cells(), limits.characters());
        this.layout = new PageLayout(blocks, deadline);
    }

    /**
     * Reads a document.
     *
     * @throws Unreadable when it is broken or encrypted
     */
    public static Document read(byte[] bytes, Limits limits) {
        var reader = new PdfReader(limits);
        try (var pdf = Loader.loadPDF(bytes)) {
            reader.read(pdf);
            return new Document("pdf", reader.blocks.toList(), reader.problems);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(ProblemKind.ENCRYPTED, "a password is needed", e);
        } catch (Blocks.TooLarge | Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox throws whatever its code runs into on a broken file. Its words tell of that code, and not always
            // the same: they name objects by their address, and the JVM leaves them out where it has compiled the code.
            throw new Unreadable(ProblemKind.DAMAGED, "its inner structure is broken", e);
        }
    }

    private void read(PDDocument pdf) throws IOException {
        if (pdf.getNumberOfPages() > limits.pages()) {
            throw new Blocks.TooLarge(limits.pages() + " pages");
        }
        var size = new InflatedSize(limits.inflatedBytes(), deadline);
        var names = new FontNames();
        int number = 0;
        for (var page : pdf.getPages()) {
            number++;
            size.count(page);
            var scan = new PageScan(page, names, new Layers(pdf), limits.characters() - characters, deadline);
            characters += scan.glyphs().size()
                    + scan.unknown().size()
                    + scan.invisible().size();
            var frame = PageFrame.of(page);
            boolean isScan = isScan(scan);
            report(scan, isScan, number);
            layout.page(scan, isScan, new PageView(number, scan.turn(), frame.seenWidth(), frame.seenHeight()));
        }
        layout.end();
    }

    /** A picture and next to no text that can be seen; what was recognised in it may lie on it invisibly. */
    private static boolean isScan(PageScan scan) {
        return !scan.pictures().isEmpty() && scan.glyphs().size() < ALMOST_NO_TEXT;
    }

    private void report(PageScan scan, boolean isScan, int page) {
        var place = new Source(page, List.of(), null, null, null, null, null, null);
        if (!scan.unknown().isEmpty()) {
            problems.add(new ParseProblem(
                    ProblemKind.FONT_WITHOUT_UNICODE, scan.unknown().size() + " characters on page " + page, place));
        } else if (isScan) {
            var text = scan.invisible().isEmpty() ? "" : ": its text was recognised by a machine";
            problems.add(new ParseProblem(ProblemKind.SCANNED, "page " + page + text, place));
        }
    }
}
