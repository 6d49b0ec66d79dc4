package org.gongkai.events;

/** What a cell turned out to hold. Blank, absent and ambiguous are not zero: each means something else to the reader. */
public enum FigureState {
    /** A number was printed and read. */
    READ,
    /** The cell is there and printed empty, or holds 「/」「—」「无」. */
    BLANK,
    /** The cell's row, column or table is not in the document. */
    ABSENT,
    /** Several readings of the printed characters fit, and nothing decides between them. */
    AMBIGUOUS,
    /** Something is printed that is not a number. */
    NOT_A_NUMBER
}
