package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.script.CharacterSet;

/** A document as one running text: paragraphs and rows on lines, cells between tabs. Every part still knows its place. */
final class FlatText {
    private static final CharacterSet BETWEEN_TOKENS = CharacterSet.of("| \t\n\u000B\f\r");
    private static final Set<String> UNITS = Set.of("件", "份", "项", "条", "次", "宗", "笔", "个", "元", "万元");

    private final String value;
    private final List<Text> pieces;
    /** Where each piece begins. */
    private final int[] starts;

    private FlatText(String value, List<Text> pieces, int[] starts) {
        this.value = value;
        this.pieces = pieces;
        this.starts = starts;
    }

    static FlatText of(Document document) {
        var value = new StringBuilder();
        var pieces = new ArrayList<Text>();
        var starts = IntStream.builder();
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph(var text) -> {
                    starts.add(value.length());
                    pieces.add(text);
                    value.append(text.value()).append('\n');
                }
                case Grid(int _, var rows, boolean _) -> {
                    for (var row : rows) {
                        for (var cell : row.cells()) {
                            starts.add(value.length());
                            pieces.add(cell.text());
                            value.append(cell.text().value()).append('\t');
                        }
                        value.append('\n');
                    }
                }
                case Picture _ -> {
                    // no text
                }
            }
        }
        return new FlatText(value.toString(), pieces, starts.build().toArray());
    }

    String value() {
        return value;
    }

    int length() {
        return value.length();
    }

    char charAt(int index) {
        return value.charAt(index);
    }

    String substring(int start, int end) {
        return value.substring(start, end);
    }

    /** Where the next word or figure begins; {@code end} where there is none before that. */
    int tokenStart(int from, int end) {
        int start = from;
        while (start < end && BETWEEN_TOKENS.contains(value.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Where a word or figure ends; a unit is part of its figure: 「10 件」. */
    int tokenEnd(int start, int end) {
        int behind = wordEnd(start, end);
        if (behind == start || behind + 1 >= end || value.charAt(behind) != ' ' || !isDigit(value.charAt(behind - 1))) {
            return behind;
        }
        int unit = wordEnd(behind + 1, end);
        return UNITS.contains(value.substring(behind + 1, unit)) && isDigit(value.charAt(start)) ? unit : behind;
    }

    private int wordEnd(int start, int end) {
        int behind = start;
        while (behind < end && !BETWEEN_TOKENS.contains(value.charAt(behind))) {
            behind++;
        }
        return behind;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A part as a text of its own. What runs over a separator is cut there. */
    Text part(int start, int end) {
        int piece = pieceAt(start);
        int from = starts[piece];
        var text = pieces.get(piece);
        int length = text.value().length();
        return text.part(Math.min(start - from, length), Math.min(end - from, length));
    }

    private int pieceAt(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** A part of the text. */
    record Span(int start, int end) {}

    /** The document without some parts of its paragraphs. Grids stay. */
    Document without(Document document, List<Span> parts) {
        var blocks = new ArrayList<Block>(document.blocks().size());
        int piece = 0;
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph(var text) -> {
                    cut(text, starts[piece], parts, blocks);
                    piece++;
                }
                case Grid grid -> {
                    blocks.add(grid);
                    piece += grid.rows().stream()
                            .mapToInt(row -> row.cells().size())
                            .sum();
                }
                case Picture picture -> blocks.add(picture);
            }
        }
        return document.with(blocks);
    }

    private static void cut(Text text, int offset, List<Span> parts, List<Block> blocks) {
        int length = text.value().length();
        int before = length;
        int behind = 0;
        for (var part : parts) {
            if (part.start() < offset + length && part.end() > offset) {
                before = Math.min(before, Math.max(0, part.start() - offset));
                behind = Math.max(behind, Math.min(length, part.end() - offset));
            }
        }
        if (behind == 0) {
            blocks.add(new Paragraph(text));
            return;
        }
        if (before > 0) {
            blocks.add(new Paragraph(text.part(0, before)));
        }
        if (behind < length) {
            blocks.add(new Paragraph(text.part(behind, length)));
        }
    }

    /** Only the Chinese characters, so that a label is found however it is broken, spaced and punctuated. */
    Han han() {
        var characters = new StringBuilder();
        var positions = new int[value.length()];
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x3400 && c <= 0x9FFF) {
                positions[characters.length()] = i;
                characters.append(c);
            }
        }
        return new Han(characters.toString(), Arrays.copyOf(positions, characters.length()));
    }

    /** The Chinese characters of a text, each with its index in the text. */
    static final class Han {
        private final String characters;
        private final int[] positions;

        private Han(String characters, int[] positions) {
            this.characters = characters;
            this.positions = positions;
        }

        String characters() {
            return characters;
        }

        int count() {
            return positions.length;
        }

        /** Where a character stands in the text. */
        int position(int index) {
            return positions[index];
        }

        /** Position in the text of the first such words at or behind a position; -1 where there are none. */
        int first(String words, int from) {
            int at = characters.indexOf(words, indexAt(from));
            return at < 0 ? -1 : positions[at];
        }

        /** Index of the first character that stands at or behind a position of the text. */
        int indexAt(int position) {
            int found = Arrays.binarySearch(positions, position);
            return found >= 0 ? found : -found - 1;
        }
    }
}
