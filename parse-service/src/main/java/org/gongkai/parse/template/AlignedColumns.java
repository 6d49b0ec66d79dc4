package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gongkai.parse.template.SpacedLine.Word;

/**
 * Figures that stand below their headings one and all: in the middle of them, or where these begin or end. Headings that
 * have drifted from their columns would not have every figure below one of them.
 */
final class AlignedColumns {
    /** A middle may fall between two characters, on the line above or on this one. */
    private static final double NEAR = 1;
    /** Headings so far apart have no figure between them by rounding. */
    private static final double FAR = 4;

    private static final int FEWEST_FIGURES = 4;
    private static final int FEWEST_COLUMNS = 2;

    /** A way to be below. */
    private record Edge(ToDoubleFunction<Word> of, double near) {}

    private static final List<Edge> EDGES =
            List.of(new Edge(Word::middle, NEAR), new Edge(Word::start, 0), new Edge(Word::end, 0));

    private final List<Word> headings;
    private final Edge edge;

    private AlignedColumns(List<Word> headings, Edge edge) {
        this.headings = headings;
        this.edge = edge;
    }

    /** How rows stand below headings; empty where not all of their figures do, or where they do so in two ways. */
    static Optional<AlignedColumns> of(List<List<Word>> rows, List<Word> headings) {
        var fitting = new ArrayList<AlignedColumns>();
        for (var edge : EDGES) {
            var aligned = new AlignedColumns(headings, edge);
            if (aligned.areApart() && aligned.holds(rows)) {
                fitting.add(aligned);
            }
        }
        boolean isSame = fitting.stream()
                .allMatch(other -> rows.stream()
                        .flatMap(List::stream)
                        .allMatch(
                                word -> other.column(word) == fitting.getFirst().column(word)));
        return fitting.isEmpty() || !isSame ? Optional.empty() : Optional.of(fitting.getFirst());
    }

    private boolean areApart() {
        for (int i = 1; i < headings.size(); i++) {
            if (edge.of().applyAsDouble(headings.get(i)) - edge.of().applyAsDouble(headings.get(i - 1)) < FAR) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(List<List<Word>> rows) {
        var figures = rows.stream().flatMap(List::stream).toList();
        return figures.size() >= FEWEST_FIGURES
                && figures.stream().allMatch(word -> column(word) >= 0)
                && figures.stream().map(this::column).distinct().count() >= FEWEST_COLUMNS
                && rows.stream()
                        .allMatch(
                                row -> row.stream().map(this::column).distinct().count() == row.size());
    }

    /** Below which heading a figure stands; -1 for none. */
    int column(Word word) {
        for (int i = 0; i < headings.size(); i++) {
            double away = edge.of().applyAsDouble(word) - edge.of().applyAsDouble(headings.get(i));
            if (Math.abs(away) <= edge.near()) {
                return i;
            }
        }
        return -1;
    }
}
