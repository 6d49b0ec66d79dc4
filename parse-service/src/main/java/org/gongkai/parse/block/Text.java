package org.gongkai.parse.block;

import java.util.Arrays;
import java.util.List;
import org.gongkai.events.Source;

/**
 * Characters that know where in the original they stand, also after they were cleaned. Immutable.
 *
 * <p>The original of a text is the string its reader made; {@link Locator} says where that string stands in the document.
 */
public final class Text {
    /** Finds the place in the document of characters of the original string. */
    public interface Locator {
        /** The place of the characters from {@code start} to before {@code end}. */
        Source locate(int start, int end);
    }

    private final String value;
    private final String original;
    /** For every character of the value its index in the original; null when they are the same. */
    private final int[] origins;

    private final Locator locator;

    private Text(String value, String original, int[] origins, Locator locator) {
        this.value = value;
        this.original = original;
        this.origins = origins;
        this.locator = locator;
    }

    /** A text as its reader found it. */
    public static Text of(String original, Locator locator) {
        return new Text(original, original, null, locator);
    }

    /** Texts one behind the other, each still in its place. */
    public static Text joined(List<Text> texts) {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        var value = new StringBuilder();
        int[] starts = new int[texts.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = value.length();
            value.append(texts.get(i).value);
        }
        return of(value.toString(), (start, end) -> {
            var from = placeOf(texts, starts, start, start);
            var to = placeOf(texts, starts, Math.max(start, end - 1), end);
            return from.paragraph() != null || from.start() == null || to.end() == null
                    ? from
                    : Source.characters(from.start(), to.end());
        });
    }

    /** Where the character at an index of joined texts stands, up to another. */
    private static Source placeOf(List<Text> texts, int[] starts, int index, int end) {
        int found = Arrays.binarySearch(starts, index);
        int piece = found >= 0 ? found : -found - 2;
        int length = texts.get(piece).value.length();
        return texts.get(piece).source(Math.min(length, index - starts[piece]), Math.min(length, end - starts[piece]));
    }

    /**
     * The same text in other characters.
     *
     * @param origins for every character of {@code cleaned} its index in this value
     */
    public Text rewritten(String cleaned, int[] origins) {
        if (cleaned.length() > origins.length) {
            throw new IllegalArgumentException("a character without origin");
        }
        var composed = Arrays.copyOf(origins, cleaned.length());
        if (this.origins != null) {
            for (int i = 0; i < composed.length; i++) {
                composed[i] = originOf(composed[i]);
            }
        }
        return new Text(cleaned, original, composed, locator);
    }

    /** The same text with other characters in the same places. */
    public Text exchanged(String characters) {
        if (characters.length() != value.length()) {
            throw new IllegalArgumentException("a character without origin");
        }
        return new Text(characters, original, origins, locator);
    }

    /** The same text, which knows the cell of the original it stands in. */
    public Text inCell(int table, int row, int column) {
        return new Text(
                value,
                original,
                origins,
                (start, end) -> locator.locate(start, end).inTable(table, row, column));
    }

    /** The characters as they are now. */
    public String value() {
        return value;
    }

    /** The characters as the document prints them. */
    public String original() {
        return original;
    }

    /** The original characters behind a part of the value. */
    public String original(int start, int end) {
        return original.substring(originOf(start), endOf(start, end));
    }

    /** A part of this text. */
    public Text part(int start, int end) {
        var from = originOf(start);
        var part = original.substring(from, endOf(start, end));
        var cut = new int[end - start];
        for (int i = start; i < end; i++) {
            cut[i - start] = originOf(i) - from;
        }
        return new Text(value.substring(start, end), part, cut, (s, e) -> locator.locate(from + s, from + e));
    }

    /** Where the whole text stands. */
    public Source source() {
        return locator.locate(0, original.length());
    }

    /** Where a part of the value stands. */
    public Source source(int start, int end) {
        return locator.locate(originOf(start), endOf(start, end));
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return value;
    }

    private int originOf(int index) {
        if (origins == null) {
            return index;
        }
        return index < origins.length ? origins[index] : original.length();
    }

    private int endOf(int start, int end) {
        return end <= start ? originOf(start) : originOf(end - 1) + 1;
    }
}
