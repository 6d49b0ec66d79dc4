package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;

/** Paragraphs, cells and rows of an RTF document, or of a box in it, put together as they come. */
final class RtfStory {
    /** What stands in the body, or in the open cell of a table; and the table itself. */
    private static final class Level {
        private final RtfTable table = new RtfTable();
        private List<Content> contents = new ArrayList<>();
        private List<List<Content>> cells = new ArrayList<>();
    }

    private final Limits limits;
    private final List<Level> levels = new ArrayList<>(List.of(new Level()));
    private final List<Content> boxes = new ArrayList<>();
    private RunText text = new RunText();

    RtfStory(Limits limits) {
        this.limits = limits;
    }

    RunText text() {
        return text;
    }

    /** What stands beside the text of the paragraph: a picture, or what is in a box. */
    void addBeside(List<Content> contents) {
        boxes.addAll(contents);
    }

    /**
     * A paragraph ends.
     *
     * @param level how deep in tables it stands
     */
    void endParagraph(int level) {
        Deadline.checkCurrent();
        at(level);
        var paragraph = text.paragraph();
        text = new RunText();
        if (!paragraph.isEmpty()) {
            levels.getLast().contents.add(paragraph);
        }
        levels.getLast().contents.addAll(boxes);
        boxes.clear();
    }

    void endCell(int level) {
        endParagraph(level);
        var open = levels.getLast();
        open.cells.add(open.contents);
        open.contents = new ArrayList<>();
    }

    void endRow(int level, RtfRow shape) {
        at(level);
        var open = levels.getLast();
        if (!open.cells.isEmpty()) {
            open.table.row(shape, open.cells);
            open.cells = new ArrayList<>();
        }
    }

    /** All that was read. */
    List<Content> end() {
        endParagraph(0);
        return levels.getFirst().contents;
    }

    /** Ends the tables that the next paragraph does not stand in, and begins those that it does. */
    private void at(int level) {
        if (level > limits.depth()) {
            throw new Blocks.TooLarge(limits.depth() + " nested tables");
        }
        while (levels.size() > level + 1) {
            var ended = levels.removeLast();
            if (!ended.contents.isEmpty()) {
                ended.cells.add(ended.contents);
            }
            if (!ended.cells.isEmpty()) {
                ended.table.row(new RtfRow(0), ended.cells);
            }
            levels.getLast().contents.add(new Content.Table(ended.table.table()));
        }
        while (levels.size() <= level) {
            levels.add(new Level());
        }
    }
}
