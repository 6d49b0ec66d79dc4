package org.gongkai.parse.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Words by the two characters they begin with. To ask at every place of a text which of them may stand there takes one pass,
 * however many words there are.
 */
public final class Beginnings<W> {
    /** So many places for a pair, most of them empty: then a pair that begins no word is told at once. */
    private static final int ROOM = 32;

    /** The pairs, each where its two characters put it or in the next free place. */
    private final int[] pairs;
    /** For each pair the words. */
    private final List<List<W>> words;

    private Beginnings(List<W> all, Function<W, List<String>> spellings) {
        int size = Integer.highestOneBit(Math.max(1, (int) all.stream()
                        .mapToLong(word -> spellings.apply(word).size())
                        .sum())
                * ROOM);
        this.pairs = new int[size];
        this.words = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            words.add(List.of());
        }
        for (var word : all) {
            spellings.apply(word).stream()
                    .mapToInt(spelling -> pair(spelling.charAt(0), spelling.charAt(1)))
                    .distinct()
                    .forEach(pair -> add(pair, word));
        }
    }

    private void add(int pair, W word) {
        int place = place(pair);
        pairs[place] = pair;
        var more = new ArrayList<>(words.get(place));
        more.add(word);
        words.set(place, List.copyOf(more));
    }

    /**
     * An index of words.
     *
     * @param spellings the ways to spell a word, of two characters or more
     */
    public static <W> Beginnings<W> of(List<W> words, Function<W, List<String>> spellings) {
        return new Beginnings<>(words, spellings);
    }

    /** The words that may stand at a place, in the order in which they were given. */
    public List<W> at(String text, int place) {
        return place + 1 < text.length()
                ? words.get(place(pair(text.charAt(place), text.charAt(place + 1))))
                : List.of();
    }

    /** Where a pair is, or would be. */
    private int place(int pair) {
        int place = 31 * (pair >> Character.SIZE) + pair & pairs.length - 1;
        while (pairs[place] != 0 && pairs[place] != pair) {
            place = place + 1 & pairs.length - 1;
        }
        return place;
    }

    private static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }
}
