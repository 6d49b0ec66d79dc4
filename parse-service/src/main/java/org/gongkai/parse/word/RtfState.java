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

    /** Half points; less is for looks. */
    private static final int RAISED = 5;

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

    /** What a control word says of the text behind it; most say something that does not matter here. */
    void textProperty(String word, RtfSigns signs, RtfColours colours) {
        switch (word) {
            case "plain" -> plainText();
            case "f" -> {
                font = signs.number(0);
                namesWideFont = false;
            }
            case "dbch" -> namesWideFont = true;
            case "loch", "hich" -> namesWideFont = false;
            case "af" -> wideFont = namesWideFont ? signs.number(0) : wideFont;
            case "uc" -> substitutes = Math.max(0, signs.number(1));
            case "v" -> hidden = signs.isOn();
            case "deleted" -> deleted = signs.isOn();
            case "strike", "striked" -> struck = signs.isOn();
            case "super", "sub" -> raised = signs.isOn();
            case "nosupersub" -> raised = false;
            case "up" -> raised = signs.number(RAISED + 1) > RAISED;
            case "cf" -> colour = signs.number(0);
            case "highlight", "cb", "chcbpat", "cbpat" -> shaded = colours.isShade(signs.number(0));
            default -> {
                // fonts, spacing and the like
            }
        }
    }

    RunText.Look look(RtfColours colours) {
        boolean pale = !shaded && colours.isWhite(colour);
        return struck || raised || pale ? new RunText.Look(struck, raised, pale) : RunText.Look.PLAIN;
    }
}
