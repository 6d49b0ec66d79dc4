package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that stand on a page, each perhaps broken over lines: 「未经复议直」 and below it 「接起诉」. */
final class PlacedNames {
    /** Lines of one name are no further apart than this many characters. */
    private static final float LEADING = 2.5f;
    /** More lines than the names of any table have, each of them upright. */
    static final int MOST = 150;

    private final Collection<String> known;
    private final List<Name> names = new ArrayList<>();

    private PlacedNames(Collection<String> known) {
        this.known = known;
    }

    /** A name and the lines it stands in. */
    record Name(String value, List<Segment> lines) {
        float left() {
            return (float) lines.stream().mapToDouble(Segment::left).min().orElseThrow();
        }

        float right() {
            return (float) lines.stream().mapToDouble(Segment::right).max().orElseThrow();
        }

        float first() {
            return lines.getFirst().centerY();
        }

        float last() {
            return lines.getLast().centerY();
        }

        float size() {
            return lines.getFirst().size();
        }

        boolean overlaps(Name other) {
            return left() < other.right() && right() > other.left();
        }

        private boolean isNext(Segment line) {
            return line.left() < right() && line.right() > left() && line.centerY() - last() <= LEADING * line.size();
        }
    }

    /**
     * The names that these lines make, from top to bottom; none where a line is of none.
     *
     * @param others words that may stand alone too, and are left out then
     */
    static List<Name> of(List<Segment> lines, Collection<String> known, Collection<String> others) {
        if (lines.size() > MOST) {
            return List.of();
        }
        var found = new PlacedNames(known);
        boolean areNames = lines.stream()
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .allMatch(found::take);
        found.names.removeIf(name -> others.contains(name.value()) && !known.contains(name.value()));
        return areNames && found.names.stream().allMatch(name -> known.contains(name.value()))
                ? found.names
                : List.of();
    }

    /** The names that stand among other words, from top to bottom; none where some lines may be of one and are not. */
    static List<Name> among(List<Segment> lines, Collection<String> known) {
        if (lines.size() > MOST) {
            return List.of();
        }
        var found = new PlacedNames(known);
        lines.stream().sorted(Comparator.comparingDouble(Segment::centerY)).forEach(found::take);
        found.names.removeIf(name -> !found.begins(name.value()));
        return found.names.stream().allMatch(name -> known.contains(name.value())) ? found.names : List.of();
    }

    /** The ideographs of a line, without the marks between them. */
    static String words(Segment line) {
        return line.value().replaceAll("[^\\p{IsHan}]", "");
    }

    private boolean take(Segment line) {
        var words = words(line);
        for (int i = names.size() - 1; i >= 0; i--) {
            var whole = names.get(i).value() + words;
            if (names.get(i).isNext(line) && begins(whole)) {
                var lines = new ArrayList<>(names.get(i).lines());
                lines.add(line);
                names.set(i, new Name(whole, lines));
                return true;
            }
        }
        names.add(new Name(words, List.of(line)));
        return begins(words);
    }

    private boolean begins(String words) {
        return known.stream().anyMatch(name -> name.startsWith(words));
    }
}
