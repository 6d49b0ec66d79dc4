package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block.Row;

/** Finds tables that have no vertical lines: rows of figures, whose columns are told by where they stand. */
final class OpenTables {
    private Columns carried = Columns.NONE;
    private final FootHeadings foot = new FootHeadings();

    /** A table, from {@code top} on. */
    record OpenTable(float top, List<Row> rows) {}

    /** Takes the tables of a page out of its lines. */
    List<OpenTable> take(List<List<Glyph>> lines, Surroundings around, Prose.Margins margins, PageView page) {
        var segments = new ArrayList<>(foot.above(Segment.of(lines, around.down())));
        var rows = segments.stream().anyMatch(Segment::isFigure) ? FigureRow.of(segments) : new ArrayList<FigureRow>();
        var stray = new ArrayList<Glyph>();
        segments.stream()
                .filter(segment -> segment.isFigure()
                        && rows.stream().noneMatch(row -> row.figures().contains(segment)))
                .forEach(segment -> stray.addAll(segment.glyphs()));
        var drawn = around.with(stray);
        var tables = new ArrayList<OpenTable>();
        var taken = new HashSet<Segment>();
        var barriers = Barriers.of(segments, margins);
        cases(segments, barriers, drawn, page).ifPresent(cases -> {
            tables.add(new OpenTable(cases.own().getFirst().top(), cases.rows()));
            taken.addAll(cases.own());
            rows.removeIf(row -> taken.containsAll(row.figures()));
        });
        float end = barriers.above(Float.MAX_VALUE);
        if (PlacedCases.mayBegin(Segment.between(segments, end, Float.MAX_VALUE))) {
            rows.removeIf(row -> row.y() > end);
        }
        if (!rows.isEmpty()) {
            for (var run : FigureRun.of(rows, segments, barriers, carried.certain())) {
                tables.addAll(tables(run, barriers, segments, taken, drawn, page));
            }
        }
        tables.addAll(new BlankTables(drawn).take(segments, barriers, taken, page));
        blank(segments, barriers, taken, drawn, page).ifPresent(tables::add);
        foot.keep(segments, barriers, taken, page);
        tables.sort(Comparator.comparingDouble(OpenTable::top));
        if (tables.isEmpty()) {
            carried = Columns.NONE;
        } else {
            takeOut(lines, taken);
        }
        return tables;
    }

    /** Whether headings at the foot of the page before wait for the figures below them. */
    boolean awaitsFigures() {
        return foot.isPending();
    }

    /** What follows headings at the foot of the page before is a table of its own. */
    void forgetHeadings() {
        foot.forget();
    }

    /** Table four and all that stands around it between prose above and below. */
    private record Cases(List<Segment> own, List<Row> rows) {}

    /** Table four whose headings and figures follow each other in lines, as typed with tabs, or stand beside each other. */
    private static Optional<Cases> cases(List<Segment> segments, Barriers barriers, Surroundings drawn, PageView page) {
        float above = -Float.MAX_VALUE;
        for (float below : barriers.ends()) {
            var own = Segment.between(segments, above, below);
            above = below;
            if (own.stream().anyMatch(Segment::isFigure)) {
                boolean isUnknown = drawn.unknown().stream()
                        .anyMatch(glyph -> glyph.centerY() > own.getFirst().top()
                                && glyph.centerY() < own.getLast().bottom());
                var typed = CaseHeadings.typed(own, page);
                var rows =
                        typed.isEmpty() && !isUnknown ? PlacedCases.read(own, below == Float.MAX_VALUE, page) : typed;
                if (!rows.isEmpty()) {
                    return Optional.of(new Cases(own, rows));
                }
            }
        }
        return Optional.empty();
    }

    /** A table whose figures are all left blank, in the columns of its headings or of the page before. */
    private Optional<OpenTable> blank(
            List<Segment> segments, Barriers barriers, Set<Segment> taken, Surroundings drawn, PageView page) {
        var found = BlankRows.of(segments, barriers, taken, drawn, carried.certain())
                .filter(rows -> rows.band().columns(carried).size() > 0);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var blank = found.get();
        taken.addAll(blank.own());
        var cells = blank.band().rows(carried, page);
        carried = blank.band().columns(carried);
        return Optional.of(new OpenTable(blank.top(), HeadingRows.numbered(cells)));
    }

    private static void takeOut(List<List<Glyph>> lines, Set<Segment> taken) {
        var glyphs = new HashSet<Glyph>();
        taken.forEach(segment -> glyphs.addAll(segment.glyphs()));
        lines.replaceAll(
                line -> line.stream().filter(glyph -> !glyphs.contains(glyph)).toList());
        lines.removeIf(List::isEmpty);
    }

    private List<OpenTable> tables(
            FigureRun run,
            Barriers barriers,
            List<Segment> segments,
            Set<Segment> taken,
            Surroundings drawn,
            PageView page) {
        float first = run.first();
        float last = run.last();
        float above = barriers.above(first);
        float below = barriers.below(last);
        var figures = new HashSet<Segment>();
        run.rows().forEach(row -> figures.addAll(row.figures()));
        var rest = segments.stream()
                .filter(segment -> segment.centerY() > above && segment.centerY() < below)
                .filter(segment -> !figures.contains(segment) && !taken.contains(segment))
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .toList();
        var own = run.near(rest);
        taken.addAll(figures);
        taken.addAll(own);
        float top = Stream.concat(own.stream(), figures.stream())
                .map(Segment::top)
                .min(Float::compare)
                .orElse(first);
        var tables = new ArrayList<OpenTable>();
        var cells = new ArrayList<Row>();
        for (var band : HeadedBands.of(run.rows(), own, drawn)) {
            var made = band.isBlankCases() ? band.blankCases(page) : band.rows(carried, page);
            carried = band.columns(carried);
            if (band.isPartOfCases()) {
                tables.add(new OpenTable(band.top(), HeadingRows.numbered(made)));
            } else {
                cells.addAll(made);
            }
        }
        if (!cells.isEmpty()) {
            tables.add(new OpenTable(top, HeadingRows.numbered(cells)));
        }
        return tables;
    }
}
