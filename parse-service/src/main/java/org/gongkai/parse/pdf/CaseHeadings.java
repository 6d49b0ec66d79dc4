package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;

/** The headings of table four (行政复议、行政诉讼), which tell its columns however few of its figures are printed. */
final class CaseHeadings {
    private static final List<String> OUTCOMES = Stream.of(CaseGroup.values())
            .flatMap(_ -> Stream.of(CaseOutcome.values()).map(CaseOutcome::label))
            .toList();
    /** Outcomes broken over lines, and three lines of headings above them. */
    private static final int MOST = 4 * OUTCOMES.size();

    private CaseHeadings() {}

    /** Whether all fifteen columns have their heading here, in their order. */
    static boolean areWhole(List<Segment> headings) {
        if (headings.size() < OUTCOMES.size() || headings.size() > MOST) {
            return false;
        }
        var columns = Columns.headings(headings, List.of());
        if (columns.size() != OUTCOMES.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!text(headings, columns.get(i)).endsWith(OUTCOMES.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String text(List<Segment> headings, Columns.Range column) {
        var lines = new ArrayList<>(headings);
        lines.removeIf(heading -> !column.overlaps(heading.left(), heading.right()));
        lines.sort(Comparator.comparingDouble(Segment::centerY));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.value()));
        return text.toString();
    }
}
