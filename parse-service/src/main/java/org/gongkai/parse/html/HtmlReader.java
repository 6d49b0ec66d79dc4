package org.gongkai.parse.html;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.pdf.PlacedPage;
import org.gongkai.parse.text.Encodings;
import org.gongkai.parse.text.TypedTables;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** HTML pages: paragraphs and tables in reading order, whatever stands around them. */
public final class HtmlReader {
    /** Pixels that a readable table needs at least. */
    private static final int SMALLEST_TABLE = 120;
    /** Pages saved from Word wrap the text of a cell in several elements. */
    private static final long ELEMENTS_PER_CELL = 4;

    /** In prose a field counts where it holds a figure: others are for searching. */
    private static final Pattern FIGURE = Pattern.compile("\\s*[\\d,.]{1,12}\\s*");

    private final Limits limits;
    private final Blocks blocks;
    private final Looks looks;
    private final PageText open;
    private int unseen;

    HtmlReader(Looks looks, Limits limits) {
        this.limits = limits;
        this.blocks = new Blocks(limits.cells(), limits.characters());
        this.looks = looks;
        this.open = new PageText(looks, limits.depth());
    }

    /** Reads a page in any of the encodings that {@link Encodings} knows, one word behind the other. */
    public static Document read(byte[] bytes, Limits limits) {
        var page = Page.of(bytes, limits);
        return page.read("html", blocks(page.root(), page.looks(), limits));
    }

    /** The ways to read a page: one word behind the other, and by their places where it puts them all in one. */
    public static List<Document> readings(byte[] bytes, Limits limits) {
        var page = Page.of(bytes, limits);
        var flowing = page.read("html", blocks(page.root(), page.looks(), limits));
        var placed = PlacedWords.pages(page.root(), page.markup(), page.looks(), limits.depth());
        return placed.isEmpty()
                ? List.of(flowing)
                : List.of(flowing, page.read(Document.PLACED_HTML, PlacedPage.read(placed, limits)));
    }

    /** A page as it is before anything is read. */
    private record Page(
            String markup, Element root, @Nullable String name, Looks looks, List<ParseProblem> problems) {
        static Page of(byte[] bytes, Limits limits) {
            var decoded = Encodings.decode(bytes);
            var markup = QuotedPages.unquoted(decoded.text());
            checkSize(markup, limits);
            var root = parsed(markup);
            WrittenMarkup.show(root);
            return new Page(markup, root, name(root), Looks.of(root, markup), problems(decoded, root));
        }

        private static List<ParseProblem> problems(Encodings.Decoded decoded, Element root) {
            var problems = new ArrayList<ParseProblem>();
            if (decoded.lost() > 0) {
                problems.add(ParseProblem.of(
                        ProblemKind.ENCODING_LOSS, decoded.lost() + " characters, " + decoded.charset()));
            }
            if (WrittenMarkup.makesCells(root)) {
                problems.add(ScriptedTables.PROBLEM);
            }
            return problems;
        }

        /** What the bar of the window shows. */
        private static @Nullable String name(Element root) {
            var title = root.selectFirst("head > title");
            return title == null || title.text().isBlank() ? null : title.text();
        }

        Document read(String reader, List<Block> blocks) {
            return new Document(reader, blocks, problems, name);
        }
    }

    /** What a piece of markup holds. */
    static List<Block> blocks(String markup, Limits limits) {
        var page = parsed(markup);
        return blocks(page, Looks.of(page, markup), limits);
    }

    /** What is shown of a page, when its scripts have run as far as can be told. */
    private static List<Block> blocks(Element page, Looks looks, Limits limits) {
        return TypedTables.in(ShownPage.of(page, looks, limits).blocks(), limits);
    }

    /** Reads what a page shows; also behind what was read before. */
    HtmlReader read(Element page) {
        walk(page, Look.PLAIN, 0);
        endParagraph();
        return this;
    }

    List<Block> blocks() {
        return blocks.toList();
    }

    /** How many characters are there, and not shown. */
    int unseen() {
        return unseen + open.unseen();
    }

    static Element parsed(String markup) {
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

    private void walk(Node node, Look around, int depth) {
        Deadline.checkCurrent();
        if (depth > limits.depth()) {
            throw new Blocks.TooLarge(limits.depth() + " nested elements");
        }
        if (node instanceof TextNode text) {
            open.add(text, around);
        } else if (node instanceof Element element) {
            var look = looks.of(element, around);
            if (!look.isGone()) {
                walkElement(element, look, depth);
            } else if (!Looks.isNeverShown(element)) {
                unseen += element.wholeText().length();
            }
        }
    }

    private void walkElement(Element element, Look look, int depth) {
        var name = element.normalName();
        switch (name) {
            case "br" -> endParagraph();
            case "img" -> {
                if (mayBeTable(element) && look.isSeen()) {
                    endParagraph();
                    blocks.picture(Source.NOWHERE);
                }
            }
            case "input", "select", "textarea" -> {
                if (look.isSeen() && FIGURE.matcher(FormFields.value(element)).matches()) {
                    open.addField(element);
                }
            }
            case "table" -> {
                endParagraph();
                table(HtmlTable.of(element, look, looks, limits.depth()), depth);
            }
            case "pre" -> {
                endParagraph();
                preformatted(element, look, depth);
                endParagraph();
            }
            case "dt" -> {
                endParagraph();
                walkChildren(element, look, depth);
                if (isOf(element.nextElementSibling(), "dd")) {
                    open.add(new TextNode("："), look);
                } else {
                    endParagraph();
                }
            }
            case "dd" -> {
                if (!isOf(element.previousElementSibling(), "dt")) {
                    endParagraph();
                }
                walkChildren(element, look, depth);
                endParagraph();
            }
            default -> {
                boolean block = element.isBlock();
                if (block) {
                    endParagraph();
                }
                if (!(block && (gridTable(element, look) || boxTable(element, look)))) {
                    walkChildren(element, look, depth);
                }
                if (block) {
                    endParagraph();
                }
            }
        }
    }

    /** What a list explains, and the explanation, are one line: 「行政许可：5」. */
    private static boolean isOf(@Nullable Element sibling, String name) {
        return sibling != null && sibling.normalName().equals(name);
    }

    private void walkChildren(Element element, Look look, int depth) {
        for (var child : element.childNodes()) {
            walk(child, look, depth + 1);
        }
    }

    /** Its lines and tabs are what they are in a text, unless it only sets the type of what it holds. */
    private void preformatted(Element element, Look look, int depth) {
        if (look.isSeen() && element.selectFirst("table,p,div") == null) {
            element.wholeText().lines().forEach(blocks::numberedParagraph);
        } else {
            walkChildren(element, look, depth);
        }
    }

    private void table(HtmlTable table, int depth) {
        unseen += table.unseen();
        for (var part : table.parts()) {
            switch (part) {
                case HtmlTable.Data(var rows) -> blocks.grid(rows, true);
                case HtmlTable.Layout(var element, var look) -> {
                    walkChildren(element, look, depth + 1);
                    endParagraph();
                }
            }
        }
    }

    private boolean gridTable(Element element, Look look) {
        var rows = GridTable.rows(element, look, looks, limits.depth());
        if (rows.isEmpty()) {
            return false;
        }
        blocks.grid(rows, true);
        return true;
    }

    private boolean boxTable(Element element, Look look) {
        var rows = BoxTable.mayBe(element) ? BoxTable.rows(element, look, looks, limits.depth()) : List.<Block.Row>of();
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
