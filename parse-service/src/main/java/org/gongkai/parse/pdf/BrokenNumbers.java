package org.gongkai.parse.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * Numbers broken over the lines of cells too narrow for them: 「1,2」 above 「34」 is 1,234 where the next digit had no room
 * on the line above. Two numbers below each other look the same, so the sums of the row must not speak against it.
 */
final class BrokenNumbers {
    private static final Pattern BROKEN = Pattern.compile("[-+]?\\d[\\d,.]*(\\n[\\d,.]+)+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,12}(\\.\\d{1,8})?");
    private static final String NONE = "无";
    /** What a cell leaves free beside its text, on both sides together. */
    private static final float PADDING = 12;

    private static final int MOST_CHARACTERS = 20;
    /** A line is no wider than the one above by more than this share of a character. */
    private static final float EVEN = 0.2f;
    /** So many rows whose broken numbers add up show that the numbers of this table are broken. */
    private static final int SHOWN = 2;

    private final BitSet broken = new BitSet();

    /** How wide a cell is. */
    interface Width {
        float of(int cell);
    }

    BrokenNumbers(List<List<Glyph>> cells, Width width) {
        var widest = new HashMap<Float, Float>();
        for (int i = 0; i < cells.size(); i++) {
            if (mayBeBroken(cells.get(i))) {
                var lines = GlyphText.lines(cells.get(i));
                if (BROKEN.matcher(text(lines)).matches()) {
                    float widestHere = widest.computeIfAbsent(width.of(i), own -> widestNumber(cells, width, own));
                    broken.set(i, areFull(lines, width.of(i), widestHere));
                }
            }
        }
    }

    /** Whether the cell holds one number over several lines. */
    boolean isBroken(int cell) {
        return broken.get(cell);
    }

    /** Asked of every cell, so what is cheap comes first. */
    private static boolean mayBeBroken(List<Glyph> cell) {
        if (cell.size() < 2 || cell.size() > MOST_CHARACTERS || isWord(cell.getFirst())) {
            return false;
        }
        float y = cell.getFirst().centerY();
        return cell.stream().noneMatch(BrokenNumbers::isWord)
                && cell.stream().anyMatch(glyph -> Math.abs(glyph.centerY() - y) > glyph.size() / 2);
    }

    private static boolean isWord(Glyph glyph) {
        return glyph.text().charAt(0) >= 'A' && !glyph.isDigit();
    }

    private static String text(List<List<Glyph>> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(Segment.words(List.of(line)));
        }
        return text.toString();
    }

    /** The widest number that stands on one line in cells of this width. */
    private static float widestNumber(List<List<Glyph>> cells, Width width, float own) {
        float widest = 0;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (!cell.isEmpty() && width.of(i) <= own && cell.stream().allMatch(Glyph::isDigit)) {
                var lines = GlyphText.lines(cell);
                widest = lines.size() == 1 ? Math.max(widest, width(lines.getFirst())) : widest;
            }
        }
        return widest;
    }

    /** Whether the first character of each line had no room on the line above. */
    private static boolean areFull(List<List<Glyph>> lines, float room, float widest) {
        for (int i = 1; i < lines.size(); i++) {
            var above = lines.get(i - 1);
            var next = lines.get(i).getFirst();
            float needed = width(above) + next.right() - next.left();
            boolean isEven =
                    width(lines.get(i)) <= width(above) + (i == 1 ? next.right() - next.left() : EVEN * next.size());
            if (needed < room - PADDING || needed <= widest || !isEven) {
                return false;
            }
        }
        return true;
    }

    private static float width(List<Glyph> line) {
        return line.getLast().right() - line.getFirst().left();
    }

    /** The rows, broken numbers that their sums speak against in doubt. */
    List<Row> settle(List<Row> rows, int columns) {
        if (broken.isEmpty()) {
            return rows;
        }
        long shown = rows.stream()
                .filter(row -> hasBroken(row, columns) && sum(row) == Sum.HOLDS)
                .count();
        return rows.stream()
                .map(row -> hasBroken(row, columns) && sum(row) == Sum.BROKEN && shown < SHOWN
                        ? doubted(row, columns)
                        : row)
                .toList();
    }

    private boolean hasBroken(Row row, int columns) {
        return row.cells().stream().anyMatch(cell -> isBroken(cell, columns));
    }

    private boolean isBroken(Cell cell, int columns) {
        return broken.get((cell.row() - 1) * columns + cell.column() - 1);
    }

    private Row doubted(Row row, int columns) {
        return new Row(row.cells().stream()
                .map(cell -> isBroken(cell, columns) ? cell.inDoubt() : cell)
                .toList());
    }

    private enum Sum {
        HOLDS,
        BROKEN,
        NONE
    }

    /** Whether a row has totals, and all are the sums of their parts. */
    static boolean addsUp(Row row) {
        return sum(row) == Sum.HOLDS;
    }

    /** Whether the totals of a row are the sums of their parts; a total left blank says nothing of them. */
    private static Sum sum(Row row) {
        var values = new ArrayList<@Nullable BigDecimal>();
        int blanks = 0;
        for (var cell : row.cells().reversed()) {
            var text = Script.folded(cell.text().value()).strip();
            boolean isNumber = NUMBER.matcher(text.replace(",", "")).matches();
            if (!isNumber && !text.equals(NONE) && text.codePoints().anyMatch(Character::isLetter)) {
                break;
            }
            values.addFirst(isNumber ? new BigDecimal(text.replace(",", "")) : null);
            blanks = text.isEmpty() ? blanks + 1 : 0;
        }
        int group = CaseOutcome.values().length;
        if (values.size() != CaseGroup.values().length * group) {
            group = Applicant.values().length;
            int before = values.size() - group;
            if (before < 0 || before > blanks) {
                return Sum.NONE;
            }
            values.subList(0, before).clear();
        }
        boolean isTold = true;
        for (int from = 0; from < values.size(); from += group) {
            var total = values.get(from + group - 1);
            var parts = values.subList(from, from + group - 1).stream()
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (total != null && total.compareTo(parts) != 0) {
                return Sum.BROKEN;
            }
            isTold &= total != null || parts.signum() == 0;
        }
        return isTold ? Sum.HOLDS : Sum.NONE;
    }
}
