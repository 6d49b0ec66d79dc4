package org.gongkai.parse.html;

import java.io.StringReader;
import java.util.List;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.text.Encodings;
import org.gongkai.parse.text.TypedTables;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** HTML pages: paragraphs and tables in reading order, whatever stands around them. */
public final class HtmlReader {
    /** Pixels that a readable table needs at least. */
    private static final int SMALLEST_TABLE = 120;
    /** Pages saved from Word wrap the text of a cell in several elements. */
    private static final long ELEMENTS_PER_CELL = 4;

    private final Limits limits;
    private final Blocks blocks;
    private final PageText open;

    private HtmlReader(Limits limits) {
        this.limits = limits;
        this.blocks = new Blocks(limits.cells(), limits.characters());
        this.open = new PageText(limits.depth());
    }

    /** Reads a page in any of the encodings that {@link Encodings} knows. */
    public static Document read(byte[] bytes, Limits limits) {
        var decoded = Encodings.decode(bytes);
        checkSize(decoded.text(), limits);
        var blocks = blocks(decoded.text(), limits);
        List<ParseProblem> problems = decoded.lost() == 0
                ? List.of()
                : List.of(ParseProblem.of(
                        ProblemKind.ENCODING_LOSS, decoded.lost() + " characters, " + decoded.charset()));
        return new Document("html", blocks, problems);
    }

    /** What a piece of markup holds. */
    static List<Block> blocks(String markup, Limits limits) {
        var reader = new HtmlReader(limits);
        reader.walk(parsed(markup), 0);
        reader.endParagraph();
        return TypedTables.in(reader.blocks.toList(), limits);
    }

    private static Element parsed(String markup) {
        return Parser.htmlParser().parseInput(Deadline.watching(new StringReader(markup)), "");
    }

    /** The tree is built before it can be counted, so its size is told from the markup. */
    static void checkSize(String markup, Limits limits) {
        long elements = 0;
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            elements++;
        }
        if (elements > limits.cells() * ELEMENTS_PER_CELL) {
            throw new Blocks.TooLarge(limits.cells() * ELEMENTS_PER_CELL + " elements");
        }
    }

    private void walk(Node node, int depth) {
        Deadline.checkCurrent();
        if (depth > limits.depth()) {
            throw new Blocks.TooLarge(limits.depth() + " nested elements");
        }
        if (node instanceof TextNode text) {
            open.add(text.getWholeText());
        } else if (node instanceof Element element && Seen.isSeen(element)) {
            walkElement(element, depth);
        }
    }

    private void walkElement(Element element, int depth) {
        var name = element.normalName();
        switch (name) {
            case "br" -> endParagraph();
            case "img" -> {
                if (mayBeTable(element)) {
                    endParagraph();
                    blocks.picture(Source.NOWHERE);
                }
            }
            case "table" -> {
                endParagraph();
                table(HtmlTable.of(element, limits.depth()), depth);
            }
            case "pre" -> {
                endParagraph();
                preformatted(element, depth);
                endParagraph();
            }
            default -> {
                boolean block = element.isBlock();
                if (block) {
                    endParagraph();
                }
                if (!(block && BoxTable.mayBe(element) && boxTable(element))) {
                    walkChildren(element, depth);
                }
                if (block) {
                    endParagraph();
                }
            }
        }
    }

    private void walkChildren(Element element, int depth) {
        for (var child : element.childNodes()) {
            walk(child, depth + 1);
        }
    }

    /** Its lines and tabs are what they are in a text, unless it only sets the type of what it holds. */
    private void preformatted(Element element, int depth) {
        if (element.selectFirst("table,p,div") == null) {
            element.wholeText().lines().forEach(blocks::numberedParagraph);
        } else {
            walkChildren(element, depth);
        }
    }

    private void table(HtmlTable table, int depth) {
        for (var part : table.parts()) {
            switch (part) {
                case HtmlTable.Data(var rows) -> blocks.grid(rows, true);
                case HtmlTable.Layout(var element) -> {
                    walkChildren(element, depth + 1);
                    endParagraph();
                }
            }
        }
    }

    private boolean boxTable(Element element) {
        var rows = BoxTable.rows(element, limits.depth());
        if (rows.isEmpty()) {
            return false;
        }
        blocks.grid(rows, false);
        return true;
    }

    /** Signs and buttons are small, or say so; a table as a picture has a size, or none given. */
    private static boolean mayBeTable(Element image) {
        return size(image, "width") >= SMALLEST_TABLE && size(image, "height") >= SMALLEST_TABLE;
    }

    private static int size(Element image, String attribute) {
        var digits = image.attr(attribute).replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private void endParagraph() {
        if (!open.isEmpty()) {
            blocks.numberedParagraph(open.take());
        }
    }
}
