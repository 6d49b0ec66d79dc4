package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds labels in running text, one after the other in printed order. */
final class AnchorFinder {
    private static final int SHORTEST_PART = 6;
    private static final String PUNCTUATION = "、.．)）(（|｜*#:：";

    private final FlatText text;
    private final FlatText.Han han;
    private final int end;
    private int next;

    /** Looks between two positions of the text. */
    AnchorFinder(FlatText text, FlatText.Han han, int start, int end) {
        this.text = text;
        this.han = han;
        this.end = han.indexAt(end);
        this.next = han.indexAt(start);
    }

    /** The labels that are there, in the order given; a label that is not found where it is due is left out. */
    <T> List<Anchor<T>> inOrder(List<T> meanings, Function<T, String> label) {
        var anchors = new ArrayList<Anchor<T>>();
        for (var meaning : meanings) {
            var anchor = find(meaning, label.apply(meaning));
            if (anchor != null) {
                anchors.add(anchor);
            }
        }
        return anchors;
    }

    private <T> @Nullable Anchor<T> find(T meaning, String label) {
        var core = han(label);
        int length = core.length();
        int at = indexOf(core);
        if (at < 0 && length > SHORTEST_PART) {
            // A label may be cut short, or have lost its beginning.
            length = SHORTEST_PART;
            at = indexOf(core.substring(0, length));
            if (at < 0) {
                at = indexOf(core.substring(core.length() - length));
            }
        }
        if (at < 0) {
            return null;
        }
        next = at + length;
        int word = han.positions()[at];
        return new Anchor<>(meaning, numberingStart(word, label), word, han.positions()[at + length - 1] + 1);
    }

    private int indexOf(String core) {
        int at = han.characters().indexOf(core, next);
        return at >= 0 && at + core.length() <= end ? at : -1;
    }

    /** Where the numbering before a label begins: its digit must not be taken for a figure of the row above. */
    private int numberingStart(int word, String label) {
        var number = number(label);
        int i = word;
        while (i > 0 && isPunctuation(text.charAt(i - 1))) {
            i--;
        }
        boolean separated = text.substring(i, word).chars().anyMatch(c -> PUNCTUATION.indexOf(c) >= 0);
        int start = i - number.length();
        if (number.isEmpty() || !separated || start < 0 || !text.substring(start, i).equals(number)) {
            return word;
        }
        while (start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '（')) {
            start--;
        }
        return start;
    }

    private static boolean isPunctuation(char c) {
        return Character.isWhitespace(c) || PUNCTUATION.indexOf(c) >= 0;
    }

    private static String number(String label) {
        int i = label.startsWith("（") ? 1 : 0;
        int from = i;
        while (i < label.length() && (Character.isDigit(label.charAt(i)) || "一二三四五六七八九十".indexOf(label.charAt(i)) >= 0)) {
            i++;
        }
        boolean numbered = i < label.length() && "、.）".indexOf(label.charAt(i)) >= 0;
        return numbered ? label.substring(from, i) : "";
    }

    /** The Chinese characters of a label without its numbering. */
    static String han(String label) {
        int from = number(label).isEmpty() ? 0 : label.indexOf(number(label)) + number(label).length();
        var han = new StringBuilder();
        for (int i = from; i < label.length(); i++) {
            if (label.charAt(i) >= 0x3400 && label.charAt(i) <= 0x9FFF) {
                han.append(label.charAt(i));
            }
        }
        return han.toString();
    }
}
