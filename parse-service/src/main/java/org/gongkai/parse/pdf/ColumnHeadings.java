package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.parse.pdf.Columns.Range;

/** What the headings of a table without vertical lines cover, each of one column. */
final class ColumnHeadings {
    private static final List<String> APPLICANTS =
            Stream.of(Applicant.values()).map(Applicant::label).toList();
    /** The heading over the labels of table two. */
    static final String OF_LABELS = "信息内容";

    private ColumnHeadings() {}

    /** What the headings of single columns cover: those of table three with all their lines, or else the lowest. */
    static List<Range> of(List<Segment> headings, List<Segment> labels) {
        var applicants = applicants(headings);
        return applicants.isEmpty() ? lowest(headings, labels) : applicants;
    }

    /** What the headings of table three cover, each with all of its lines; nothing where they are not all there. */
    private static List<Range> applicants(List<Segment> headings) {
        var names = PlacedNames.among(headings, APPLICANTS).stream()
                .sorted(Comparator.comparingDouble(PlacedNames.Name::left))
                .toList();
        return names.stream().map(PlacedNames.Name::value).toList().equals(APPLICANTS) ? covered(names) : List.of();
    }

    /** What names cover. */
    static List<Range> covered(List<PlacedNames.Name> names) {
        return names.stream().map(name -> new Range(name.left(), name.right())).toList();
    }

    /** What the headings cover; one over several columns is none of its own, nor is a title above them all. */
    static List<Range> lowest(List<Segment> headings, List<Segment> labels) {
        double left = labels.stream().mapToDouble(Segment::right).max().orElse(0);
        var ranges = new ArrayList<Range>();
        // The lowest headings are those of single columns.
        headings.stream()
                .filter(heading -> heading.left() > left - heading.size()
                        && !heading.value().equals(OF_LABELS))
                .sorted(Comparator.comparingDouble(Segment::centerY).reversed())
                .forEach(heading -> {
                    var under = ranges.stream()
                            .filter(range -> range.overlaps(heading.left(), heading.right()))
                            .toList();
                    boolean isTitle = headings.stream()
                            .noneMatch(other -> !other.equals(heading)
                                    && other.centerY() < heading.centerY() + 0.3f * heading.size());
                    if (under.isEmpty() && !isTitle) {
                        ranges.add(new Range(heading.left(), heading.right()));
                    }
                });
        ranges.sort(Comparator.comparingDouble(Range::from));
        return ranges;
    }
}
