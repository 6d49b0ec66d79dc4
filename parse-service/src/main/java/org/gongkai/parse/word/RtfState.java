package org.gongkai.parse.word;

/** What holds in a group of an RTF document, and ends with it. */
final class RtfState {
    /** Where the text of the group goes. */
    enum Destination {
        PAGE,
        FONTS,
        COLOURS,
        NOWHERE
    }

    Destination destination = Destination.PAGE;
    /** Properties of the row of a table inside another follow here. */
    boolean definesNested;
    /** The text of a box, which is not part of the paragraph around it. */
    boolean beginsBox;
    /** Drawn in a shape, not a character of the line. */
    boolean inShape;

    int font;
    int wideFont;
    boolean namesWideFont;
    /** How many signs behind a Unicode character stand for it in programs that do not know it. */
    int substitutes = 1;

    boolean hidden;
    boolean deleted;
    boolean struck;
    boolean raised;
    boolean shaded;
    int colour;

    boolean inTable;
    int level;

    RtfState copy() {
        var copy = new RtfState();
        copy.destination = destination;
        copy.definesNested = definesNested;
        copy.inShape = inShape;
        copy.font = font;
        copy.wideFont = wideFont;
        copy.namesWideFont = namesWideFont;
        copy.substitutes = substitutes;
        copy.hidden = hidden;
        copy.deleted = deleted;
        copy.struck = struck;
        copy.raised = raised;
        copy.shaded = shaded;
        copy.colour = colour;
        copy.inTable = inTable;
        copy.level = level;
        return copy;
    }

    boolean isSeen() {
        return destination == Destination.PAGE && !hidden && !deleted;
    }

    /** How deep in tables the paragraph stands; 0 outside of them. */
    int tableLevel() {
        return level > 0 ? level : inTable ? 1 : 0;
    }

    /** A new paragraph with properties of its own. */
    void plainParagraph() {
        inTable = false;
        level = 0;
    }

    /** Text without properties of its own. */
    void plainText() {
        hidden = false;
        deleted = false;
        struck = false;
        raised = false;
        shaded = false;
        colour = 0;
    }
}
