package org.gongkai.parse.html;

/**
 * How an element is shown, as far as it matters for reading: by what it says of itself, and what it has from those around it.
 *
 * @param traits bits of those below
 */
record Look(int traits) {
    /** Not there at all: what stands behind it moves up. */
    static final int GONE = 1;
    /** Out of sight with all that stands in it, but in its place. */
    static final int UNSEEN = 1 << 1;
    /** Not shown, but what stands in it may be. */
    static final int INVISIBLE = 1 << 2;
    /** In type of no size. */
    static final int TINY = 1 << 3;
    /** In no colour. */
    static final int CLEAR = 1 << 4;
    /** In white. */
    static final int PALE = 1 << 5;
    /** Struck out. */
    static final int STRUCK = 1 << 6;
    /** Raised or lowered, as marks of notes are. */
    static final int RAISED = 1 << 7;
    /** Shows more than what stands in the markup. */
    static final int FILLED = 1 << 8;
    /** A picture, whatever it shows. */
    static final int PICTURE = 1 << 9;
    /** On a ground that is not white. */
    static final int SHADED = 1 << 10;
    /** On a white ground. */
    static final int WHITE_GROUND = 1 << 11;

    /** What an element has from those around it unless it says otherwise. */
    static final int INHERITED = INVISIBLE | TINY | CLEAR | PALE;
    /** What an element has from those around it whatever it says. */
    static final int LASTING = UNSEEN | STRUCK | RAISED;

    private static final int HIDDEN = UNSEEN | INVISIBLE | TINY | CLEAR;

    static final Look PLAIN = new Look(0);

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    boolean isGone() {
        return has(GONE);
    }

    /** Whether its own text is shown; what stands in it may be all the same. */
    boolean isSeen() {
        return !has(GONE | HIDDEN);
    }

    /**
     * What declarations make of a look.
     *
     * @param sets traits that it has by them
     * @param clears traits that it does not have by them
     */
    record Effect(int sets, int clears) {
        static final Effect NONE = new Effect(0, 0);

        int on(int traits) {
            return (traits & ~clears) | sets;
        }

        boolean isNone() {
            return sets == 0 && clears == 0;
        }
    }
}
