package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Text;

/**
 * A page of words in their places that is no page of a PDF any more. It is read like one, without lines and with the widths
 * that characters usually have; what is read knows its paragraph or its table, as in other documents without pages.
 *
 * @param words in any order
 * @param width of the page, in points; 0 where it is not known
 * @param height of the page; 0 where it is not known
 */
public record PlacedPage(List<Word> words, float width, float height) {
    /** Letters and digits are half as wide as ideographs. */
    private static final float NARROW = 0.5f;

    private static final char FIRST_WIDE = '\u2E80';

    /**
     * Characters on one line.
     *
     * @param left where they begin, in points
     * @param top how far below the edge of the page
     * @param size font size
     */
    public record Word(String text, float left, float top, float size) {
        float right() {
            float right = left;
            for (int i = 0; i < text.length(); i++) {
                right += width(text.charAt(i)) * size;
            }
            return right;
        }

        List<Glyph> glyphs() {
            var glyphs = new ArrayList<Glyph>();
            float x = left;
            boolean spaced = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                float next = x + width(c) * size;
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    spaced = true;
                } else {
                    glyphs.add(new Glyph(String.valueOf(c), x, top, next, top + size, size, spaced, 0));
                    spaced = false;
                }
                x = next;
            }
            return glyphs;
        }

        private static float width(char c) {
            return c >= FIRST_WIDE ? 1 : NARROW;
        }
    }

    /** What pages hold, in reading order. */
    public static List<Block> read(List<PlacedPage> pages, Limits limits) {
        var read = new Blocks(limits.cells(), limits.characters());
        var layout = new PageLayout(read, Deadline.in(limits.time()));
        int number = 0;
        for (var page : pages) {
            layout.page(page.glyphs(), page.view(++number));
        }
        layout.end();
        var blocks = new Blocks(limits.cells(), limits.characters());
        for (var block : read.toList()) {
            switch (block) {
                case Paragraph(var text) -> blocks.numberedParagraph(text.value());
                case Grid grid ->
                    blocks.grid(grid.rows().stream().map(PlacedPage::unplaced).toList(), grid.exact());
                case Picture _ -> throw new IllegalStateException("words are no picture");
            }
        }
        return blocks.toList();
    }

    private List<Glyph> glyphs() {
        return words.stream().flatMap(word -> word.glyphs().stream()).toList();
    }

    private PageView view(int number) {
        float right = width;
        float bottom = height;
        for (var word : words) {
            right = Math.max(right, word.right());
            bottom = Math.max(bottom, word.top() + word.size());
        }
        return new PageView(number, 0, right, bottom);
    }

    /** Nothing says that a cell is blank: how wide the words beside it are is not known, and its figure may be among them. */
    private static Row unplaced(Row row) {
        return new Row(row.cells().stream()
                .map(cell -> cell.withText(Text.of(cell.text().value(), (_, _) -> Source.NOWHERE)))
                .map(cell -> cell.text().isBlank() ? cell.inDoubt() : cell)
                .toList());
    }
}
