package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Blocks;

/** Puts what a page shows in reading order: tables and pictures between the lines of prose above and below them. */
final class PageLayout {
    /** A table needs at least this many points of width and height; what is smaller is a seal or a sign. */
    private static final float SMALLEST_TABLE = 120;
    /** Type this many times as large as most of the page is a watermark where it stands in a table. */
    private static final float LARGE = 2.2f;
    /** And this many times as large, it is one anywhere. */
    private static final float HUGE = 3.8f;
    /** On a page with fewer characters large type is a title. */
    private static final int FULL_PAGE = 100;

    private final Blocks blocks;
    private final Prose prose;
    private final Deadline deadline;
    private final CutTables tables;
    private final OpenTables open = new OpenTables();

    PageLayout(Blocks blocks, Deadline deadline) {
        this.blocks = blocks;
        this.prose = new Prose(blocks);
        this.tables = new CutTables(blocks);
        this.deadline = deadline;
    }

    /** A table or a picture, to be put between the lines above and below it. */
    private record Placed(float top, Runnable emit) {}

    void page(PageScan scan, PageView view) {
        var across = new ArrayList<Rule>();
        var down = new ArrayList<Rule>();
        scan.horizontals().forEach(rule -> (view.turn() % 2 == 0 ? across : down).add(view.readAcross(rule)));
        scan.verticals().forEach(rule -> (view.turn() % 2 == 0 ? down : across).add(view.readDown(rule)));
        var glyphs = PageNumbers.leftOut(read(scan.glyphs(), view), view);
        var unknown = read(scan.unknown(), view);
        var grids = RuledGrid.find(across, down, deadline);
        var outside = outside(glyphs, grids);
        unknown.forEach(glyph -> grids.forEach(grid -> grid.doubt(glyph)));
        var lines = new ArrayList<>(GlyphText.lines(outside));
        lines.removeIf(line -> Prose.isPageNumber(line, view));
        var margins = Prose.Margins.of(lines);
        var between = new ArrayList<Placed>();
        grids.forEach(grid -> between.add(new Placed(grid.top(), () -> tables.add(grid.rows(view), view))));
        for (var table : open.take(lines, across, unknown, margins, view)) {
            between.add(new Placed(table.top(), () -> tables.add(table.rows(), view)));
        }
        for (var picture : scan.pictures()) {
            if (picture.isLarge(SMALLEST_TABLE)) {
                var place = view.read(picture.left(), picture.top(), picture.right(), picture.bottom());
                var source = view.place(place.left(), place.top(), place.right(), place.bottom());
                between.add(new Placed(place.top(), () -> {
                    tables.flush();
                    blocks.picture(source);
                }));
            }
        }
        between.sort(Comparator.comparingDouble(Placed::top));
        emit(lines, between, margins, view);
    }

    private static List<Glyph> read(List<Glyph> glyphs, PageView view) {
        return view.turn() == 0 ? glyphs : glyphs.stream().map(view::read).toList();
    }

    /** The end of the document. */
    void end() {
        tables.flush();
        prose.endParagraph();
    }

    private void emit(List<List<Glyph>> lines, List<Placed> between, Prose.Margins margins, PageView view) {
        int next = 0;
        for (var placed : between) {
            while (next < lines.size() && lines.get(next).getFirst().centerY() < placed.top()) {
                tables.end();
                prose.line(lines.get(next++), view, margins);
            }
            prose.endParagraph();
            placed.emit().run();
        }
        while (next < lines.size()) {
            tables.end();
            prose.line(lines.get(next++), view, margins);
        }
    }

    private List<Glyph> outside(List<Glyph> glyphs, List<RuledGrid> grids) {
        float usual = usualSize(glyphs);
        var outside = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            deadline.check();
            boolean isLarge = glyphs.size() > FULL_PAGE && glyph.size() > LARGE * usual;
            if (isLarge && (glyph.size() > HUGE * usual || grids.stream().anyMatch(grid -> grid.holds(glyph)))) {
                continue;
            }
            if (grids.stream().noneMatch(grid -> grid.take(glyph))) {
                outside.add(glyph);
            }
        }
        return outside;
    }

    private static float usualSize(List<Glyph> glyphs) {
        var sizes = new float[glyphs.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = glyphs.get(i).size();
        }
        java.util.Arrays.sort(sizes);
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }
}
