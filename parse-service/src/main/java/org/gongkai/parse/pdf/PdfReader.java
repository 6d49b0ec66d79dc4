package org.gongkai.parse.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** A table needs at least this many points of width and height; what is smaller is a seal or a sign. */
    private static final float SMALLEST_TABLE = 120;

    private final Limits limits;
    private final Deadline deadline;
    private final Blocks blocks;
    private final Prose prose;
    private final List<ParseProblem> problems = new ArrayList<>();
    private int characters;

    private PdfReader(Limits limits) {
        this.limits = limits;
        this.deadline = Deadline.in(limits.time());
        this.blocks = new Blocks(limits.cells(), limits.characters());
        this.prose = new Prose(blocks);
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
        int number = 0;
        for (var page : pdf.getPages()) {
            number++;
            size.count(page);
            var scan = new PageScan(page, limits.characters() - characters, deadline);
            characters += scan.glyphs().size();
            report(scan, number);
            layOut(scan, number, PageFrame.of(page).seenHeight());
        }
        prose.endParagraph();
    }

    private void report(PageScan scan, int page) {
        var place = new Source(page, List.of(), null, null, null, null, null, null);
        if (scan.unmapped() > 0) {
            problems.add(new ParseProblem(
                    ProblemKind.FONT_WITHOUT_UNICODE, scan.unmapped() + " characters on page " + page, place));
        } else if (!scan.pictures().isEmpty() && scan.glyphs().size() < ALMOST_NO_TEXT) {
            problems.add(new ParseProblem(ProblemKind.SCANNED, "page " + page, place));
        }
    }

    private void layOut(PageScan scan, int page, float height) {
        var grids = RuledGrid.find(scan.horizontals(), scan.verticals(), deadline);
        var outside = new ArrayList<Glyph>();
        for (var glyph : scan.glyphs()) {
            deadline.check();
            if (grids.stream().noneMatch(grid -> grid.take(glyph))) {
                outside.add(glyph);
            }
        }
        var lines = GlyphText.lines(outside);
        var margins = Prose.Margins.of(lines);
        var between = new ArrayList<Placed>();
        grids.forEach(grid -> between.add(new Placed(grid.top(), () -> blocks.grid(grid.rows(page), true))));
        scan.pictures().stream()
                .filter(picture -> picture.isLarge(SMALLEST_TABLE))
                .forEach(picture -> between.add(new Placed(
                        picture.top(),
                        () -> blocks.picture(Source.onPage(
                                page, picture.left(), picture.top(), picture.right(), picture.bottom())))));
        between.sort(Comparator.comparingDouble(Placed::top));
        int next = 0;
        for (var placed : between) {
            while (next < lines.size() && lines.get(next).getFirst().centerY() < placed.top()) {
                prose.line(lines.get(next++), page, margins, height);
            }
            prose.endParagraph();
            placed.emit().run();
        }
        while (next < lines.size()) {
            prose.line(lines.get(next++), page, margins, height);
        }
    }

    /** A table or a picture, to be put between the lines above and below it. */
    private record Placed(float top, Runnable emit) {}
}
