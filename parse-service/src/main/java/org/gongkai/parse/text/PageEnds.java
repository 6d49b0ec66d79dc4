package org.gongkai.parse.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of pages in the text that programs take from a PDF: plain, each the last line of its page. Behind the figures of a
 * table only their place tells them from another cell: one stands before every end of a page, and they count up by one.
 */
final class PageEnds {
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,3})\\s*");
    private static final int FEWEST_PAGES = 3;
    private static final char FORM_FEED = '\f';

    private PageEnds() {}

    /** The same lines without such numbers, and without the blank lines that only end a page. */
    static List<Line> withoutNumbers(List<Line> lines) {
        boolean isFed = lines.stream().anyMatch(line -> line.value().indexOf(FORM_FEED) >= 0);
        var furniture = new HashSet<Integer>();
        int pages = 0;
        int first = 0;
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (isFed
                    ? line.value().indexOf(FORM_FEED) >= 0
                    : line.isBlank() && !lines.get(i - 1).isBlank()) {
                int number = numberBefore(lines, i, furniture);
                first = pages == 0 ? number : first;
                if (number < 1 || number != first + pages) {
                    return lines;
                }
                if (line.isBlank()) {
                    furniture.add(i);
                }
                pages++;
            }
        }
        return pages < FEWEST_PAGES ? lines : without(lines, furniture);
    }

    /** The number above the end of a page; 0 where there is none. */
    private static int numberBefore(List<Line> lines, int end, Set<Integer> furniture) {
        int at = end - 1;
        while (at > 0 && lines.get(at).isBlank()) {
            furniture.add(at--);
        }
        var number = NUMBER.matcher(lines.get(at).value());
        furniture.add(at);
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static List<Line> without(List<Line> lines, Set<Integer> furniture) {
        var left = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (!furniture.contains(i)) {
                left.add(lines.get(i));
            }
        }
        return left;
    }
}
