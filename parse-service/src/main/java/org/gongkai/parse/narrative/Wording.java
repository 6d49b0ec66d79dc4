package org.gongkai.parse.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The ways to say one thing. Nearly every sentence says something else and lacks the words that it takes: to look for those
 * costs a small part of what the pattern costs.
 *
 * @param keys one of them is in everything that the pattern matches
 * @param lead how many characters may stand before the key in what the pattern matches
 */
record Wording(List<String> keys, int lead, Pattern pattern) {
    private static final int SHORT = 16;

    /** Keys parted by |, and a pattern that has one of them among its first words. */
    static Wording of(String keys, String pattern) {
        return new Wording(List.of(keys.split("\\|", -1)), SHORT, Pattern.compile(pattern));
    }

    /** Keys parted by |, and a pattern that may say much before them. */
    static Wording late(String keys, String pattern) {
        return new Wording(List.of(keys.split("\\|", -1)), Integer.MAX_VALUE, Pattern.compile(pattern));
    }

    /** Keys parted by |, and a pattern that begins with one of them. */
    static Wording from(String keys, String pattern) {
        return new Wording(List.of(keys.split("\\|", -1)), 0, Pattern.compile(pattern));
    }

    /** Whether it may stand there. */
    boolean mayBeIn(String words) {
        return key(words, 0) >= 0;
    }

    /** Where it stands, from the first place to the last. */
    List<MatchResult> in(String words) {
        int key = key(words, 0);
        return key < 0 ? List.of() : all(words, key);
    }

    /** The same for a pattern that has one of these counts behind its key. */
    List<MatchResult> before(List<Integer> counts, String words) {
        int key = counts.isEmpty() ? -1 : key(words, 0);
        return key < 0 || key > counts.getLast() ? List.of() : all(words, key);
    }

    /** The same for a pattern that begins with one of these counts. */
    List<MatchResult> behind(List<Integer> counts, String words) {
        if (counts.isEmpty() || !mayBeIn(words)) {
            return List.of();
        }
        var found = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(words).useTransparentBounds(true);
        int behind = 0;
        for (int count : counts) {
            if (count >= behind && matcher.region(count, words.length()).lookingAt()) {
                found.add(matcher.toMatchResult());
                behind = matcher.end();
            }
        }
        return found;
    }

    private List<MatchResult> all(String words, int firstKey) {
        var found = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(words).useTransparentBounds(true);
        if (lead == 0) {
            for (int key = firstKey; key >= 0; ) {
                boolean isFound = matcher.region(key, words.length()).lookingAt();
                if (isFound) {
                    found.add(matcher.toMatchResult());
                }
                key = key(words, isFound ? matcher.end() : key + 1);
            }
            return found;
        }
        matcher.region(Math.max(0, firstKey - lead), words.length());
        while (matcher.find()) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }

    /** The first place of a key at or behind a place; -1 where there is none. */
    private int key(String words, int from) {
        int first = -1;
        for (var key : keys) {
            int at = words.indexOf(key, from);
            first = at < 0 || (first >= 0 && first < at) ? first : at;
        }
        return first;
    }
}
