package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
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
    private final YearsBeside years = new YearsBeside();
    private final Furniture furniture = new Furniture();

    PageLayout(Blocks blocks, Deadline deadline) {
        this.blocks = blocks;
        this.prose = new Prose(blocks);
        this.tables = new CutTables(blocks);
        this.deadline = deadline;
    }

    /** A table or a picture, to be put between the lines above and below it. */
    private record Placed(float top, Runnable emit) {}

    /**
     * Takes a page in.
     *
     * @param isScan whether it is a picture, and its text at most what a machine took it for
     */
    void page(PageScan scan, boolean isScan, PageView view) {
        var across = new ArrayList<Rule>();
        var down = new ArrayList<Rule>();
        scan.horizontals().forEach(rule -> (view.turn() % 2 == 0 ? across : down).add(view.readAcross(rule)));
        scan.verticals().forEach(rule -> (view.turn() % 2 == 0 ? down : across).add(view.readDown(rule)));
        var glyphs = PageNumbers.leftOut(read(isScan ? scan.all() : scan.glyphs(), view), view);
        page(new Content(glyphs, read(scan.doubts(), view), across, down), pictures(scan, view), isScan, view);
    }

    /** Takes a page of characters in, on which no line is drawn. */
    void page(List<Glyph> glyphs, PageView view) {
        page(new Content(PageNumbers.leftOut(glyphs, view), List.of(), List.of(), List.of()), List.of(), false, view);
    }

    private List<Placed> pictures(PageScan scan, PageView view) {
        var pictures = new ArrayList<Placed>();
        for (var picture : scan.pictures()) {
            if (picture.isLarge(SMALLEST_TABLE)) {
                var place = view.read(picture.left(), picture.top(), picture.right(), picture.bottom());
                var source = view.place(place.left(), place.top(), place.right(), place.bottom());
                pictures.add(new Placed(place.top(), () -> {
                    tables.flush();
                    blocks.picture(source);
                }));
            }
        }
        return pictures;
    }

    private void page(Content whole, List<Placed> pictures, boolean isScan, PageView view) {
        var frames = years.find(whole.glyphs(), whole.down());
        var between = new ArrayList<Placed>();
        for (var frame : frames) {
            between.add(new Placed(frame.top(), () -> frame(frame, whole.in(frame), view)));
        }
        between.addAll(pictures);
        var content = whole.outside(frames);
        var halves = TwoPages.of(content, view);
        if (halves.isEmpty()) {
            layOut(content, between, isScan, view);
        } else {
            layOut(halves.getFirst(), between, isScan, view);
            layOut(halves.getLast(), List.of(), isScan, view);
        }
    }

    /** Tables and prose between what already has its place. */
    private void layOut(Content content, List<Placed> placed, boolean doubtful, PageView view) {
        var grids = GridLines.find(content.across(), content.down(), deadline);
        var outside = outside(content.glyphs(), grids);
        var columns = new ArrayList<Rule>();
        grids.stream().filter(grid -> isOpen(grid, grids.getFirst())).toList().forEach(frame -> {
            grids.remove(frame);
            outside.addAll(frame.glyphs());
            columns.addAll(frame.verticals());
        });
        content.unknown().forEach(glyph -> grids.forEach(grid -> grid.doubt(glyph)));
        var lines = new ArrayList<>(GlyphText.lines(outside));
        var numbers =
                lines.stream().filter(line -> Prose.isPageNumber(line, view)).toList();
        lines.removeIf(line -> numbers.contains(line) || furniture.isRepeated(line, view));
        if (!grids.isEmpty()
                && (lines.isEmpty()
                        || lines.getFirst().getFirst().centerY()
                                > grids.getFirst().top())) {
            open.forgetHeadings();
        }
        var margins = Prose.Margins.of(lines);
        var between = new ArrayList<>(placed);
        grids.forEach(grid -> between.add(new Placed(grid.top(), () -> table(grid.rows(view), doubtful, view))));
        var around = new Surroundings(content.across(), columns, content.unknown())
                .with(digits(grids))
                .with(numbers.stream().flatMap(List::stream).toList());
        for (var table : open.take(lines, around, margins, view)) {
            between.add(new Placed(table.top(), () -> table(table.rows(), doubtful, view)));
        }
        if (doubtful) {
            lines.removeIf(PageLayout::mayBeFigures);
        }
        between.sort(Comparator.comparingDouble(Placed::top));
        emit(lines, between, margins, view);
    }

    /** The figures inside of ruled tables, which are not those of labels outside. */
    private static List<Glyph> digits(List<RuledGrid> grids) {
        return grids.stream().flatMap(grid -> grid.digits().stream()).toList();
    }

    /** Whether where the text stands tells the rows of a table better than its lines do. */
    private boolean isOpen(RuledGrid grid, RuledGrid first) {
        return grid.isFrame() || (grid == first && open.awaitsFigures() && grid.areFigures());
    }

    /** Whether a line outside of tables may be a row of one: as prose it would be read without the doubt. */
    private static boolean mayBeFigures(List<Glyph> line) {
        return Segment.of(List.of(line)).stream()
                .anyMatch(segment -> segment.isFigure() || LabelBlock.isRow(segment.value()));
    }

    private void table(List<Row> rows, boolean doubtful, PageView view) {
        tables.add(
                doubtful
                        ? rows.stream()
                                .map(row -> new Row(
                                        row.cells().stream().map(Cell::inDoubt).toList()))
                                .toList()
                        : rows,
                view);
    }

    /** Of several years beside each other the report's own; all of them, in doubt, where it is not known. */
    private void frame(YearsBeside.Frame frame, Content content, PageView view) {
        var own = years.own(frame);
        for (var part : frame.parts()) {
            if (own.isEmpty() || own.getAsInt() == part.year()) {
                layOut(content.in(part), List.of(), own.isEmpty(), view);
            }
        }
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
                line(lines.get(next++), view, margins);
            }
            prose.endParagraph();
            placed.emit().run();
        }
        while (next < lines.size()) {
            line(lines.get(next++), view, margins);
        }
    }

    /** A table goes on behind what is printed at the head and foot of every page. */
    private void line(List<Glyph> line, PageView view, Prose.Margins margins) {
        if (!Furniture.mayBe(line, view)) {
            tables.end();
        }
        prose.line(line, view, margins);
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
