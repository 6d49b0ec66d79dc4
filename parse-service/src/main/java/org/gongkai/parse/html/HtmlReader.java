package org.gongkai.parse.html;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.SpanGrid;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.text.Encodings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** HTML pages: paragraphs and tables in reading order, whatever stands around them. */
public final class HtmlReader {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "noscript", "template", "iframe", "object", "svg", "select", "textarea");
    /** Pixels that a readable table needs at least. */
    private static final int SMALLEST_TABLE = 120;
    /** A cell with more prose than this belongs to a table that only lays out the page. */
    private static final int LONGEST_CELL = 400;
    /** Pages saved from Word wrap the text of a cell in several elements. */
    private static final long ELEMENTS_PER_CELL = 4;

    private final Limits limits;
    private final Blocks blocks;
    private final StringBuilder open = new StringBuilder();

    private HtmlReader(Limits limits) {
        this.limits = limits;
        this.blocks = new Blocks(limits.cells(), limits.characters());
    }

    /** Reads a page in any of the encodings that {@link Encodings} knows. */
    public static Document read(byte[] bytes, Limits limits) {
        var decoded = Encodings.decode(bytes);
        checkSize(decoded.text(), limits);
        var reader = new HtmlReader(limits);
        reader.walk(parsed(decoded.text()), 0);
        reader.endParagraph();
        List<ParseProblem> problems = decoded.lost() == 0
                ? List.of()
                : List.of(ParseProblem.of(
                        ProblemKind.ENCODING_LOSS, decoded.lost() + " characters, " + decoded.charset()));
        return new Document("html", reader.blocks.toList(), problems);
    }

    private static Element parsed(String markup) {
        return Parser.htmlParser().parseInput(Deadline.watching(new StringReader(markup)), "");
    }

    /** The tree is built before it can be counted, so its size is told from the markup. */
    private static void checkSize(String markup, Limits limits) {
        if (markup.chars().filter(c -> c == '<').count() > limits.cells() * ELEMENTS_PER_CELL) {
            throw new Blocks.TooLarge(limits.cells() * ELEMENTS_PER_CELL + " elements");
        }
    }

    private void walk(Node node, int depth) {
        Deadline.checkCurrent();
        if (depth > limits.depth()) {
            throw new Blocks.TooLarge(limits.depth() + " nested elements");
        }
        switch (node) {
            case TextNode text -> open.append(text.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
            case Element element -> walkElement(element, depth);
            default -> {
                // comments and the like
            }
        }
    }

    private void walkElement(Element element, int depth) {
        var name = element.normalName();
        if (UNSEEN.contains(name)) {
            return;
        }
        if (name.equals("br")) {
            endParagraph();
        } else if (name.equals("img")) {
            if (mayBeTable(element)) {
                endParagraph();
                blocks.picture(Source.NOWHERE);
            }
        } else if (name.equals("table") && isData(element)) {
            endParagraph();
            grid(element);
        } else {
            if (element.isBlock()) {
                endParagraph();
            }
            for (var child : element.childNodes()) {
                walk(child, depth + 1);
            }
            if (element.isBlock()) {
                endParagraph();
            }
        }
    }

    /** Signs and buttons are small, or say so; a table as a picture has a size, or none given. */
    private static boolean mayBeTable(Element image) {
        return size(image, "width") >= SMALLEST_TABLE && size(image, "height") >= SMALLEST_TABLE;
    }

    private static int size(Element image, String attribute) {
        var digits = image.attr(attribute).replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static boolean isData(Element table) {
        return table.selectFirst("table table") == null
                && table.select("td,th").stream().noneMatch(HtmlReader::isProse);
    }

    private static boolean isProse(Element cell) {
        Deadline.checkCurrent();
        return cell.text().length() > LONGEST_CELL;
    }

    private void grid(Element table) {
        var grid = new SpanGrid();
        for (var row : table.select("tr")) {
            grid.row();
            for (var cell : row.children()) {
                Deadline.checkCurrent();
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    grid.cell(cellText(cell), span(cell, "colspan"), span(cell, "rowspan"));
                }
            }
        }
        blocks.grid(grid.rows(), true);
    }

    private static Text cellText(Element cell) {
        // jsoup breaks lines where a browser would; blank ones come from the markup.
        var text = cell.wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return Text.of(text, (_, _) -> Source.NOWHERE);
    }

    private static int span(Element cell, String attribute) {
        try {
            return Integer.parseInt(cell.attr(attribute).strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void endParagraph() {
        blocks.numberedParagraph(open.toString().strip());
        open.setLength(0);
    }
}
