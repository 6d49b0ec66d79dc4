package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which label each row of figures has, in a table without vertical lines. */
final class RowLabels {
    /** A label that is further from its figures than this many characters is not theirs. */
    static final float REACH = 1.7f;
    /** A label is near enough to be sure when the next one is this many times as far. */
    private static final float CLEARLY = 1.25f;

    /** A label without figures that is as near to a row of figures as this may be its label. */
    static final float BESIDE = 0.8f;

    /** And so near, where the figures have no label. */
    private static final float FAR = 2 * REACH;

    private static final float ON_LINE = 0.3f;

    private final List<FigureRow> rows;
    private final List<LabelBlock> blocks;
    private final List<@Nullable LabelBlock> assigned = new ArrayList<>();

    RowLabels(List<FigureRow> rows, List<LabelBlock> blocks) {
        this.rows = rows;
        this.blocks = blocks;
        for (var row : rows) {
            LabelBlock nearest = null;
            for (var block : blocks) {
                float distance = block.distance(row.y());
                if (distance <= REACH * row.size()
                        && (nearest == null || isNearer(block, nearest, row.y()))
                        && isNearestRow(block, row)) {
                    nearest = block;
                }
            }
            assigned.add(nearest);
        }
    }

    /** The label of the row in this place; null where none is near. */
    @Nullable
    LabelBlock of(int row) {
        return assigned.get(row);
    }

    /** Whether the row in this place is followed by one without a label. */
    boolean isAboveUnlabelled(int row) {
        return row + 1 < rows.size() && assigned.get(row + 1) == null;
    }

    /** Whether figures stand so near to a label without any that they may be its own. */
    boolean mayHaveFigures(LabelBlock block) {
        for (int i = 0; i < rows.size(); i++) {
            var label = assigned.get(i);
            float near = label == null ? FAR : LabelBlock.isRow(label.value()) ? BESIDE : REACH;
            if (block.distance(rows.get(i).y()) < near * rows.get(i).size()) {
                return true;
            }
        }
        return false;
    }

    /** Whether another label is about as near to these figures as theirs is. */
    boolean isUnclear(FigureRow row, LabelBlock label) {
        float own = label.distance(row.y());
        return own > ON_LINE * row.size()
                && blocks.stream().anyMatch(other -> other != label && other.distance(row.y()) < CLEARLY * own);
    }

    private static boolean isNearer(LabelBlock block, LabelBlock other, float y) {
        int nearer = Float.compare(block.distance(y), other.distance(y));
        return nearer < 0 || (nearer == 0 && block.lineDistance(y) < other.lineDistance(y));
    }

    /** Whether no other row of figures is nearer to a label. */
    private boolean isNearestRow(LabelBlock block, FigureRow row) {
        float distance = block.distance(row.y());
        return rows.stream().noneMatch(other -> !other.equals(row) && block.distance(other.y()) < distance);
    }
}
