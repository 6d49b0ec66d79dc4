package org.gongkai.parse.word;

import java.util.List;

/** What a cell of a table shows: all of it, and what of it a reader sees. */
final class CellText {
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder dark = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private boolean doubtful;
    private boolean pictured;

    void add(List<Content> contents) {
        for (var content : contents) {
            switch (content) {
                case Content.Paragraph paragraph -> {
                    add(all, paragraph.text());
                    add(dark, paragraph.dark());
                    add(struck, paragraph.struck());
                    doubtful |= paragraph.doubtful();
                }
                case Content.Table(var frame) -> frame.forEachCell(this::add);
                case Content.Page _ -> doubtful = true; // what it holds may be the figure
                case Content.Picture(var inline) -> pictured |= inline;
            }
        }
    }

    private static void add(StringBuilder text, String paragraph) {
        if (!paragraph.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(paragraph.strip());
        }
    }

    /** White text beside black is seen where the cell is shaded; an old figure struck out is all there is where none follows. */
    String text(boolean shaded) {
        var seen = shaded || dark.isEmpty() ? all : dark;
        return seen.isEmpty() ? struck.toString() : seen.toString();
    }

    /** A style of the table, not known here, may shade a cell that has nothing but white text. */
    boolean isDoubtful(boolean shaded) {
        boolean onlyPale = !shaded && dark.isEmpty() && !all.isEmpty();
        return doubtful || onlyPale || (all.isEmpty() && (pictured || !struck.isEmpty()));
    }
}
