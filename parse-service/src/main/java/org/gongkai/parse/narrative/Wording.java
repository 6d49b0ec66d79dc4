package org.gongkai.parse.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways to say one thing. Nearly every sentence says something else and lacks the words that it begins with: to look for
 * those costs a small part of what the pattern costs.
 *
 * @param beginnings everything that the pattern matches begins with one of them
 */
record Wording(List<String> beginnings, Pattern pattern) {
    /** Beginnings parted by |, and a pattern. */
    static Wording of(String beginnings, String pattern) {
        return new Wording(List.of(beginnings.split("\\|", -1)), Pattern.compile(pattern));
    }

    /** Words that stand before a count, parted from it by no more than so many characters. */
    record Counted(MatchResult words, Count count) {
        int start() {
            return words.start();
        }

        /** What parts the words from the count. */
        String between(String all) {
            return all.substring(words.end(), count.start());
        }
    }

    /** Whether it stands somewhere. */
    boolean isIn(String words) {
        int at = beginning(words, 0);
        if (at < 0) {
            return false;
        }
        var matcher = matcher(words);
        while (at >= 0 && !isAt(at, matcher, words)) {
            at = beginning(words, at + 1);
        }
        return at >= 0;
    }

    /** Where it stands, from the first place to the last. */
    List<MatchResult> in(String words) {
        int at = beginning(words, 0);
        if (at < 0) {
            return List.of();
        }
        var found = new ArrayList<MatchResult>();
        var matcher = matcher(words);
        while (at >= 0) {
            boolean isFound = isAt(at, matcher, words);
            if (isFound) {
                found.add(matcher.toMatchResult());
            }
            at = beginning(words, isFound ? matcher.end() : at + 1);
        }
        return found;
    }

    /** Where it stands before one of these counts, with no more than so many characters between. */
    List<Counted> before(List<Count> counts, int gap, String words) {
        return before(counts, words, place -> behind(place, gap, counts));
    }

    /** Where it stands before one of these counts, with what this pattern matches between. */
    List<Counted> before(List<Count> counts, Pattern between, String words) {
        var matcher = between.matcher(words).useTransparentBounds(true);
        return before(
                counts,
                words,
                place -> counts.stream()
                        .filter(count -> count.isOpenTo(place)
                                && matcher.region(place, count.start()).matches())
                        .findFirst()
                        .orElse(null));
    }

    private List<Counted> before(List<Count> counts, String words, IntFunction<@Nullable Count> countBehind) {
        int at = counts.isEmpty() ? -1 : beginning(words, 0);
        if (at < 0 || at > counts.getLast().start()) {
            return List.of();
        }
        var found = new ArrayList<Counted>();
        var matcher = matcher(words);
        while (at >= 0) {
            var count = isAt(at, matcher, words) ? countBehind.apply(matcher.end()) : null;
            if (count != null) {
                found.add(new Counted(matcher.toMatchResult(), count));
            }
            at = beginning(words, count == null ? at + 1 : count.end());
        }
        return found;
    }

    /** The first of the counts that so many characters, or fewer, part from a place; null where there is none. */
    static @Nullable Count behind(int place, int gap, List<Count> counts) {
        for (var count : counts) {
            if (count.isOpenTo(place) && count.start() - place <= gap) {
                return count;
            }
        }
        return null;
    }

    private Matcher matcher(String words) {
        return pattern.matcher(words).useTransparentBounds(true);
    }

    private static boolean isAt(int place, Matcher matcher, String words) {
        return matcher.region(place, words.length()).lookingAt();
    }

    /** The first place at or behind another where it may begin; -1 where there is none. */
    private int beginning(String words, int from) {
        int first = -1;
        for (var beginning : beginnings) {
            int at = words.indexOf(beginning, from);
            first = at < 0 || (first >= 0 && first < at) ? first : at;
        }
        return first;
    }
}
