package org.gongkai.report.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.words.Words.Run;

/**
 * What somebody searches for: all of it must be there, each Chinese run as it stands. Pure.
 *
 * @param runs the parts of what was typed
 */
public record SearchWords(List<Run> runs) {
    /** What is typed beyond this is not looked at. */
    private static final int MOST_RUNS = 8;

    private static final int LONGEST = 60;

    public SearchWords {
        runs = List.copyOf(runs);
    }

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException when there is no letter, digit or Chinese character in it
     */
    public static SearchWords of(String typed) {
        var runs = Words.runs(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed).stream()
                .limit(MOST_RUNS)
                .toList();
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("nothing to search for");
        }
        return new SearchWords(runs);
    }

    /** For {@code ::tsquery}: every word of every run. */
    public String query() {
        var words = new LinkedHashSet<String>();
        for (var run : runs) {
            // The characters of a pair need not be looked for on their own.
            Words.wordsOf(run).stream()
                    .filter(word -> !run.han()
                            || run.text().codePointCount(0, run.text().length()) == 1
                            || isPair(word))
                    .forEach(words::add);
        }
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
    }

    /** Runs of three Chinese characters and more: that all their pairs are there does not say that they are. */
    public List<String> phrases() {
        return runs.stream()
                .filter(run ->
                        run.han() && run.text().codePointCount(0, run.text().length()) > 2)
                .map(Run::text)
                .toList();
    }

    /** Every run, for counting. */
    public List<String> terms() {
        return runs.stream().map(Run::text).distinct().toList();
    }

    /** Where the runs stand in a text, from left to right, none within another. */
    List<Highlight> in(String text) {
        var found = new ArrayList<Highlight>();
        for (var place : Words.runs(text)) {
            found.addAll(in(place));
        }
        return found;
    }

    private List<Highlight> in(Run place) {
        var found = new ArrayList<Highlight>();
        for (int at = 0; at < place.text().length(); ) {
            var longest = longestAt(place, at);
            if (longest > 0) {
                found.add(new Highlight(place.start() + at, place.start() + at + longest));
            }
            at += Math.max(1, longest);
        }
        return found;
    }

    private int longestAt(Run place, int at) {
        int longest = 0;
        for (var run : runs) {
            boolean here = run.han()
                    ? place.han() && place.text().startsWith(run.text(), at)
                    : !place.han() && at == 0 && place.text().equals(run.text());
            if (here) {
                longest = Math.max(longest, run.text().length());
            }
        }
        return longest;
    }

    private static boolean isPair(String word) {
        return word.codePointCount(0, word.length()) == 2;
    }
}
