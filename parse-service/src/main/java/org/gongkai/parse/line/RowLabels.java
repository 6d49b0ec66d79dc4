package org.gongkai.parse.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.template.Labels;

/** Finds the labels of rows among the lines of a table: the chain of them, in printed order, that is the surest. */
final class RowLabels {
    /** No label is broken over more lines. */
    private static final int MOST_LINES = 4;

    private static final int OFFICIAL = 40;
    private static final int NEAR = 20;
    /** A label with its number is more than the words behind it, and less than those of two. */
    private static final int NUMBERED = 3;

    private RowLabels() {}

    /** A label from one line to before another. */
    record Span(int start, int end) {}

    private static final class Place {
        final int row;
        final Span span;
        final int weight;
        int chain;
        Place previous;

        Place(int row, Span span, int weight) {
            this.row = row;
            this.span = span;
            this.weight = weight;
            this.chain = weight;
        }
    }

    /** For each row of the form where its label stands; empty where it is not found. */
    static List<Optional<Span>> in(List<CellLine> lines, int from, TableForm form) {
        var places = places(lines, from, form);
        Place best = null;
        for (int i = 0; i < places.size(); i++) {
            Deadline.checkCurrent();
            var place = places.get(i);
            for (int j = 0; j < i; j++) {
                var earlier = places.get(j);
                if (earlier.row < place.row
                        && earlier.span.end() <= place.span.start()
                        && earlier.chain + place.weight > place.chain) {
                    place.chain = earlier.chain + place.weight;
                    place.previous = earlier;
                }
            }
            if (best == null || place.chain > best.chain) {
                best = place;
            }
        }
        var spans = new ArrayList<Optional<Span>>();
        form.rows().forEach(_ -> spans.add(Optional.empty()));
        for (var place = best; place != null; place = place.previous) {
            spans.set(place.row, Optional.of(place.span));
        }
        return spans;
    }

    /** In the order of their ends. */
    private static List<Place> places(List<CellLine> lines, int from, TableForm form) {
        var places = new ArrayList<Place>();
        for (int end = from + 1; end <= lines.size(); end++) {
            var printed = "";
            for (int start = end - 1;
                    start >= from
                            && end - start <= MOST_LINES
                            && lines.get(start).isWords();
                    start--) {
                printed = lines.get(start).text().value().strip() + printed;
                int extra = (Labels.isNumbered(printed) ? NUMBERED : 0) - (end - start);
                var span = new Span(start, end);
                form.named(printed)
                        .ifPresent(named -> places.add(
                                new Place(named.index(), span, (named.isOfficial() ? OFFICIAL : NEAR) + extra)));
            }
        }
        return places;
    }
}
