package org.gongkai.parse.pdf;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Heading;

/**
 * Where prose stands on a page: no table reaches over it.
 *
 * @param heights from top to bottom
 */
record Barriers(List<Float> heights) {
    /** A segment that takes this share of the width of the text is prose. */
    private static final float WIDE = 0.6f;

    static Barriers of(List<Segment> segments, Prose.Margins margins) {
        float wide = WIDE * (margins.right() - margins.left());
        return new Barriers(segments.stream()
                .filter(segment -> !segment.isFigure()
                        && (segment.width() > wide || isHeading(segment))
                        && !LabelBlock.isRow(segment.value()))
                .map(Segment::centerY)
                .sorted()
                .toList());
    }

    private static boolean isHeading(Segment segment) {
        int length = segment.value().length();
        return length >= 4
                && length <= 30
                && Heading.of(Text.of(segment.value(), (_, _) -> Source.NOWHERE))
                        .isPresent();
    }

    /** The lowest above a height. */
    float above(float y) {
        return heights.stream()
                .filter(barrier -> barrier < y)
                .max(Float::compare)
                .orElse(-Float.MAX_VALUE);
    }

    /** The highest below a height. */
    float below(float y) {
        return heights.stream()
                .filter(barrier -> barrier > y)
                .min(Float::compare)
                .orElse(Float.MAX_VALUE);
    }

    /** Whether one stands between two heights. */
    boolean part(float from, float to) {
        return heights.stream().anyMatch(barrier -> from < barrier && barrier < to);
    }

    /** All of them, and the end of the page. */
    List<Float> ends() {
        return Stream.concat(heights.stream(), Stream.of(Float.MAX_VALUE)).toList();
    }
}
