package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.parse.template.Labels;

/** Headings of columns at the foot of a page: their figures stand at the head of the next. */
final class FootHeadings {
    /** More headings than the largest table has. */
    private static final int MOST_HEADINGS = 60;

    private List<Segment> pending = List.of();

    boolean isPending() {
        return !pending.isEmpty();
    }

    void forget() {
        pending = List.of();
    }

    /** The segments of a page, below those headings of columns that stood at the foot of the page before. */
    List<Segment> above(List<Segment> segments) {
        if (pending.isEmpty() || segments.isEmpty()) {
            return segments;
        }
        double top = segments.stream().mapToDouble(Segment::top).min().orElseThrow();
        double foot = pending.stream().mapToDouble(Segment::bottom).max().orElseThrow();
        float by = (float) (top - foot) - 1;
        var all = new ArrayList<>(
                pending.stream().map(segment -> segment.moved(by)).toList());
        all.addAll(segments);
        return all;
    }

    /** Remembers headings of columns that nothing follows on this page, and the first rows of a table four. */
    void keep(List<Segment> segments, Barriers barriers, Set<Segment> taken, PageView page) {
        double above = Stream.concat(barriers.heights().stream(), taken.stream().map(Segment::bottom))
                .mapToDouble(Float::doubleValue)
                .max()
                .orElse(0);
        var last = segments.stream()
                .filter(segment -> segment.centerY() > above && !taken.contains(segment))
                .toList();
        boolean areHeadings = last.size() <= MOST_HEADINGS
                && last.stream()
                        .anyMatch(segment -> Labels.header(segment.value()).isPresent())
                && (last.stream().noneMatch(Segment::isFigure) || PlacedCases.mayBegin(last));
        pending = areHeadings ? last.stream().map(segment -> segment.on(page)).toList() : List.of();
    }
}
