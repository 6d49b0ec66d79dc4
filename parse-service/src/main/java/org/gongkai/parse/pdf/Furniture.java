package org.gongkai.parse.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Heading;

/** What is printed at the head and foot of every page, such as the agency's name, also where a table goes on. */
final class Furniture {
    /** It stands in the outer share of a page, where no line of the text does. */
    private static final float MARGIN = 0.075f;

    private static final int LONGEST = 40;

    private final Map<String, Integer> seen = new HashMap<>();

    /** Whether a line stands where only such things do. */
    static boolean mayBe(List<Glyph> line, PageView page) {
        float y = line.getFirst().centerY();
        boolean isOutside = y < page.readHeight() * MARGIN || y > page.readHeight() * (1 - MARGIN);
        return isOutside
                && line.size() <= LONGEST
                && Heading.of(Text.of(Segment.words(List.of(line)), (_, _) -> Source.NOWHERE))
                        .isEmpty();
    }

    /** Whether a line there is printed again: it was on an earlier page, but for a number in it. */
    boolean isRepeated(List<Glyph> line, PageView page) {
        if (!mayBe(line, page)) {
            return false;
        }
        var words = Segment.words(List.of(line)).replaceAll("\\d", "");
        return !words.isBlank() && seen.merge(words, page.number(), Math::min) < page.number();
    }
}
