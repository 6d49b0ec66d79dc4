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

    /** Where it stands, from the first place to the last. */
    List<MatchResult> in(String words) {
        int key = firstKey(words);
        return key < 0 ? List.of() : from(Math.max(0, key - lead), words);
    }

    /** The same for a pattern that has one of these counts behind its key. */
    List<MatchResult> before(List<Integer> counts, String words) {
        int key = counts.isEmpty() ? -1 : firstKey(words);
        return key < 0 || key > counts.getLast() ? List.of() : from(Math.max(0, key - lead), words);
    }

    /** The same for a pattern that begins with one of these counts. */
    List<MatchResult> behind(List<Integer> counts, String words) {
        if (counts.isEmpty() || firstKey(words) < 0) {
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

    private List<MatchResult> from(int start, String words) {
        var found = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(words).useTransparentBounds(true).region(start, words.length());
        while (matcher.find()) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }

    private int firstKey(String words) {
        int first = -1;
        for (var key : keys) {
            int at = words.indexOf(key);
            first = at < 0 || (first >= 0 && first < at) ? first : at;
        }
        return first;
    }
}
