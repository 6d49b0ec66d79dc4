package org.gongkai.parse.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table whose figures are all left blank: labels of rows, and headings above them.
 *
 * @param own all that stands in it
 * @param band the same as headings and labels
 */
record BlankRows(List<Segment> own, OpenBand band) {
    /** A label may reach this many characters below the first of the headings. */
    private static final float OVERLAP = 0.3f;
    /** So many labels of rows are a table, also where no figure stands beside them. */
    private static final int FEWEST_LABELS = 5;
    /** And so many where a table on the page before may go on. */
    private static final int FEWEST_GOING_ON = 3;

    private static final int LONGEST_LABEL = 60;

    BlankRows {
        own = List.copyOf(own);
    }

    /**
     * The table whose labels stand on a page; empty where they are too few, or anything else stands among them.
     *
     * @param isCarried whether the columns of a table on the page before are known, which may go on here
     */
    static Optional<BlankRows> of(
            List<Segment> segments, Barriers barriers, Set<Segment> taken, Surroundings drawn, boolean isCarried) {
        var labels = segments.stream()
                .filter(segment -> !taken.contains(segment)
                        && segment.value().length() <= LONGEST_LABEL
                        && LabelBlock.isRow(segment.value()))
                .toList();
        if (labels.size() < (isCarried ? FEWEST_GOING_ON : FEWEST_LABELS)) {
            return Optional.empty();
        }
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
        return Optional.of(new BlankRows(own, band));
    }

    /** Where it begins. */
    float top() {
        return (float) own.stream().mapToDouble(Segment::top).min().orElseThrow();
    }
}
