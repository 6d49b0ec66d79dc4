package org.gongkai.parse.text;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;

/**
 * A line of a text document.
 *
 * @param value without its line break
 * @param start where it begins in the decoded text
 */
record Line(String value, int start) {
    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                end = text.length();
            }
            int stop = end;
            while (stop > from && text.charAt(stop - 1) == '\r') {
                stop--;
            }
            lines.add(new Line(text.substring(from, stop), from));
            from = end + 1;
        }
        return lines;
    }

    boolean isBlank() {
        return value.isBlank();
    }

    Text text() {
        return part(0, value.length());
    }

    /** Characters of the line that know their place in the document. */
    Text part(int from, int to) {
        return Text.of(value.substring(from, to), (s, e) -> Source.characters(start + from + s, start + from + e));
    }

    /** The parts between separators, without the spaces that line columns up. */
    List<Text> split(char separator) {
        var parts = new ArrayList<Text>();
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) == separator) {
                parts.add(trimmed(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    /** A blank part keeps its spaces. */
    private Text trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && value.charAt(start) == ' ') {
            start++;
        }
        while (end > start && value.charAt(end - 1) == ' ') {
            end--;
        }
        return start == end ? part(from, to) : part(start, end);
    }
}
