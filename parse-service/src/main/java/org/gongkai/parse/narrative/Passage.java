package org.gongkai.parse.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.script.CharacterSet;

/**
 * Prose that reads on: a paragraph without the spaces in it, or the lines of a text file that were broken in the middle
 * of a sentence.
 */
final class Passage {
    /** A line that is broken by its width and not by its sense is at least so long. */
    private static final int WRAPPED = 18;

    /** Characters between two lines that follow each other; a blank line between them is a paragraph's end. */
    private static final int LINE_BREAK = 2;

    private static final CharacterSet ENDS = CharacterSet.of("。；;：:！？!?|");
    private static final Pattern BEGINS =
            Pattern.compile("\\s*(?:[(（]?[一二三四五六七八九十\\d]{1,3}[)）、.．]|[一二三四五六七八九]是|第[一二三四五六七八九]|[-#|*])");
    private static final char WIDE_SPACE = '\u3000';

    private final List<Text> parts;
    private final String value;

    private Passage(List<Text> parts) {
        this.parts = parts;
        this.value = parts.size() == 1
                ? parts.getFirst().value()
                : parts.stream().map(Text::value).collect(Collectors.joining());
    }

    /** The passages of a section's paragraphs. */
    static List<Passage> of(List<Text> paragraphs) {
        var passages = new ArrayList<Passage>();
        var parts = new ArrayList<Text>();
        Text last = null;
        for (var paragraph : paragraphs) {
            if (last != null && !readsOn(last, paragraph)) {
                passages.add(new Passage(List.copyOf(parts)));
                parts.clear();
            }
            parts.add(squeezed(paragraph));
            last = paragraph;
        }
        if (!parts.isEmpty()) {
            passages.add(new Passage(List.copyOf(parts)));
        }
        return passages;
    }

    String value() {
        return value;
    }

    /** The characters of a part as printed, line breaks between the lines left out. */
    String original(int start, int end) {
        var original = new StringBuilder();
        int offset = 0;
        for (var part : parts) {
            int from = Math.max(start - offset, 0);
            int to = Math.min(end - offset, part.value().length());
            if (from < to) {
                original.append(part.original(from, to).strip());
            }
            offset += part.value().length();
        }
        return original.toString();
    }

    /** Where a part stands; from its first line to its last where it runs over lines of a text file. */
    Source source(int start, int end) {
        Source first = null;
        Source last = null;
        int offset = 0;
        for (var part : parts) {
            int from = Math.max(start - offset, 0);
            int to = Math.min(end - offset, part.value().length());
            if (from < to) {
                last = part.source(from, to);
                first = first == null ? last : first;
            }
            offset += part.value().length();
        }
        if (first == null || first.equals(last) || first.start() == null || last.end() == null) {
            return first == null ? Source.NOWHERE : first;
        }
        return Source.characters(first.start(), last.end());
    }

    /** Word and HTML know their paragraphs; in a text file, and at a page's end, a line may break off. */
    private static boolean readsOn(Text line, Text next) {
        var value = line.value().strip();
        return value.length() >= WRAPPED
                && !ENDS.contains(value.charAt(value.length() - 1))
                && !value.endsWith("情况")
                && isNextLine(line.source(), next.source())
                && !BEGINS.matcher(next.value()).lookingAt();
    }

    private static boolean isNextLine(Source line, Source next) {
        if (line.page() != null) {
            return true;
        }
        return line.paragraph() == null
                && line.end() != null
                && next.start() != null
                && next.start() - line.end() <= LINE_BREAK;
    }

    /** Spaces may stand anywhere: 2020 年收到 3 件. Between two digits one is left, so that they stay two numbers. */
    private static Text squeezed(Text text) {
        var value = text.value();
        int i = 0;
        while (i < value.length() && !isLeftOut(value.charAt(i))) {
            i++;
        }
        if (i == value.length()) {
            return text;
        }
        var squeezed = new StringBuilder(value.length()).append(value, 0, i);
        var origins = new int[value.length()];
        Arrays.setAll(origins, at -> at);
        while (i < value.length()) {
            int next = i;
            while (next < value.length() && isLeftOut(value.charAt(next))) {
                next++;
            }
            if (next > i && i > 0 && next < value.length() && areDigits(value.charAt(i - 1), value.charAt(next))) {
                origins[squeezed.length()] = i;
                squeezed.append(' ');
            }
            if (next < value.length()) {
                origins[squeezed.length()] = next;
                squeezed.append(value.charAt(next));
            }
            i = next + 1;
        }
        return text.rewritten(squeezed.toString(), origins);
    }

    private static boolean isLeftOut(char c) {
        return c <= WIDE_SPACE && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '*');
    }

    private static boolean areDigits(char before, char after) {
        return Character.isDigit(before) && Character.isDigit(after);
    }
}
