package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.parse.template.Header;
import org.gongkai.parse.template.Labels;

/** Cuts a table without vertical lines where headings of columns stand between its rows. */
final class HeadedBands {
    /** A label may reach this many characters below the first of the figures. */
    private static final float OVERLAP = 0.3f;
    /** What is no further above or below than this share of a character stands on one line. */
    private static final float ON_LINE = 0.4f;

    private HeadedBands() {}

    /** Headings of columns between rows begin a part of the table with columns of its own. */
    static List<OpenBand> of(List<FigureRow> rows, List<Segment> rest, Surroundings drawn) {
        var bands = new ArrayList<OpenBand>();
        var band = new OpenBand(drawn);
        FigureRow last = null;
        float behindLabels = behindLabels(rest);
        for (var row : rows) {
            float from = last == null ? -Float.MAX_VALUE : last.y();
            float left = last == null ? row.left() : Math.min(last.left(), row.left());
            var blocks = HeadedBlocks.of(
                    rest.stream()
                            .filter(segment -> segment.centerY() > from && segment.centerY() <= row.y())
                            .toList(),
                    last == null ? Float.MAX_VALUE : from);
            var between = blocks.getLast();
            var blank = blank(blocks.subList(0, blocks.size() - 1), last == null, drawn);
            if (blank.isEmpty()) {
                between = blocks.stream().flatMap(List::stream).toList();
            }
            boolean unlabelled = between.stream().anyMatch(HeadedBands::isHeadingOfCases);
            boolean headed = between.stream().anyMatch(HeadedBands::isKnownHeading);
            var goingOn = last == null ? Set.<Segment>of() : goingOn(last, rest, between);
            var headings = between.stream()
                    .filter(segment -> (unlabelled
                                    || (headed && segment.left() > behindLabels)
                                    || (isColumnHeading(segment, left) && !goingOn.contains(segment)))
                            && Math.abs(segment.centerY() - row.y()) > ON_LINE * row.size())
                    .toList();
            float begin =
                    headings.stream().map(Segment::centerY).min(Float::compare).orElse(Float.MAX_VALUE);
            if (!headings.isEmpty() && last != null) {
                bands.add(band);
                var ended = band;
                (blank.isEmpty() ? between : blocks.getFirst())
                        .stream()
                                .filter(segment -> segment.centerY() < begin - 1)
                                .forEach(ended::label);
                band = new OpenBand(drawn);
            }
            bands.addAll(blank);
            for (var segment : between) {
                if (headings.contains(segment)) {
                    band.heading(segment);
                } else if (last == null || headings.isEmpty() || segment.centerY() >= begin - 1) {
                    band.label(segment);
                }
            }
            band.row(row);
            last = row;
        }
        for (var segment : rest) {
            if (last != null && segment.centerY() > last.y()) {
                band.label(segment);
            }
        }
        bands.add(band);
        return bands;
    }

    /** The blocks above that of a row, all blank; none where anything else stands there. */
    private static List<OpenBand> blank(List<List<Segment>> blocks, boolean areFirst, Surroundings drawn) {
        var bands = new ArrayList<OpenBand>();
        for (var block : areFirst ? blocks : blocks.stream().skip(1).toList()) {
            var made = CaseHeadings.arePart(block)
                    ? new BlankTables(drawn).cases(block).stream().toList()
                    : new BlankTables(drawn).disclosures(block);
            if (made.isEmpty()) {
                return List.of();
            }
            bands.addAll(made);
        }
        return bands;
    }

    /** Lines of the labels beside a row that go on below it, where the figures of the next row begin further left. */
    private static Set<Segment> goingOn(FigureRow row, List<Segment> rest, List<Segment> below) {
        var labels = new ArrayList<Segment>();
        rest.stream()
                .filter(segment ->
                        segment.right() <= row.left() && Math.abs(segment.centerY() - row.y()) < ON_LINE * row.size())
                .forEach(labels::add);
        var found = new HashSet<Segment>();
        for (var segment : below) {
            if (!Labels.isNumbered(segment.value())
                    && Labels.header(segment.value()).isEmpty()
                    && labels.stream().anyMatch(label -> LabelBlock.isNextLine(label, segment))) {
                labels.add(segment);
                found.add(segment);
            }
        }
        return found;
    }

    /** The figures of table four have no label beside them: all that stands above them is a heading. */
    static boolean isHeadingOfCases(Segment segment) {
        return Labels.header(segment.value()).filter(Header.CASES::equals).isPresent();
    }

    static boolean isDisclosureHeading(Segment segment) {
        return Labels.header(segment.value()).filter(Header.DISCLOSURE::equals).isPresent();
    }

    private static boolean isColumnHeading(Segment segment, float left) {
        return (segment.right() > left + OVERLAP * segment.size() && !LabelBlock.isNumberedRow(segment.value()))
                || isKnownHeading(segment);
    }

    private static boolean isKnownHeading(Segment segment) {
        return Labels.header(segment.value())
                .filter(header -> header != Header.REQUEST_GROUP && header != Header.SHARED)
                .isPresent();
    }

    /** Where the labels of rows end: a word behind them is the line of a heading, however far the first figure is. */
    private static float behindLabels(List<Segment> rest) {
        return (float) rest.stream()
                .filter(segment -> LabelBlock.isNumberedRow(segment.value()) || LabelBlock.isComplete(segment.value()))
                .mapToDouble(Segment::right)
                .max()
                .orElse(Float.MAX_VALUE);
    }
}
