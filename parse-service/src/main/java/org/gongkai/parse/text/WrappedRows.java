package org.gongkai.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.template.Heading;

/**
 * Rows between pipes that a mail program or an editor has wrapped, so that a row goes on in the next line. They are whole again
 * where lines, taken together from pipe to pipe, all have as many pipes.
 */
final class WrappedRows {
    /** Over so many lines a row may go. */
    private static final int MOST_LINES = 12;

    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_HEADING = 60;
    /** Lines of a drawn frame begin with it. */
    private static final char CORNER = '+';

    private static final char FIRST_WIDE = '\u2E80';
    /** Nothing is left of it when the characters are made uniform. */
    private static final char NOTHING = '\u000B';

    private final StringBuilder text;
    private final List<Piece> pieces = new ArrayList<>();

    private WrappedRows(StringBuilder text) {
        this.text = text;
    }

    /** How a program tells that a line is full. */
    private enum Width {
        CHARACTERS,
        COLUMNS
    }

    /** A line of a table, perhaps a piece of a row. */
    private record Piece(int start, int end, int pipes) {}

    /** Makes the line breaks within rows spaces, or nothing where they cut words wherever the line was full. */
    static void unify(StringBuilder text) {
        if (text.indexOf("|") >= 0) {
            new WrappedRows(text).unify();
        }
    }

    private void unify() {
        for (int start = 0; start < text.length(); ) {
            Deadline.checkCurrent();
            int end = end(start);
            var piece = piece(start, end);
            boolean goesOn = end > start && text.charAt(start) != CORNER && !isBlank(piece) && !isHeading(piece);
            if (pieces.isEmpty() ? isEdge(start, 1) : goesOn) {
                pieces.add(piece);
            } else {
                join();
            }
            start = end + 1;
        }
        join();
    }

    private void join() {
        if (pieces.size() > FEWEST_ROWS) {
            int usual = usualPipes();
            int width = 0;
            for (int i = 0; i < Math.min(MOST_LINES, pieces.size()); i++) {
                width += pieces.get(i).pipes();
                var ends = usual > 0 && usual != width ? List.<Integer>of() : ends(width);
                if (ends.size() >= FEWEST_ROWS) {
                    join(ends);
                    break;
                }
            }
        }
        pieces.clear();
    }

    /** How many pipes most of the lines have, each a whole row then; 0 where they differ. */
    private int usualPipes() {
        int[] pipes = pieces.stream().mapToInt(Piece::pipes).sorted().toArray();
        int middle = pipes[pipes.length / 2];
        return IntStream.of(pipes).filter(count -> count == middle).count() * 2 > pipes.length ? middle : 0;
    }

    /** The last pieces of rows of so many pipes; none where the pieces do not make such rows. */
    private List<Integer> ends(int width) {
        var ends = new ArrayList<Integer>();
        int pipes = 0;
        int first = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (i == first && !isEdge(piece.start(), 1)) {
                return piece.pipes() == 0
                        ? ends
                        : List.of(); // prose behind the table, or rows that are none of this kind
            }
            pipes += piece.pipes();
            if (pipes > width || i - first >= MOST_LINES) {
                return List.of();
            }
            if (pipes == width && isEdge(piece.end() - 1, -1)) {
                ends.add(i);
                first = i + 1;
                pipes = 0;
            }
        }
        return pipes == 0 ? ends : List.of();
    }

    private void join(List<Integer> ends) {
        var whole = pieces.subList(0, ends.getLast() + 1);
        var cut = new ArrayList<>(whole);
        for (int i = ends.size() - 1; i >= 0; i--) {
            cut.remove((int) ends.get(i));
        }
        if (cut.stream().allMatch(this::isBetweenPipes)) {
            return; // rows as well, one by one
        }
        for (var width : Width.values()) {
            int limit = whole.stream()
                    .mapToInt(piece -> width(width, piece.start(), piece.end()))
                    .max()
                    .orElse(0);
            if (cut.stream().allMatch(piece -> isFull(width, piece, limit))) {
                // A wide character may not have fitted any more.
                exchange(
                        cut,
                        cut.stream().allMatch(piece -> width(width, piece.start(), piece.end()) >= limit - 1)
                                ? NOTHING
                                : ' ');
                return;
            }
        }
    }

    private void exchange(List<Piece> cut, char by) {
        for (var piece : cut) {
            text.setCharAt(piece.end(), by);
            if (text.charAt(piece.end() - 1) == '\r') {
                text.setCharAt(piece.end() - 1, by);
            }
        }
    }

    private boolean isBetweenPipes(Piece piece) {
        return isEdge(piece.end() - 1, -1) && isEdge(piece.end() + 1, 1);
    }

    /** Whether the first word of the next line had no room in this one. */
    private boolean isFull(Width width, Piece piece, int limit) {
        int next = piece.end() + 1;
        int end = next;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return width(width, piece.start(), piece.end()) + 1 + width(width, next, end) > limit;
    }

    private Piece piece(int start, int end) {
        int pipes = 0;
        for (int i = start; i < end; i++) {
            pipes += text.charAt(i) == '|' ? 1 : 0;
        }
        return new Piece(start, end, pipes);
    }

    private int end(int start) {
        int end = text.indexOf("\n", start);
        return end < 0 ? text.length() : end;
    }

    private boolean isHeading(Piece piece) {
        return piece.pipes() == 0
                && piece.end() - piece.start() <= LONGEST_HEADING
                && Heading.of(new Line(text.substring(piece.start(), piece.end()), piece.start()).text())
                        .isPresent();
    }

    /** Whether the next character that is no space is a pipe. */
    private boolean isEdge(int from, int step) {
        int i = from;
        while (i >= 0 && i < text.length() && text.charAt(i) != '\n' && Character.isWhitespace(text.charAt(i))) {
            i += step;
        }
        return i >= 0 && i < text.length() && text.charAt(i) == '|';
    }

    private boolean isBlank(Piece piece) {
        for (int i = piece.start(); i < piece.end(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int width(Width width, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            all += c == '\r' ? 0 : width == Width.COLUMNS && c >= FIRST_WIDE ? 2 : 1;
        }
        return all;
    }
}
