package org.gongkai.parse.html;

import org.gongkai.parse.block.Blocks;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text as a browser shows it: white space of the markup is one space, lines end where elements end them. */
final class PageText {
    private final StringBuilder text = new StringBuilder();
    private final int deepest;
    private int cells;

    /** A text gathered from elements that nest no deeper than that. */
    PageText(int deepest) {
        this.deepest = deepest;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    /** How many cells of tables the elements held that were added. */
    int cells() {
        return cells;
    }

    /** Adds characters of the markup. */
    void add(String markup) {
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                text.append(c);
            } else if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    /** Ends the line, if it holds something. */
    void endLine() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        if (end > 0) {
            text.append('\n');
        }
    }

    /** What was gathered, and nothing is left. */
    String take() {
        var taken = text.toString().strip();
        text.setLength(0);
        return taken;
    }

    /**
     * Adds what an element shows.
     *
     * @param most how many characters are of interest
     */
    void addAll(Element element, int most) {
        addAll(element, most, 0);
    }

    private void addAll(Element element, int most, int depth) {
        if (depth > deepest) {
            throw new Blocks.TooLarge(deepest + " nested elements");
        }
        for (Node child : element.childNodes()) {
            if (text.length() > most) {
                return;
            }
            if (child instanceof TextNode node) {
                add(node.getWholeText());
            } else if (child instanceof Element inner && Seen.isSeen(inner)) {
                var name = inner.normalName();
                boolean ends = inner.isBlock() || name.equals("br");
                cells += name.equals("td") || name.equals("th") ? 1 : 0;
                if (ends) {
                    endLine();
                }
                addAll(inner, most, depth + 1);
                if (ends) {
                    endLine();
                }
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }
}
