package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.pdf.OpenTables.OpenTable;
import org.gongkai.parse.template.Header;
import org.gongkai.parse.template.Labels;

/** Tables without lines whose figures are all left blank: their printed headings and labels tell that they are there. */
final class BlankTables {
    private final Surroundings drawn;

    BlankTables(Surroundings drawn) {
        this.drawn = drawn;
    }

    /** Takes the tables between prose above and below. */
    List<OpenTable> take(List<Segment> segments, Barriers barriers, Set<Segment> taken, PageView page) {
        var tables = new ArrayList<OpenTable>();
        float above = -Float.MAX_VALUE;
        for (float below : barriers.ends()) {
            var own = Segment.between(segments, above, below).stream()
                    .filter(segment -> !taken.contains(segment))
                    .toList();
            above = below;
            // Headings at the foot of a page may have their figures on the next.
            boolean isAtFoot = below == Float.MAX_VALUE;
            var cases = isAtFoot ? List.<OpenBand>of() : parts(own);
            cases.forEach(part -> {
                taken.addAll(part.headings());
                tables.add(new OpenTable(part.top(), HeadingRows.numbered(part.blankCases(page))));
            });
            if (cases.isEmpty()) {
                var typed = isAtFoot ? List.<Row>of() : CaseHeadings.typed(own, page);
                var rows = !typed.isEmpty()
                        ? typed
                        : disclosures(own).stream()
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

    /** Table four, where these are its headings. */
    Optional<OpenBand> cases(List<Segment> own) {
        if (!CaseHeadings.areWhole(own)) {
            return Optional.empty();
        }
        var band = new OpenBand(drawn);
        own.forEach(band::heading);
        return Optional.of(band);
    }

    /** Table four or the parts of it, where nothing but their headings stands here. */
    private List<OpenBand> parts(List<Segment> own) {
        var parts = HeadedBlocks.of(own, Float.MAX_VALUE).stream()
                .flatMap(block -> cases(block).stream())
                .toList();
        boolean areAll = parts.stream().mapToInt(part -> part.headings().size()).sum() == own.size();
        return areAll ? parts : List.of();
    }

    /** The blocks of table two, each with headings of its own; none where anything else stands among them. */
    List<OpenBand> disclosures(List<Segment> own) {
        var lines = own.stream()
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .toList();
        var bands = new ArrayList<OpenBand>();
        Segment first = null;
        int labels = 0;
        for (var line : lines) {
            boolean isHeading = isHeading(line);
            if (line.isFigure() || (!isHeading && line.width() > 0 && isForeign(line))) {
                return List.of();
            }
            if (bands.isEmpty() || (isHeading && labels > 0)) {
                if (!bands.isEmpty() && first == null) {
                    return List.of();
                }
                bands.add(new OpenBand(drawn));
                first = null;
                labels = 0;
            }
            if (line.value().equals(ColumnHeadings.OF_LABELS)) {
                first = line;
            }
            if (first != null && line.centerY() > first.bottom() && isUnder(first, line)) {
                bands.getLast().label(line);
                labels += LabelBlock.isRow(line.value()) ? 1 : 0;
            } else {
                bands.getLast().heading(line);
            }
        }
        boolean areWhole = first != null && bands.stream().allMatch(OpenBand::isNamed);
        return areWhole ? bands : List.of();
    }

    private static boolean isHeading(Segment line) {
        return Labels.header(line.value()).filter(Header.DISCLOSURE::equals).isPresent();
    }

    private static boolean isForeign(Segment line) {
        return Labels.header(line.value()).isPresent()
                || Labels.requestRow(line.value()).isPresent();
    }

    private static boolean isUnder(Segment heading, Segment line) {
        return line.left() < heading.right() && line.right() > heading.left();
    }
}
