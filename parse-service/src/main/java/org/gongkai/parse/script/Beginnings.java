package org.gongkai.parse.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Words by the two characters they begin with. To ask at every place of a text which of them may stand there takes one pass,
 * however many words there are.
 */
public final class Beginnings<W> {
    private final Map<Integer, List<W>> words = new HashMap<>();
    /** The pairs, each as one character: others may become the same, but hardly any. */
    private final CharacterSet pairs;

    private Beginnings(List<W> all, Function<W, List<String>> spellings) {
        for (var word : all) {
            spellings.apply(word).stream()
                    .map(spelling -> pair(spelling.charAt(0), spelling.charAt(1)))
                    .distinct()
                    .forEach(pair ->
                            words.computeIfAbsent(pair, _ -> new ArrayList<>()).add(word));
        }
        this.pairs = CharacterSet.of(words.keySet().stream()
                .map(pair -> String.valueOf(folded((char) (pair >> Character.SIZE), (char) pair.intValue())))
                .collect(Collectors.joining()));
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
        if (place + 1 >= text.length()) {
            return List.of();
        }
        char first = text.charAt(place);
        char second = text.charAt(place + 1);
        return pairs.contains(folded(first, second)) ? words.getOrDefault(pair(first, second), List.of()) : List.of();
    }

    private static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }

    private static char folded(char first, char second) {
        return (char) (31 * first + second);
    }
}
