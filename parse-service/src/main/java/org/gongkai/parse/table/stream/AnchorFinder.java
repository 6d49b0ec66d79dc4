package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds labels in running text. Words of labels also stand in prose and in other labels; the reading is taken in which
 * the most labels stand in printed order.
 */
final class AnchorFinder {
    private static final int SHORTEST_PART = 6;
    private static final int SHORTEST = 3;
    /** A label that stands oftener than this is prose; the first places will do. */
    private static final int MOST_PLACES = 12;

    private static final Map<String, String> CORES = new ConcurrentHashMap<>();
    /** Words of a label do not end with these, a figure written in words may. */
    private static final String NUMERALS = "一二两三四五六七八九十百千零〇";

    /** Set in another font than the words, and so taken out before them: 「3 “ ” ．危及三安全一稳定」. */
    private static final String QUOTES = "“”‘’\"";

    private static final String PUNCTUATION = "、.．)）(（|｜*#:：";

    private final FlatText text;
    private final FlatText.Han han;
    private final int start;
    private final int end;

    /** Looks between two positions of the text. */
    AnchorFinder(FlatText text, FlatText.Han han, int start, int end) {
        this.text = text;
        this.han = han;
        this.start = han.indexAt(start);
        this.end = han.indexAt(end);
    }

    /** A place where a label may stand, and the best chain of labels that ends with it. */
    private static final class Place<T> {
        final Anchor<T> anchor;
        int chain = 1;
        Place<T> previous;

        Place(Anchor<T> anchor) {
            this.anchor = anchor;
        }
    }

    /**
     * The labels that are there, in the order given; a label that is not found where it is due is left out.
     *
     * @param labels the spellings of each, the longest first
     */
    <T> List<Anchor<T>> inOrder(List<T> meanings, Function<T, List<String>> labels) {
        var places = new ArrayList<Place<T>>();
        Place<T> best = null;
        for (var meaning : meanings) {
            var here = new ArrayList<Place<T>>();
            Predicate<String> isOfAnother = part -> meanings.stream()
                    .filter(other -> !other.equals(meaning))
                    .flatMap(other -> labels.apply(other).stream())
                    .anyMatch(other -> han(other).contains(part));
            for (var anchor : places(meaning, labels.apply(meaning), isOfAnother)) {
                var place = new Place<>(anchor);
                for (var earlier : places) {
                    // Of two places that are as good the nearer one: the other may be in a sentence before the table.
                    if (earlier.anchor.end() <= anchor.start() && earlier.chain + 1 >= place.chain) {
                        place.chain = earlier.chain + 1;
                        place.previous = earlier;
                    }
                }
                here.add(place);
                if (best == null || place.chain > best.chain) {
                    best = place;
                }
            }
            places.addAll(here);
        }
        var anchors = new ArrayList<Anchor<T>>();
        for (var place = best; place != null; place = place.previous) {
            anchors.addFirst(place.anchor);
        }
        return anchors;
    }

    private <T> List<Anchor<T>> places(T meaning, List<String> labels, Predicate<String> isOfAnother) {
        for (var label : labels) {
            var core = han(label);
            var found = places(meaning, label, core);
            if (found.isEmpty() && core.length() > SHORTEST_PART) {
                // A label may be cut short, or have lost its beginning.
                var beginning = core.substring(0, SHORTEST_PART);
                var ending = core.substring(core.length() - SHORTEST_PART);
                if (!isOfAnother.test(beginning)) {
                    found = places(meaning, label, beginning);
                }
                if (found.isEmpty() && !isOfAnother.test(ending)) {
                    found = places(meaning, label, ending);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private <T> List<Anchor<T>> places(T meaning, String label, String core) {
        var found = new ArrayList<Anchor<T>>();
        for (int at = han.characters().indexOf(core, start);
                at >= 0 && at + core.length() <= end && found.size() < MOST_PLACES;
                at = han.characters().indexOf(core, at + 1)) {
            int word = han.position(at);
            int behind = han.position(at + core.length() - 1) + 1;
            if (core.length() < han(label).length()) {
                behind = behindLabel(behind, label.length());
            } else if (core.length() < SHORTEST && isInsideOfWord(behind)) {
                continue;
            }
            found.add(new Anchor<>(meaning, numberingStart(word, label), word, behind));
        }
        return found;
    }

    /** 「其他」 is a label, but not the first half of 「其他」 and something that was not recognised. */
    private boolean isInsideOfWord(int end) {
        return end < text.length()
                && Character.isIdeographic(text.charAt(end))
                && !text.substring(end, Math.min(text.length(), end + 2)).equals("处理");
    }

    /** A label that was found by a part of it goes on with the rest of its words. */
    private int behindLabel(int end, int longest) {
        int i = end;
        while (i < text.length()
                && i < end + longest
                && Character.isIdeographic(text.charAt(i))
                && NUMERALS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
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
        if (number.isEmpty()
                || !separated
                || start < 0
                || !text.substring(start, i).equals(number)) {
            return word;
        }
        while (start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '（')) {
            start--;
        }
        return start;
    }

    private static boolean isPunctuation(char c) {
        return Character.isWhitespace(c) || PUNCTUATION.indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0;
    }

    private static String number(String label) {
        int i = label.startsWith("（") ? 1 : 0;
        int from = i;
        while (i < label.length()
                && (Character.isDigit(label.charAt(i)) || "一二三四五六七八九十".indexOf(label.charAt(i)) >= 0)) {
            i++;
        }
        boolean numbered = i < label.length() && "、.）".indexOf(label.charAt(i)) >= 0;
        return numbered ? label.substring(from, i) : "";
    }

    /** The Chinese characters of a label without its numbering. The labels are those of the format, so there are few. */
    static String han(String label) {
        return CORES.computeIfAbsent(label, AnchorFinder::core);
    }

    private static String core(String label) {
        int from = number(label).isEmpty()
                ? 0
                : label.indexOf(number(label)) + number(label).length();
        var han = new StringBuilder();
        for (int i = from; i < label.length(); i++) {
            if (label.charAt(i) >= 0x3400 && label.charAt(i) <= 0x9FFF) {
                han.append(label.charAt(i));
            }
        }
        return han.toString();
    }
}
