package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Text;

/** Joins the lines of pages to paragraphs, also across page ends. */
final class Prose {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－\\s]*\\d{1,3}[-—–－\\s]*|第?\\s*\\d{1,3}\\s*页?\\s*[/共]\\s*\\d{1,3}\\s*页?|第\\s*\\d{1,3}\\s*页.*");
    /** A figure at the head of a page, where a table goes on. */
    private static final String NO_PAGE = "0";
    /** An indented line begins a paragraph; a line that ends this many characters early closes one. */
    private static final float INDENT = 1.2f;

    private static final float SHORT = 2.5f;
    private static final float WIDE_GAP = 2.2f;

    private final Blocks blocks;
    private final List<Text> open = new ArrayList<>();
    private List<Glyph> last = List.of();
    private int lastPage;

    Prose(Blocks blocks) {
        this.blocks = blocks;
    }

    /** The margins of the text on a page. */
    record Margins(float left, float right) {
        static Margins of(List<List<Glyph>> lines) {
            float left = Float.MAX_VALUE;
            float right = 0;
            for (var line : lines) {
                left = Math.min(left, line.getFirst().left());
                right = Math.max(right, line.getLast().right());
            }
            return new Margins(left, right);
        }
    }

    /** Takes a line in; a page number is none. */
    void line(List<Glyph> line, PageView view, Margins margins) {
        var text = GlyphText.ofLine(line, view);
        int page = view.number();
        if (!open.isEmpty() && beginsParagraph(line, page, margins)) {
            endParagraph();
        }
        open.add(text);
        last = line;
        lastPage = page;
    }

    /** A table or the end of the document ends the paragraph. */
    void endParagraph() {
        if (open.isEmpty()) {
            return;
        }
        blocks.paragraph(GlyphText.join(List.copyOf(open)));
        open.clear();
    }

    /** Whether a line in the margin is the number of the page. */
    static boolean isPageNumber(List<Glyph> line, PageView page) {
        if (!PageNumbers.isMargin(line.getFirst().centerY(), page)) {
            return false;
        }
        var text = GlyphText.ofLine(line, page).value().strip();
        return !text.equals(NO_PAGE) && PAGE_NUMBER.matcher(text).matches();
    }

    private boolean beginsParagraph(List<Glyph> line, int page, Margins margins) {
        var first = line.getFirst();
        var end = last.getLast();
        float size = Math.max(first.size(), 1);
        return first.left() > margins.left() + INDENT * size
                || end.right() < margins.right() - SHORT * size
                || (page == lastPage && first.top() - end.bottom() > WIDE_GAP * size)
                || Math.abs(first.size() - last.getFirst().size()) > 0.2f * size;
    }
}
