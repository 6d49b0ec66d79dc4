package org.gongkai.parse.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;

/** What an RTF document puts on the page: the story of its body, those of its boxes, the rows of their tables. */
final class RtfPage {
    private final Limits limits;
    private final Deque<RtfStory> stories = new ArrayDeque<>();
    private RtfRow row;
    private RtfRow nestedRow;
    private int cells;
    private int characters;

    RtfPage(Limits limits) {
        this.limits = limits;
        this.row = new RtfRow(limits.cells());
        this.nestedRow = new RtfRow(limits.cells());
        stories.push(new RtfStory(limits));
    }

    void add(String text, RunText.Look look) {
        count(text.length());
        stories.element().text().add(text, look);
    }

    /** Something that holds text which nobody can read here. */
    void addUnread() {
        stories.element().text().addUnread();
    }

    void addPicture(boolean isInLine) {
        stories.element().addBeside(List.of(new Content.Picture(isInLine)));
    }

    void beginBox() {
        stories.push(new RtfStory(limits));
    }

    void endBox() {
        if (stories.size() > 1) {
            var box = stories.pop().end();
            stories.element().addBeside(box);
        }
    }

    void endParagraph(int level) {
        count(1);
        stories.element().endParagraph(level);
    }

    void endCell(int level) {
        count(1);
        if (++cells > limits.cells()) {
            throw new Blocks.TooLarge(limits.cells() + " cells");
        }
        stories.element().endCell(level);
    }

    void endRow(int level) {
        stories.element().endRow(level, row);
    }

    void endNestedRow(int level) {
        stories.element().endRow(level, nestedRow);
    }

    void beginRow(boolean isNested) {
        var next = new RtfRow(limits.cells());
        row = isNested ? row : next;
        nestedRow = isNested ? next : nestedRow;
    }

    RtfRow row(boolean isNested) {
        return isNested ? nestedRow : row;
    }

    /** All that was put on the page. */
    List<Content> end() {
        return stories.getLast().end();
    }

    /** A paragraph costs memory also when it is short, so it counts as one character more. */
    private void count(int more) {
        characters += more;
        if (characters > limits.characters()) {
            throw new Blocks.TooLarge(limits.characters() + " characters");
        }
    }
}
