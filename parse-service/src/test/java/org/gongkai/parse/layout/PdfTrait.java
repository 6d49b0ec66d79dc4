package org.gongkai.parse.layout;

/** What a PDF may do with a report. */
enum PdfTrait {
    /** Borders are thin filled rectangles, as Word and WPS write them. */
    FILLED_RULES,
    /** Borders are many short strokes. */
    DASHES,
    /** Only the lines between rows are drawn. */
    HORIZONTAL_RULES,
    /** Borders are rows of small squares. */
    DOTS,
    /** Only a frame and the lines between columns are drawn. */
    COLUMN_RULES,
    /** Lines between columns, and across only above each block or group of rows. */
    GROUP_RULES,
    /** No lines: columns are told by position alone. */
    NO_RULES,
    /** Labels are broken over up to four lines, and one stands upright, a character a line. */
    NARROW_LABELS,
    /** Figures stand on the first line of their label, not in its middle. */
    ON_FIRST_LINE,
    /** Figures stand on a line of their own above their label. */
    ABOVE_LABEL,
    /** Figures stand on the last line of their label. */
    ON_LAST_LINE,
    /** Figures stand on a line of their own below their label. */
    BELOW_LABEL,
    ALIGNED_LEFT,
    ALIGNED_RIGHT,
    /** The lines of a label stand below each other by their middles. */
    CENTRED_LABELS,
    /** The figures of each row begin at a place of its own, as behind tabs. */
    RAGGED,
    /** The characters of short words are set wide apart. */
    SPACED_WORDS,
    /** Headings stand on coloured ground. */
    SHADED,
    /** The name of a group stands before the label of each of its rows, and has no column of its own. */
    FLAT_LABELS,
    /** 行政复议 and 行政诉讼 have tables of their own. */
    PARTED_CASES,
    /** A row that does not fit on the page is cut within its label. */
    CUT_ROWS,
    /** The headings of columns are printed again on the next page. */
    REPEATED_HEADINGS,
    /** A page ends within the headings of columns. */
    CUT_HEADINGS,
    /** Bold type made by printing twice, a little apart. */
    TWICE,
    /** The size stands in the text matrix, not in the font. */
    SIZE_IN_MATRIX,
    /** Every character is placed by itself. */
    CHARACTER_BY_CHARACTER,
    /** Kerning between all characters. */
    KERNED,
    /** A row is one string with spaces. */
    ROW_IN_ONE_STRING,
    /** Drawn in no order. */
    SHUFFLED,
    /** A word in large type across the page. */
    WATERMARK,
    /** Figures have no room on one line of their cell, and are broken between digits. */
    BROKEN_NUMBERS,
    /** Only a frame is drawn around a table, and nothing between its rows. */
    FRAME,
    /** The agency's name stands at the head of every page, the number of pages at the foot. */
    HEAD_AND_FOOT,
    /** The pages are stored turned. */
    TURNED,
    /** The text is turned: a wide page lies on an upright one. */
    LYING,
    /** The page is a part of a larger sheet. */
    CROPPED
}
