package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.pdf.PlacedPage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Pages that a program made of a PDF: every word is put in its place by {@code position:absolute}, and nothing but the places
 * says which words make a row of a table. They are read as the pages that they were.
 */
final class PlacedWords {
    private static final String POSITION = "absolute";
    private static final String PLACE = "left:";
    /** A page of a portal places a few buttons and menus. */
    private static final int FEWEST = 40;
    /** Words that stand alone in what places them are not put in places of a page. */
    private static final int FEWEST_OF_A_PAGE = 10;
    /** Of the characters of a page nearly all are placed, or the places are for something else. */
    private static final double NEARLY_ALL = 0.9;

    private static final Pattern LEFT = length("left");
    private static final Pattern TOP = length("top");
    private static final Pattern WIDTH = length("width");
    private static final Pattern HEIGHT = length("height");
    private static final Pattern SIZE = length("font-size");
    private static final Pattern LINE = length("line-height");
    private static final Pattern OF_CLASS = Pattern.compile("\\.([\\w-]{1,80})\\s*\\{([^{}]{0,1000})}");
    /** Lines stand this many times the size of their type apart where nothing is said of it. */
    private static final double LINES = 1.2;

    private static final double USUAL_LINE = 14.4;
    private static final double POINTS_OF_A_PIXEL = 0.75;

    private final Looks looks;
    private final int deepest;
    /** What the style sheets say of classes. */
    private final Map<String, String> classes = new HashMap<>();

    /** How many characters have which size. */
    private final Map<Float, Integer> sizes = new HashMap<>();

    private final List<PlacedPage> pages = new ArrayList<>();
    private @Nullable PlacedPage page;
    /** What the words of the present page stand in. */
    private @Nullable Element at;

    private int words;
    private int placed;
    private int others;
    private boolean isPlain = true;

    private PlacedWords(Looks looks, int deepest) {
        this.looks = looks;
        this.deepest = deepest;
    }

    /**
     * Where an element stands, and its type.
     *
     * @param isPlaced whether it, or what it stands in, is put in a place
     */
    private record Spot(boolean isPlaced, double left, double top, double size, double line) {
        static final Spot NONE = new Spot(false, 0, 0, Double.NaN, Double.NaN);
    }

    /** The pages; none where words stand one behind the other as in any page. */
    static List<PlacedPage> pages(Element document, String markup, Looks looks, int deepest) {
        if (!mayPlace(markup)) {
            return List.of();
        }
        var read = new PlacedWords(looks, deepest);
        for (var sheet : document.getElementsByTag("style")) {
            var rules = OF_CLASS.matcher(sheet.data());
            while (rules.find()) {
                read.classes.merge(rules.group(1), rules.group(2), (first, second) -> first + ";" + second);
            }
        }
        read.walk(document, Look.PLAIN, Spot.NONE, 0);
        boolean areMost = read.placed >= NEARLY_ALL * (read.placed + read.others);
        boolean areFull = read.words >= FEWEST && read.words >= FEWEST_OF_A_PAGE * read.pages.size();
        return read.isPlain && !read.sizes.isEmpty() && areFull && areMost ? read.sized() : List.of();
    }

    /** A quick look whether it is worth a closer one. */
    private static boolean mayPlace(String markup) {
        int places = 0;
        for (int at = markup.indexOf(PLACE); at >= 0 && places < FEWEST; at = markup.indexOf(PLACE, at + 1)) {
            places++;
        }
        return places == FEWEST && markup.contains(POSITION);
    }

    /** The pages, on which words of a class that no sheet knows have the size that most others have. */
    private List<PlacedPage> sized() {
        var usual =
                Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
        return pages.stream()
                .map(unsized -> new PlacedPage(
                        unsized.words().stream()
                                .map(word -> Float.isNaN(word.size())
                                        ? new PlacedPage.Word(word.text(), word.left(), word.top(), usual)
                                        : word)
                                .toList(),
                        unsized.width(),
                        unsized.height()))
                .toList();
    }

    private void walk(Element element, Look around, Spot outer, int depth) {
        Deadline.checkCurrent();
        isPlain &= depth <= deepest;
        if (!isPlain) {
            return;
        }
        var look = looks.of(element, around);
        if (look.isGone()) {
            return;
        }
        var spot = spot(element, outer);
        if (spot.isPlaced() && !outer.isPlaced()) {
            begin(element.parent());
        }
        if (element.normalName().equals("table")) {
            isPlain = false; // a table that is one needs no places
        }
        double line = 0;
        var text = new StringBuilder();
        for (var child : element.childNodes()) {
            if (child instanceof TextNode node) {
                text.append(node.getWholeText());
            } else if (child instanceof Element inner) {
                if (inner.normalName().equals("br")) {
                    take(text, look, spot, line);
                    line += Double.isNaN(spot.line()) ? usualLine(spot) : spot.line();
                } else if (isRun(inner)) {
                    text.append(looks.of(inner, look).isSeen() ? inner.wholeText() : "");
                } else {
                    take(text, look, spot, line);
                    walk(inner, look, spot, depth + 1);
                }
            }
        }
        take(text, look, spot, line);
    }

    private static double usualLine(Spot spot) {
        return Double.isNaN(spot.size()) ? USUAL_LINE : LINES * spot.size();
    }

    /** Bold type and links within a word. */
    private boolean isRun(Element element) {
        return switch (element.normalName()) {
            case "b", "i", "u", "a", "font", "strong", "em" -> element.childrenSize() == 0;
            case "span" ->
                element.childrenSize() == 0 && !spot(element, Spot.NONE).isPlaced();
            default -> false;
        };
    }

    /** Words with the same parent are words of one page. */
    private void begin(@Nullable Element parent) {
        if (parent != null && (page == null || !parent.equals(at))) {
            at = parent;
            var style = parent.attr("style");
            page = new PlacedPage(new ArrayList<>(), (float) value(WIDTH, style, 0), (float) value(HEIGHT, style, 0));
            pages.add(page);
        }
    }

    private void take(StringBuilder text, Look look, Spot spot, double line) {
        var value = text.toString().strip();
        text.setLength(0);
        if (value.isEmpty() || !look.isSeen()) {
            return;
        }
        int length = value.length();
        if (!spot.isPlaced() || page == null) {
            others += length;
            return;
        }
        if (!Double.isNaN(spot.size())) {
            sizes.merge((float) spot.size(), length, Integer::sum);
        }
        isPlain &= !look.has(Look.STRUCK | Look.RAISED | Look.PALE | Look.FILLED);
        words++;
        placed += length;
        page.words()
                .add(new PlacedPage.Word(value, (float) spot.left(), (float) (spot.top() + line), (float) spot.size()));
    }

    private Spot spot(Element element, Spot outer) {
        var style = new StringBuilder();
        element.classNames()
                .forEach(name -> style.append(classes.getOrDefault(name, "")).append(';'));
        var declared = style.append(element.attr("style")).toString();
        double size = value(SIZE, declared, outer.size());
        double line = value(LINE, declared, outer.line());
        double left = value(LEFT, declared, Double.NaN);
        double top = value(TOP, declared, Double.NaN);
        boolean isPlaced = declared.contains(POSITION) && !Double.isNaN(left) && !Double.isNaN(top);
        return isPlaced
                ? new Spot(true, outer.left() + left, outer.top() + top, size, line)
                : new Spot(outer.isPlaced(), outer.left(), outer.top(), size, line);
    }

    private static Pattern length(String name) {
        return Pattern.compile("(?:^|[;\\s])" + name + "\\s*:\\s*(-?\\d{1,6}(?:\\.\\d{1,6})?)\\s*(px|pt)");
    }

    /** The last length of this name, in points. */
    private static double value(Pattern length, String declared, double otherwise) {
        double value = otherwise;
        var found = length.matcher(declared);
        while (found.find()) {
            value = Double.parseDouble(found.group(1)) * (found.group(2).equals("px") ? POINTS_OF_A_PIXEL : 1);
        }
        return value;
    }
}
