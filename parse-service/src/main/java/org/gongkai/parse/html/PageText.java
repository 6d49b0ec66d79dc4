package org.gongkai.parse.html;

import java.util.regex.Pattern;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.script.NoteMarks;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text as a browser shows it: white space of the markup is one space, lines end where elements end them. */
final class PageText {
    /** Struck-out text beyond this is prose. */
    private static final int LONGEST_FIGURE = 40;
    /** A picture so many pixels wide or high only keeps a place. */
    private static final Pattern SMALL = Pattern.compile("\\s*[0-5](?:px)?\\s*");

    private static final Pattern SPACER = Pattern.compile(
            "(?i).*(?:spacer|blank|pixel|transparent|clear)[^/]*|data:image/gif;base64,R0lGODlhAQABA.*");

    private final Looks looks;
    private final int deepest;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder raised = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private boolean doubtful;
    private boolean pictured;
    private boolean pale;
    private boolean dark;
    private int cells;
    private int unseen;

    /** A text gathered from elements that nest no deeper than that. */
    PageText(Looks looks, int deepest) {
        this.looks = looks;
        this.deepest = deepest;
    }

    boolean isEmpty() {
        return text.isEmpty() && raised.isEmpty();
    }

    int length() {
        return text.length();
    }

    /** How many cells of tables the elements held that were added. */
    int cells() {
        return cells;
    }

    /** How many characters were added that are not shown. */
    int unseen() {
        return unseen;
    }

    /** Adds characters of the markup, as they look. */
    void add(TextNode node, Look look) {
        var markup = node.getWholeText();
        if (look.traits() == 0) {
            dark |= !node.isBlank();
            show(markup);
        } else if (!look.isSeen()) {
            unseen += markup.length();
        } else {
            addLooking(node, markup, look);
        }
    }

    private void addLooking(TextNode node, String markup, Look look) {
        if (look.has(Look.STRUCK)) {
            if (struck.length() + markup.length() <= LONGEST_FIGURE) {
                struck.append(markup);
            }
        } else if (look.has(Look.PALE) && !node.isBlank()) {
            switch (looks.ground(node.parent())) {
                case WHITE -> unseen += markup.length();
                case COLOURED -> show(markup);
                case UNKNOWN -> {
                    pale = true;
                    show(markup);
                }
            }
        } else if (look.has(Look.RAISED)) {
            raised.append(markup);
        } else {
            dark |= !node.isBlank();
            show(markup);
        }
    }

    /** Adds the value of a field. */
    void addField(Element field) {
        doubtful |= FormFields.showsSeveral(field);
        dark = true;
        show(FormFields.value(field));
    }

    private void show(String markup) {
        endRaised();
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                text.append(c);
            } else if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    /** What stands raised beside text is a mark of a note; alone it is as much a figure as any. */
    private void endRaised() {
        if (raised.isEmpty()) {
            return;
        }
        var all = raised.toString();
        raised.setLength(0);
        var mark = NoteMarks.raised(all);
        doubtful |= mark == null && !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        text.append(mark == null ? all.strip() : mark);
    }

    /** Ends the line, if it holds something. */
    void endLine() {
        endRaised();
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
        endRaised();
        var taken = text.toString().strip();
        text.setLength(0);
        struck.setLength(0);
        return taken;
    }

    /**
     * The text of a cell.
     *
     * @param doubtful whether it may not be all that the cell shows, or more
     */
    record OfCell(String text, boolean doubtful) {}

    /** What was gathered as the text of a cell. An old figure struck out, with none in its place, is no blank. */
    OfCell takeCell() {
        var old = struck.toString().strip();
        var taken = take();
        boolean onlyStruck = taken.isBlank() && !old.isEmpty();
        return new OfCell(
                onlyStruck ? old : taken, doubtful || onlyStruck || (pale && dark) || (pictured && taken.isBlank()));
    }

    /**
     * Adds what an element shows.
     *
     * @param look how the element itself looks
     * @param most how many characters are of interest
     */
    void addAll(Element element, Look look, int most) {
        addAll(element, look, most, 0);
    }

    private void addAll(Element element, Look look, int most, int depth) {
        if (depth > deepest) {
            throw new Blocks.TooLarge(deepest + " nested elements");
        }
        doubtful |= look.has(Look.FILLED);
        for (Node child : element.childNodes()) {
            if (text.length() > most) {
                return;
            }
            if (child instanceof TextNode node) {
                add(node, look);
            } else if (child instanceof Element inner) {
                addElement(inner, looks.of(inner, look), most, depth);
            }
        }
    }

    private void addElement(Element inner, Look look, int most, int depth) {
        pictured |= look.has(Look.PICTURE) && !isSpacer(inner);
        doubtful |= WrittenMarkup.isBy(inner);
        if (look.isGone()) {
            return;
        }
        if (FormFields.isField(inner)) {
            if (look.isSeen()) {
                addField(inner);
            }
            return;
        }
        var name = inner.normalName();
        boolean ends = inner.isBlock() || name.equals("br");
        cells += name.equals("td") || name.equals("th") ? 1 : 0;
        if (ends) {
            endLine();
        }
        addAll(inner, look, most, depth + 1);
        if (ends) {
            endLine();
        }
    }

    private static boolean isSpacer(Element picture) {
        var attributes = picture.attributes();
        return SMALL.matcher(attributes.getIgnoreCase("width")).matches()
                || SMALL.matcher(attributes.getIgnoreCase("height")).matches()
                || SPACER.matcher(attributes.getIgnoreCase("src")).matches();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }
}
