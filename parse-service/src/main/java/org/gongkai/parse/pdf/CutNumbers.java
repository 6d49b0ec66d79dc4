package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.Applicant;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.jspecify.annotations.Nullable;

/**
 * Numbers broken over the lines of a narrow cell whose last line a page end cut off: 「10318」 at the foot of one page, 「1」
 * at the head of the next. The rest is no row of its own, and the beginning no number.
 */
final class CutNumbers {
    private static final Pattern BEGINNING = Pattern.compile("([-+]?\\d[\\d,.]*)?");
    private static final Pattern REST = Pattern.compile("[\\d,.]*");

    private CutNumbers() {}

    /**
     * The figures of the row above with what goes on below; in doubt where the sums of the row do not tell that it is one.
     * Null where the row below has figures of its own.
     *
     * @param places cells behind the label above
     * @param rests cells behind the label below
     */
    static @Nullable List<Cell> join(List<Cell> places, List<Cell> rests) {
        if (places.size() != rests.size() || !areRests(places, rests)) {
            return null;
        }
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var rest = rests.get(i);
            cells.add(rest.text().isBlank() ? place : joined(place, rest));
        }
        boolean isKnown = BrokenNumbers.addsUp(new Row(cells)) && !BrokenNumbers.addsUp(new Row(places));
        return isKnown ? cells : inDoubt(places, rests);
    }

    /** Whether each number below may go on one above. All the numbers of a row of table three are not broken at once. */
    private static boolean areRests(List<Cell> places, List<Cell> rests) {
        boolean areAll = true;
        for (int i = 0; i < places.size(); i++) {
            var rest = rests.get(i).text().value().strip();
            if (!REST.matcher(rest).matches()
                    || !BEGINNING.matcher(places.get(i).text().value().strip()).matches()) {
                return false;
            }
            areAll &= !rest.isEmpty();
        }
        return !areAll || places.size() < Applicant.values().length;
    }

    private static Cell joined(Cell place, Cell rest) {
        return at(place, GlyphText.join(List.of(place.text(), rest.text())), place.doubtful() || rest.doubtful());
    }

    private static List<Cell> inDoubt(List<Cell> places, List<Cell> rests) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var rest = rests.get(i).text();
            var below = Text.of("\n" + rest.value(), (_, _) -> rest.source());
            cells.add(rest.isBlank() ? place : at(place, GlyphText.join(List.of(place.text(), below)), true));
        }
        return cells;
    }

    private static Cell at(Cell place, Text text, boolean doubtful) {
        return new Cell(text, place.row(), place.column(), place.columnSpan(), place.rowSpan(), doubtful);
    }
}
