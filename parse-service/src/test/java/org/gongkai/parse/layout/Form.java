package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table of the national format as it is printed, with its merged cells.
 *
 * @param width columns
 * @param rows the cells that begin in each row
 */
record Form(int width, List<List<Slot>> rows) {
    /**
     * A cell.
     *
     * @param column where it begins
     * @param columns how many it covers
     * @param rows how many it covers
     */
    record Slot(String text, int column, int columns, int rows) {}

    /** The texts of a row, one for each column; merged cells print their text where they begin. */
    List<String> line(int row) {
        var line = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            line.add("");
        }
        rows.get(row).forEach(slot -> line.set(slot.column(), slot.text()));
        return line;
    }

    /** The texts of a row, merged cells only where they begin. */
    List<String> texts(int row) {
        return rows.get(row).stream().map(Slot::text).toList();
    }

    int height() {
        return rows.size();
    }

    /** Puts cells where there is room, as a browser does. */
    static final class Builder {
        private final int width;
        private final List<List<Slot>> rows = new ArrayList<>();
        private final Set<Integer> taken = new HashSet<>();

        Builder(int width) {
            this.width = width;
        }

        Builder row() {
            rows.add(new ArrayList<>());
            return this;
        }

        Builder cell(String text) {
            return cell(text, 1, 1);
        }

        Builder cell(String text, int columns, int height) {
            int row = rows.size() - 1;
            int column = 0;
            while (taken.contains(row * width + column)) {
                column++;
            }
            for (int r = row; r < row + height; r++) {
                for (int c = column; c < column + columns; c++) {
                    taken.add(r * width + c);
                }
            }
            rows.getLast().add(new Slot(text, column, columns, height));
            return this;
        }

        Form build() {
            return new Form(width, rows.stream().map(List::copyOf).toList());
        }
    }
}
