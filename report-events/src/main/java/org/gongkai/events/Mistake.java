package org.gongkai.events;

/** How a number may have come to stand where another should. */
public enum Mistake {
    /** A sum was left at 0. */
    SUM_LEFT_AT_ZERO,
    /** The cell was left blank. */
    LEFT_BLANK,
    /** Two digits changed places. */
    DIGITS_TRANSPOSED,
    /** A digit was lost. */
    DIGIT_LOST,
    /** A digit was typed twice. */
    DIGIT_DOUBLED,
    /** One digit is another. */
    DIGIT_CHANGED,
    /** A minus sign that should not be there. */
    SIGN_ADDED,
    /** The numbers of a row or column stand one cell further on. */
    SHIFTED,
    /** Two numbers changed places. */
    SWAPPED
}
