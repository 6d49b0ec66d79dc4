package org.gongkai.parse.pdf;

/** A rectangle on a page, in points from the page's top left corner. */
record Box(float left, float top, float right, float bottom) {
    /** Whether both its sides are at least this long. */
    boolean isLarge(float side) {
        return right - left >= side && bottom - top >= side;
    }
}
