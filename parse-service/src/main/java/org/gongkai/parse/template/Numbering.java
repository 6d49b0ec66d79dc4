package org.gongkai.parse.template;

import java.util.regex.Pattern;

/** The numbering before a label: 「一、」「（二）」「3.」「4、」「5 .」「(六)」. */
final class Numbering {
    private static final Pattern NUMBERING = Pattern.compile(
            "\\s*(?:[(（]\\s*[一二三四五六七八九十]{1,2}\\s*[)）]\\s*、?|[一二三四五六七八九十]{1,2}\\s*[、.．]|\\d{1,2}\\s*[.、．)）])\\s*");

    private Numbering() {}

    /** Where the numbering ends; 0 where there is none. */
    static int end(String label) {
        var matcher = NUMBERING.matcher(label);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
