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
 */
record Wording(List<String> keys, Pattern pattern) {
    /** Keys parted by |, and the pattern. */
    static Wording of(String keys, String pattern) {
        return new Wording(List.of(keys.split("\\|", -1)), Pattern.compile(pattern));
    }

    boolean mayBeIn(String words) {
        for (var key : keys) {
            if (words.contains(key)) {
                return true;
            }
        }
        return false;
    }

    boolean isIn(String words) {
        return mayBeIn(words) && pattern.matcher(words).find();
    }

    /** Where it stands, from the first place to the last. */
    List<MatchResult> in(String words) {
        if (!mayBeIn(words)) {
            return List.of();
        }
        var found = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(words);
        while (matcher.find()) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }
}
