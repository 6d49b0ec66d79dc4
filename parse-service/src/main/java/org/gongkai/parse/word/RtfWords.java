package org.gongkai.parse.word;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The control words of RTF that stand for a character, and those whose group is not on the page. */
final class RtfWords {
    /** What is not part of the page, though nothing marks it as such. */
    private static final Set<String> NOT_ON_PAGE = Set.of(
            "stylesheet",
            "info",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "nonshppict",
            "shprslt",
            "sp",
            "xe",
            "tc",
            "rxe",
            "nonesttables",
            "fldinst",
            "filetbl");

    /** What is on the page, though it is marked to be passed over by programs that do not know it. */
    private static final Set<String> ON_PAGE = Set.of("shppict", "shpinst", "do", "nesttableprops");

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("softline", "\n"),
            Map.entry("page", "\n"),
            Map.entry("column", "\n"),
            Map.entry("~", "\u00A0"),
            Map.entry("_", "-"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("emspace", "\u3000"),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "),
            Map.entry("bullet", "•"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"));

    private RtfWords() {}

    /** What a word stands for; null where it stands for no character. */
    static @Nullable String character(String word) {
        return CHARACTERS.get(word);
    }

    /**
     * Whether the group that begins with this word is kept from the page.
     *
     * @param isMarked whether it is marked to be passed over by programs that do not know it
     */
    static boolean isNotOnPage(String word, boolean isMarked) {
        return isMarked ? !ON_PAGE.contains(word) : NOT_ON_PAGE.contains(word);
    }
}
