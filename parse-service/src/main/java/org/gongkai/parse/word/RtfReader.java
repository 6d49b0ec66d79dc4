package org.gongkai.parse.word;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.text.TypedTables;
import org.gongkai.parse.word.RtfState.Destination;

/**
 * Word documents written as text with control words (RTF), most of which are named .doc. One pass over the signs: groups
 * are kept on a stack of our own, so that nesting costs no more than its bytes, and is refused beyond the limit.
 */
public final class RtfReader {
    private final RtfSigns signs;
    private final Limits limits;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfColours colours = new RtfColours();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private final RtfPage page;
    private RtfState state = new RtfState();
    private boolean isMarked;
    private int substitutes;
    private int lost;

    private RtfReader(byte[] document, Limits limits) {
        this.signs = new RtfSigns(document);
        this.limits = limits;
        this.page = new RtfPage(limits);
    }

    /** Reads a document. */
    public static Document read(byte[] document, Limits limits) {
        var reader = new RtfReader(document, limits);
        var blocks = new Blocks(limits.cells(), limits.characters());
        Flow.emit(reader.contents(), blocks);
        List<ParseProblem> problems = reader.lost == 0
                ? List.of()
                : List.of(ParseProblem.of(ProblemKind.ENCODING_LOSS, reader.lost + " characters"));
        return new Document("rtf", TypedTables.in(blocks.toList(), limits), problems);
    }

    private List<Content> contents() {
        for (var sign = signs.next(); sign != RtfSigns.Kind.END; sign = signs.next()) {
            switch (sign) {
                case OPEN -> open();
                case CLOSE -> close();
                case BYTE -> text(signs.value());
                default -> control(signs.word());
            }
        }
        while (!groups.isEmpty()) {
            close();
        }
        flush();
        return page.end();
    }

    private void open() {
        flush();
        isMarked = false;
        substitutes = 0;
        if (groups.size() >= limits.depth()) {
            throw new Blocks.TooLarge(limits.depth() + " nested groups");
        }
        groups.push(state);
        state = state.copy();
    }

    private void close() {
        flush();
        substitutes = 0;
        if (groups.isEmpty()) {
            return;
        }
        var ended = state;
        state = groups.pop();
        if (ended.beginsBox) {
            page.endBox();
        }
    }

    private void text(byte value) {
        if (substitutes > 0) {
            substitutes--;
        } else if (state.destination == Destination.COLOURS && value == ';') {
            colours.end();
        } else if (state.isSeen()) {
            bytes.write(value);
        }
    }

    private void control(String word) {
        if (substitutes > 0 && !word.equals("bin")) {
            substitutes--;
            return;
        }
        boolean marked = isMarked;
        isMarked = word.equals("*");
        if (marked && RtfWords.isNotOnPage(word, true)) {
            flush();
            state.destination = Destination.NOWHERE;
        }
        var character = RtfWords.character(word);
        if (word.equals("bin")) {
            signs.skip(signs.number(0));
        } else if (state.destination != Destination.PAGE) {
            table(word);
        } else if (character != null) {
            add(character);
        } else if (word.equals("u")) {
            unicode((char) signs.number(0));
        } else if (RtfWords.isNotOnPage(word, false)) {
            flush();
            state.destination = Destination.NOWHERE;
        } else if (!(destination(word) || paragraph(word) || row(word))) {
            flush();
            state.textProperty(word, signs, colours);
        }
    }

    /** Fonts and colours. */
    private void table(String word) {
        if (state.destination == Destination.FONTS) {
            switch (word) {
                case "f" -> state.font = signs.number(0);
                case "fcharset" -> fonts.add(state.font, signs.number(0));
                default -> {
                    // names and the like
                }
            }
        } else if (state.destination == Destination.COLOURS) {
            switch (word) {
                case "red" -> colours.part(16, signs.number(0));
                case "green" -> colours.part(8, signs.number(0));
                case "blue" -> colours.part(0, signs.number(0));
                default -> {
                    // shades of a theme
                }
            }
        }
    }

    /** What begins a group of another kind. */
    private boolean destination(String word) {
        switch (word) {
            case "fonttbl" -> state.destination = Destination.FONTS;
            case "colortbl" -> state.destination = Destination.COLOURS;
            case "ansicpg" -> fonts.codePage(signs.number(0));
            case "pict" -> {
                page.addPicture(!state.inShape);
                state.destination = Destination.NOWHERE;
            }
            case "object" -> {
                page.addUnread();
                state.destination = Destination.NOWHERE;
            }
            case "shpinst", "do" -> state.inShape = true;
            case "shptxt", "dptxbxtext" -> {
                flush();
                page.beginBox();
                state.beginsBox = true;
                state.plainParagraph();
                state.plainText();
            }
            case "nesttableprops" -> state.definesNested = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean paragraph(String word) {
        switch (word) {
            case "par", "sect", "\n", "\r" -> {
                flush();
                page.endParagraph(state.tableLevel());
            }
            case "cell", "nestcell" -> {
                flush();
                page.endCell(Math.max(word.equals("cell") ? 1 : 2, state.tableLevel()));
            }
            case "row" -> {
                flush();
                page.endRow(Math.max(1, state.tableLevel()));
            }
            case "nestrow" -> {
                flush();
                page.endNestedRow(Math.max(2, state.tableLevel()));
            }
            case "pard" -> state.plainParagraph();
            case "intbl" -> state.inTable = signs.isOn();
            case "itap" -> state.level = signs.number(0);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean row(String word) {
        var told = page.row(state.definesNested);
        switch (word) {
            case "trowd" -> page.beginRow(state.definesNested);
            case "trleft" -> told.beginsAt(signs.number(0));
            case "clvmrg" -> told.continuesAbove();
            case "clmrg" -> told.continuesLeft();
            case "clcbpat" -> {
                if (colours.isShade(signs.number(0))) {
                    told.shaded();
                }
            }
            case "cellx" -> told.endsAt(signs.number(0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void unicode(char character) {
        flush();
        if (character >= '\uF000' && character <= '\uF0FF') {
            page.addUnread();
        } else {
            add(String.valueOf(character));
        }
        substitutes = state.substitutes;
    }

    private void add(String text) {
        flush();
        if (state.isSeen()) {
            page.add(text, state.look(colours));
        }
    }

    /** Decodes the bytes so far, before what holds for them changes. */
    private void flush() {
        if (bytes.size() == 0) {
            return;
        }
        if (fonts.isOfSymbols(state.font)) {
            page.addUnread();
        } else {
            var decoded = bytes.toString(fonts.charset(state.font, state.wideFont));
            lost += (int) decoded.chars().filter(c -> c == '\uFFFD').count();
            page.add(decoded, state.look(colours));
        }
        bytes.reset();
    }
}
