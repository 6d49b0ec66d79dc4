package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.block.Blocks;

/** How the cells of a row of an RTF document lie. */
final class RtfRow {
    /**
     * A cell as it lies.
     *
     * @param right where it ends, in twips
     */
    record Place(int right, boolean continuesAbove, boolean continuesLeft, boolean shaded) {}

    private final int most;
    private final List<Place> places = new ArrayList<>();
    private int left;
    private boolean continuesAbove;
    private boolean continuesLeft;
    private boolean shaded;

    RtfRow(int most) {
        this.most = most;
    }

    void beginsAt(int twips) {
        left = twips;
    }

    void continuesAbove() {
        continuesAbove = true;
    }

    void continuesLeft() {
        continuesLeft = true;
    }

    void shaded() {
        shaded = true;
    }

    /** The cell whose properties were told ends here. */
    void endsAt(int twips) {
        if (places.size() >= most) {
            throw new Blocks.TooLarge(most + " cells");
        }
        places.add(new Place(twips, continuesAbove, continuesLeft, shaded));
        continuesAbove = false;
        continuesLeft = false;
        shaded = false;
    }

    int left() {
        return left;
    }

    List<Place> places() {
        return places;
    }
}
