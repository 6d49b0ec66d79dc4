package org.gongkai.parse.narrative;

import java.util.regex.Pattern;

/** 「公民、法人和其他组织」 are all applicants there are, and no column of the table. */
final class Applicants {
    private static final Pattern ALL =
            Pattern.compile("(?:公民|自然人|个人|群众)[、,，]?(?:和|或|或者|及|以及|与)?法人(?:和|或者?|及|以及|与|、)其[他它]组织|社会公众");

    private Applicants() {}

    /** The same words, as long as before, with one word for all applicants. */
    static String blotted(String words) {
        if (!words.contains("法人") && !words.contains("社会公众")) {
            return words;
        }
        return ALL.matcher(words).replaceAll(match -> "者".repeat(match.group().length()));
    }
}
