package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Joins all that stands on one line of a page to one string, with spaces between. */
final class PdfRows {
    private static final float SPACE = 0.5f;

    private final TreeMap<String, List<Piece>> lines = new TreeMap<>();

    private record Piece(float x, float y, float size, String text) {}

    /** Writes a string. */
    interface Writer {
        String show(float x, float y, float size, String text);
    }

    void add(int page, float x, float y, float size, String text) {
        lines.computeIfAbsent(page + " " + size + " " + Math.round(y * 10), _ -> new ArrayList<>())
                .add(new Piece(x, y, size, text));
    }

    List<String> join(int page, Writer writer) {
        var strings = new ArrayList<String>();
        for (var line : lines.tailMap(page + " ").entrySet()) {
            if (line.getKey().startsWith(page + " ")) {
                var pieces = line.getValue();
                pieces.sort((a, b) -> Float.compare(a.x(), b.x()));
                var first = pieces.getFirst();
                var text = new StringBuilder();
                for (var piece : pieces) {
                    float gap = piece.x() - first.x() - PdfFont.width(text.toString(), first.size());
                    text.append(" ".repeat(text.isEmpty() ? 0 : Math.max(1, Math.round(gap / (SPACE * first.size())))))
                            .append(piece.text());
                }
                strings.add(writer.show(first.x(), first.y(), first.size(), text.toString()));
            }
        }
        return strings;
    }
}
