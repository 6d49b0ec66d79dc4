package org.gongkai.parse.narrative;

import java.util.List;

/** Words of which any says the same. A pattern of so many words tries each of them at every place; this looks for them one by one. */
record Words(List<String> all) {
    /** Words parted by |. */
    static Words of(String words) {
        return new Words(List.of(words.split("\\|", -1)));
    }

    boolean isOneIn(String text) {
        for (var word : all) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
