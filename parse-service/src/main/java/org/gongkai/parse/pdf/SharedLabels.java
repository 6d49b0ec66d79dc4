package org.gongkai.parse.pdf;

import java.util.BitSet;
import java.util.List;

/**
 * Labels that have several rows of figures beside them, and no label of their own before those: the line between two rows
 * is missing in the labels, and does not tell whose the figures are.
 */
record SharedLabels(UnionFind regions, List<List<Glyph>> contents, int columns) {
    /** All that stands in such rows. */
    BitSet figures() {
        var shared = new BitSet();
        for (int label = 0; label < contents.size(); label++) {
            if (isLabel(label)) {
                shared.or(beside(label));
            }
        }
        return shared;
    }

    private BitSet beside(int label) {
        var beside = new BitSet();
        int rows = 0;
        for (int first = label - label % columns; first < contents.size(); first += columns) {
            int behind = first + columns;
            while (behind > first && regions.find(behind - 1) != label) {
                behind--;
            }
            if (behind == first) {
                break;
            }
            var row = new BitSet();
            for (int cell = behind; cell < first + columns; cell++) {
                row.set(regions.find(cell));
            }
            int from = first;
            if (row.stream().noneMatch(this::isLabel) && row.stream().anyMatch(cell -> isFigure(cell, from))) {
                beside.or(row);
                rows++;
            }
        }
        return rows > 1 ? beside : new BitSet();
    }

    /** Whether a cell holds digits and begins in its row. */
    private boolean isFigure(int cell, int row) {
        return cell >= row && contents.get(cell).stream().anyMatch(Glyph::isDigit);
    }

    private boolean isLabel(int cell) {
        return contents.get(cell).stream()
                        .filter(glyph -> Character.isIdeographic(glyph.text().codePointAt(0)))
                        .count()
                > 1;
    }
}
