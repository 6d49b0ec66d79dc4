package org.gongkai.report.export;

import java.util.Locale;
import java.util.Map;

/** How wide a column of a spreadsheet has to be for what it holds, in characters; a Chinese one takes two. */
final class Width {
    private static final double USUAL = 16;
    private static final double MARK = 4; // of the filter in a heading

    /** By the last word of the column's name: leftAgencyName is as wide as agencyName. */
    private static final Map<String, Double> KINDS = Map.ofEntries(
            Map.entry("name", 32.0),
            Map.entry("title", 44.0),
            Map.entry("url", 44.0),
            Map.entry("at", 26.0),
            Map.entry("zh", 20.0),
            Map.entry("en", 20.0),
            Map.entry("sha256", 24.0),
            Map.entry("submission", 24.0),
            Map.entry("finding", 24.0),
            Map.entry("report", 24.0),
            Map.entry("cell", 26.0),
            Map.entry("cells", 32.0),
            Map.entry("label", 44.0),
            Map.entry("printed", 20.0),
            Map.entry("reason", 44.0),
            Map.entry("message", 60.0),
            Map.entry("passage", 70.0),
            Map.entry("example", 60.0),
            Map.entry("missing", 44.0),
            Map.entry("basis", 44.0),
            Map.entry("explanation", 60.0));

    /** What columns with words in a language hold, by what these are words for. */
    private static final Map<String, Double> TEXTS =
            Map.of("rule", 48.0, "rules", 48.0, "cell", 48.0, "cells", 60.0, "message", 70.0, "summary", 60.0);

    private Width() {}

    static double of(Column column) {
        var words = column.id().split("(?=\\p{Lu})", -1);
        var last = words[words.length - 1].toLowerCase(Locale.ROOT);
        var isText = words.length > 1 && ("zh".equals(last) || "en".equals(last));
        var content = isText
                ? TEXTS.getOrDefault(words[words.length - 2].toLowerCase(Locale.ROOT), KINDS.get("zh"))
                : KINDS.getOrDefault(last, USUAL);
        return Math.max(content, heading(column));
    }

    private static double heading(Column column) {
        return column.heading()
                        .codePoints()
                        .map(character -> character > 0x7F ? 2 : 1)
                        .sum()
                + MARK;
    }
}
