package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.parse.template.Labels;
import org.jspecify.annotations.Nullable;

/** Blocks below each other, each under headings of its own: those above a row of figures may be all blank. */
final class HeadedBlocks {
    /** What is this share of a character further down stands on a line below. */
    private static final float BELOW = 0.7f;

    private HeadedBlocks() {}

    /**
     * The segments of each block, from top to bottom.
     *
     * @param above where the block above has its last figures, whose labels may go on below: they come first then
     */
    static List<List<Segment>> of(List<Segment> segments, float above) {
        boolean areCases = segments.stream().anyMatch(CaseHeadings::isGroup);
        return areCases
                ? cut(segments, above, CaseHeadings::isGroup, CaseHeadings::isOutcome)
                : cut(
                        segments,
                        above,
                        segment -> segment.value().equals(ColumnHeadings.OF_LABELS),
                        HeadedBlocks::isLabel);
    }

    private static boolean isLabel(Segment segment) {
        return LabelBlock.isDisclosureRow(segment.value());
    }

    /** Cuts below the last of what ends a block, where a heading follows that begins one. */
    private static List<List<Segment>> cut(
            List<Segment> segments, float above, Predicate<Segment> begins, Predicate<Segment> ends) {
        var lines = segments.stream()
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .toList();
        var blocks = new ArrayList<List<Segment>>();
        float end = above;
        float cut = -Float.MAX_VALUE;
        @Nullable Segment last = null;
        for (var line : lines) {
            if (begins.test(line) && line.centerY() > end + BELOW * line.size()) {
                blocks.add(between(lines, cut, end));
                cut = end;
                end = Float.MAX_VALUE;
                last = null;
            }
            if (ends.test(line) || goesOn(last, line)) {
                end = line.centerY();
                last = line;
            }
        }
        blocks.add(between(lines, cut, Float.MAX_VALUE));
        return blocks;
    }

    /** Whether a line goes on with a label. */
    private static boolean goesOn(@Nullable Segment label, Segment line) {
        return label != null
                && LabelBlock.isNextLine(label, line)
                && Labels.header(line.value()).isEmpty();
    }

    private static List<Segment> between(List<Segment> lines, float above, float to) {
        return lines.stream()
                .filter(line -> line.centerY() > above && line.centerY() <= to)
                .toList();
    }
}
