package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;

/** The colours of an RTF document, by number. The first one is what text has by itself. */
final class RtfColours {
    private static final int WHITE = 0xFFFFFF;
    private static final int AUTOMATIC = -1;

    private final List<Integer> colours = new ArrayList<>();
    private int next = AUTOMATIC;

    /** One of the three parts of the colour that is being told. */
    void part(int shift, int value) {
        next = (next == AUTOMATIC ? 0 : next) | (value & 0xFF) << shift;
    }

    /** The colour is told. */
    void end() {
        colours.add(next);
        next = AUTOMATIC;
    }

    boolean isWhite(int number) {
        return number > 0 && number < colours.size() && colours.get(number) == WHITE;
    }

    /** Whether white is seen on it. */
    boolean isShade(int number) {
        return number > 0
                && number < colours.size()
                && colours.get(number) != WHITE
                && colours.get(number) != AUTOMATIC;
    }
}
