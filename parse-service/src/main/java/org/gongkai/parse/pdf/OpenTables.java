package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.template.Header;
import org.gongkai.parse.template.Labels;

/** Finds tables that have no vertical lines: rows of figures, whose columns are told by where they stand. */
final class OpenTables {
    /** Rows further apart than this many characters are of two tables. */
    private static final float APART = 30;
    /** What is further above or below than this many characters does not belong to the table. */
    private static final float BESIDE = 3.5f;
    /** A label may reach this many characters below the first of the figures. */
    private static final float OVERLAP = 0.3f;
    /** What is no further above or below a label than this many characters stands beside it. */
    private static final float ON_LINE = 0.5f;
    /** Lines above and below are no further away than rows are from each other, or this many times as far. */
    private static final float PITCH = 1.2f;

    private static final int FEWEST_FIGURES = 3;
    private static final int FULL_ROW = 6;
    /** So many labels of rows are a table, also where no figure stands beside them. */
    private static final int FEWEST_LABELS = 5;

    private static final int LONGEST_LABEL = 60;

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
        if (PlacedCases.mayBegin(between(segments, end, Float.MAX_VALUE))) {
            rows.removeIf(row -> row.y() > end);
        }
        if (!rows.isEmpty()) {
            for (var run : runs(rows, segments, barriers)) {
                tables.addAll(tables(run, barriers, segments, taken, drawn, page));
            }
        }
        tables.addAll(blankTables(segments, barriers, taken, drawn, page));
        blank(segments, margins, taken, drawn, page).ifPresent(tables::add);
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

    /** Tables whose figures are all left blank, between prose above and below. */
    private List<OpenTable> blankTables(
            List<Segment> segments, Barriers barriers, Set<Segment> taken, Surroundings drawn, PageView page) {
        var tables = new ArrayList<OpenTable>();
        var blank = new BlankTables(drawn);
        float above = -Float.MAX_VALUE;
        for (float below : barriers.ends()) {
            var own = between(segments, above, below).stream()
                    .filter(segment -> !taken.contains(segment))
                    .toList();
            above = below;
            // Headings at the foot of a page may have their figures on the next.
            boolean isAtFoot = below == Float.MAX_VALUE;
            var cases = isAtFoot ? List.<OpenBand>of() : blank.parts(own);
            cases.forEach(part -> {
                taken.addAll(part.headings());
                tables.add(new OpenTable(part.top(), HeadingRows.numbered(part.blankCases(page))));
            });
            if (cases.isEmpty()) {
                var typed = isAtFoot ? List.<Row>of() : CaseHeadings.typed(own, page);
                var rows = !typed.isEmpty()
                        ? typed
                        : blank.disclosures(own).stream()
                                .flatMap(band -> band.rows(Columns.NONE, page).stream())
                                .toList();
                if (!rows.isEmpty()) {
                    taken.addAll(own);
                    tables.add(new OpenTable(own.getFirst().top(), HeadingRows.numbered(rows)));
                }
            }
        }
        return tables;
    }

    /** Table four and all that stands around it between prose above and below. */
    private record Cases(List<Segment> own, List<Row> rows) {}

    /** Table four whose headings and figures follow each other in lines, as typed with tabs, or stand beside each other. */
    private static Optional<Cases> cases(List<Segment> segments, Barriers barriers, Surroundings drawn, PageView page) {
        float above = -Float.MAX_VALUE;
        for (float below : barriers.ends()) {
            var own = between(segments, above, below);
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

    private static List<Segment> between(List<Segment> segments, float above, float below) {
        return segments.stream()
                .filter(segment -> segment.centerY() > above && segment.centerY() < below)
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .toList();
    }

    /** A table whose figures are all left blank: labels of rows, and headings above them. */
    private Optional<OpenTable> blank(
            List<Segment> segments, Prose.Margins margins, Set<Segment> taken, Surroundings drawn, PageView page) {
        var labels = segments.stream()
                .filter(segment -> !taken.contains(segment)
                        && segment.value().length() <= LONGEST_LABEL
                        && LabelBlock.isRow(segment.value()))
                .toList();
        if (labels.size() < (carried.certain() ? FEWEST_FIGURES : FEWEST_LABELS)) {
            return Optional.empty();
        }
        var barriers = Barriers.of(segments, margins);
        float first =
                (float) labels.stream().mapToDouble(Segment::centerY).min().orElseThrow();
        float last = (float) labels.stream().mapToDouble(Segment::centerY).max().orElseThrow();
        float above = barriers.above(first);
        float below = barriers.below(last);
        // 「总计」 and 「其他」 are headings too, and stand further to the right.
        boolean areNumbered = labels.stream().anyMatch(label -> LabelBlock.isNumberedRow(label.value()));
        double right = labels.stream()
                .filter(label -> !areNumbered || LabelBlock.isNumberedRow(label.value()))
                .mapToDouble(Segment::right)
                .max()
                .orElseThrow();
        var own = segments.stream()
                .filter(segment -> segment.centerY() > above && segment.centerY() < below)
                .toList();
        if (own.stream()
                        .anyMatch(segment ->
                                taken.contains(segment) || segment.isFigure() || HeadedBands.isHeadingOfCases(segment))
                || barriers.part(first, last)) {
            return Optional.empty();
        }
        var band = new OpenBand(drawn);
        for (var segment : own) {
            if (segment.right() <= right + OVERLAP * segment.size()) {
                band.label(segment);
            } else {
                band.heading(segment);
            }
        }
        if (band.columns(carried).size() == 0) {
            return Optional.empty();
        }
        taken.addAll(own);
        var cells = band.rows(carried, page);
        carried = band.columns(carried);
        float top = (float) own.stream().mapToDouble(Segment::top).min().orElse(first);
        return Optional.of(new OpenTable(top, HeadingRows.numbered(cells)));
    }

    private static void takeOut(List<List<Glyph>> lines, Set<Segment> taken) {
        var glyphs = new HashSet<Glyph>();
        taken.forEach(segment -> glyphs.addAll(segment.glyphs()));
        lines.replaceAll(
                line -> line.stream().filter(glyph -> !glyphs.contains(glyph)).toList());
        lines.removeIf(List::isEmpty);
    }

    /** Rows that follow each other without prose between. */
    private List<List<FigureRow>> runs(List<FigureRow> rows, List<Segment> segments, Barriers barriers) {
        var runs = new ArrayList<List<FigureRow>>();
        FigureRow last = null;
        for (var row : rows) {
            float from = last == null ? 0 : last.y();
            boolean goesOn = last != null && row.y() - from < APART * row.size() && !barriers.part(from, row.y());
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(row);
            last = row;
        }
        runs.removeIf(run -> !isTable(run, segments, barriers));
        return runs;
    }

    private boolean isTable(List<FigureRow> run, List<Segment> segments, Barriers barriers) {
        boolean isLarge = run.stream().mapToInt(row -> row.figures().size()).sum() >= FEWEST_FIGURES
                && (run.size() > 1 || run.getFirst().figures().size() >= FULL_ROW);
        if (isLarge) {
            return true;
        }
        boolean areLabelled = run.stream().allMatch(row -> row.isLabelled(segments));
        var first = run.getFirst();
        float above = barriers.above(first.y());
        if (areLabelled && above < 0 && carried.certain()) {
            return true;
        }
        var headings = between(segments, above, first.y() - first.size() / 2);
        if (headings.stream().anyMatch(OpenTables::isRequestHeading)
                && areBesideLabels(run, between(segments, above, barriers.below(first.y())))) {
            return true;
        }
        return CaseHeadings.areWhole(HeadedBlocks.of(headings, Float.MAX_VALUE).getLast())
                || (headings.stream().anyMatch(heading -> heading.value().equals(Columns.OF_LABELS)) && areLabelled);
    }

    private static boolean isRequestHeading(Segment segment) {
        return Labels.header(segment.value()).filter(Header.REQUESTS::equals).isPresent();
    }

    /** Whether a label of table three stands beside each row, perhaps in several lines. */
    private static boolean areBesideLabels(List<FigureRow> rows, List<Segment> own) {
        var words = own.stream().filter(segment -> !segment.isFigure()).toList();
        var labels = LabelBlock.of(words, List.of()).stream()
                .filter(label -> LabelBlock.isNumberedRow(label.value()))
                .toList();
        return rows.stream()
                .allMatch(row -> labels.stream()
                        .anyMatch(
                                label -> label.distance(row.y()) < ON_LINE * row.size() && label.right() < row.left()));
    }

    private List<OpenTable> tables(
            List<FigureRow> rows,
            Barriers barriers,
            List<Segment> segments,
            Set<Segment> taken,
            Surroundings drawn,
            PageView page) {
        float first = rows.getFirst().y();
        float last = rows.getLast().y();
        float above = barriers.above(first);
        float below = barriers.below(last);
        var figures = new HashSet<Segment>();
        rows.forEach(row -> figures.addAll(row.figures()));
        var rest = segments.stream()
                .filter(segment -> segment.centerY() > above && segment.centerY() < below)
                .filter(segment -> !figures.contains(segment) && !taken.contains(segment))
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .toList();
        var own = near(rest, rows);
        taken.addAll(figures);
        taken.addAll(own);
        float top = Stream.concat(own.stream(), figures.stream())
                .map(Segment::top)
                .min(Float::compare)
                .orElse(first);
        var tables = new ArrayList<OpenTable>();
        var cells = new ArrayList<Row>();
        for (var band : HeadedBands.of(rows, own, drawn)) {
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

    /** How far rows are at least from each other; 0 where there is one. */
    private static float pitch(List<FigureRow> rows) {
        float pitch = 0;
        for (int i = 1; i < rows.size(); i++) {
            float way = rows.get(i).y() - rows.get(i - 1).y();
            pitch = pitch == 0 ? way : Math.min(pitch, way);
        }
        return pitch;
    }

    /** What stands between the rows, and above and below them without a gap. */
    private static List<Segment> near(List<Segment> rest, List<FigureRow> rows) {
        float top = rows.getFirst().y();
        float pitch = PITCH * pitch(rows);
        for (var segment : rest.reversed()) {
            if (segment.centerY() < top && top - segment.centerY() <= Math.max(BESIDE * segment.size(), pitch)) {
                top = segment.centerY();
            }
        }
        float bottom = rows.getLast().y();
        float left = rows.getLast().left();
        for (var segment : rest) {
            if (segment.centerY() > bottom
                    && !HeadedBands.isDisclosureHeading(segment)
                    && segment.centerY() - bottom <= BESIDE * segment.size()
                    && segment.right() <= left + OVERLAP * segment.size()) {
                bottom = segment.centerY();
            }
        }
        float from = top;
        float to = bottom;
        return rest.stream()
                .filter(segment -> segment.centerY() >= from && segment.centerY() <= to)
                .toList();
    }
}
