package org.gongkai.parse.word;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** What is not part of the page, though nothing marks it as such. */
    private static final Set<String> NOT_ON_PAGE = Set.of(
            "stylesheet",
            "info",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "nonshppict",
            "shprslt",
            "sp",
            "xe",
            "tc",
            "rxe",
            "nonesttables",
            "fldinst",
            "filetbl");

    /** What is on the page, though it is marked to be passed over by programs that do not know it. */
    private static final Set<String> ON_PAGE = Set.of("shppict", "shpinst", "do", "nesttableprops");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("softline", "\n"),
            Map.entry("page", "\n"),
            Map.entry("column", "\n"),
            Map.entry("~", "\u00A0"),
            Map.entry("_", "-"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("emspace", "\u3000"),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "),
            Map.entry("bullet", "•"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"));

    /** Half points; less is for looks. */
    private static final int RAISED = 5;

    private final RtfSigns signs;
    private final Limits limits;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfColours colours = new RtfColours();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private final Deque<RtfStory> stories = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private RtfRow row;
    private RtfRow nestedRow;
    private boolean isMarked;
    private int substitutes;
    private int cells;
    private int characters;
    private int lost;

    private RtfReader(byte[] document, Limits limits) {
        this.signs = new RtfSigns(document);
        this.limits = limits;
        this.row = new RtfRow(limits.cells());
        this.nestedRow = new RtfRow(limits.cells());
        stories.push(new RtfStory(limits));
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
        return stories.getLast().end();
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
        if (ended.beginsBox && stories.size() > 1) {
            var box = stories.pop().end();
            stories.element().addBeside(box);
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
        if (marked && !ON_PAGE.contains(word)) {
            flush();
            state.destination = Destination.NOWHERE;
        }
        var character = CHARACTERS.get(word);
        if (word.equals("bin")) {
            signs.skip(signs.number(0));
        } else if (state.destination != Destination.PAGE) {
            table(word);
        } else if (character != null) {
            add(character);
        } else if (word.equals("u")) {
            unicode((char) signs.number(0));
        } else if (NOT_ON_PAGE.contains(word)) {
            flush();
            state.destination = Destination.NOWHERE;
        } else if (!(destination(word) || paragraph(word) || row(word, state.definesNested ? nestedRow : row))) {
            textProperty(word);
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
                stories.element().addBeside(List.of(new Content.Picture(!state.inShape)));
                state.destination = Destination.NOWHERE;
            }
            case "object" -> {
                stories.element().text().addUnread();
                state.destination = Destination.NOWHERE;
            }
            case "shpinst", "do" -> state.inShape = true;
            case "shptxt", "dptxbxtext" -> {
                flush();
                stories.push(new RtfStory(limits));
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
        var story = stories.element();
        switch (word) {
            case "par", "sect", "\n", "\r" -> {
                flush();
                count(1);
                story.endParagraph(state.tableLevel());
            }
            case "cell", "nestcell" -> {
                flush();
                count(1);
                if (++cells > limits.cells()) {
                    throw new Blocks.TooLarge(limits.cells() + " cells");
                }
                story.endCell(Math.max(word.equals("cell") ? 1 : 2, state.tableLevel()));
            }
            case "row" -> {
                flush();
                story.endRow(Math.max(1, state.tableLevel()), row);
            }
            case "nestrow" -> {
                flush();
                story.endRow(Math.max(2, state.tableLevel()), nestedRow);
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

    private boolean row(String word, RtfRow told) {
        switch (word) {
            case "trowd" -> {
                var next = new RtfRow(limits.cells());
                row = state.definesNested ? row : next;
                nestedRow = state.definesNested ? next : nestedRow;
            }
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

    private void textProperty(String word) {
        flush();
        switch (word) {
            case "plain" -> state.plainText();
            case "f" -> {
                state.font = signs.number(0);
                state.namesWideFont = false;
            }
            case "dbch" -> state.namesWideFont = true;
            case "loch", "hich" -> state.namesWideFont = false;
            case "af" -> state.wideFont = state.namesWideFont ? signs.number(0) : state.wideFont;
            case "uc" -> state.substitutes = Math.max(0, signs.number(1));
            case "v" -> state.hidden = signs.isOn();
            case "deleted" -> state.deleted = signs.isOn();
            case "strike", "striked" -> state.struck = signs.isOn();
            case "super", "sub" -> state.raised = signs.isOn();
            case "nosupersub" -> state.raised = false;
            case "up" -> state.raised = signs.number(RAISED + 1) > RAISED;
            case "cf" -> state.colour = signs.number(0);
            case "highlight", "cb", "chcbpat", "cbpat" -> state.shaded = colours.isShade(signs.number(0));
            default -> {
                // fonts, spacing and the like
            }
        }
    }

    private void unicode(char character) {
        flush();
        if (character >= '\uF000' && character <= '\uF0FF') {
            stories.element().text().addUnread();
        } else {
            add(String.valueOf(character));
        }
        substitutes = state.substitutes;
    }

    private void add(String text) {
        flush();
        if (state.isSeen()) {
            count(text.length());
            stories.element().text().add(text, look());
        }
    }

    /** Decodes the bytes so far, before what holds for them changes. */
    private void flush() {
        if (bytes.size() == 0) {
            return;
        }
        if (fonts.isOfSymbols(state.font)) {
            stories.element().text().addUnread();
        } else {
            var decoded = bytes.toString(fonts.charset(state.font, state.wideFont));
            lost += (int) decoded.chars().filter(c -> c == '\uFFFD').count();
            count(decoded.length());
            stories.element().text().add(decoded, look());
        }
        bytes.reset();
    }

    private RunText.Look look() {
        boolean pale = !state.shaded && colours.isWhite(state.colour);
        return state.struck || state.raised || pale
                ? new RunText.Look(state.struck, state.raised, pale)
                : RunText.Look.PLAIN;
    }

    /** A paragraph costs memory also when it is short, so it counts as one character more. */
    private void count(int more) {
        characters += more;
        if (characters > limits.characters()) {
            throw new Blocks.TooLarge(limits.characters() + " characters");
        }
    }
}
