package org.gongkai.parse.html;

import java.util.ArrayDeque;
import java.util.List;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.html.EmbeddedTables.Range;
import org.gongkai.parse.text.Encodings;
import org.gongkai.parse.text.TextReader;

/** Plain text and markdown, with tables of markup in it: its lines as those of a text, its tables as those of a page. */
public final class MarkedUpText {
    private final String text;
    private final Limits limits;
    private final Blocks blocks;
    private final ArrayDeque<Range> tables;

    private MarkedUpText(String text, List<Range> tables, Limits limits) {
        this.text = text;
        this.limits = limits;
        this.blocks = new Blocks(limits.cells(), limits.characters());
        this.tables = new ArrayDeque<>(tables);
    }

    /** Reads bytes of any of the encodings that {@link Encodings} knows. */
    public static Document read(byte[] bytes, Limits limits) {
        var decoded = Encodings.decode(bytes);
        var tables = EmbeddedTables.in(decoded.text());
        HtmlReader.checkSize(decoded.text(), limits);
        var reader = new MarkedUpText(decoded.text(), tables, limits);
        reader.merge(TextReader.blocks(without(decoded.text(), tables), limits));
        List<ParseProblem> problems = decoded.lost() == 0
                ? List.of()
                : List.of(ParseProblem.of(
                        ProblemKind.ENCODING_LOSS, decoded.lost() + " characters, " + decoded.charset()));
        return new Document("text", reader.blocks.toList(), problems);
    }

    /** Line breaks in place of the tables: what stands before and behind one is not one line, and keeps its place. */
    private static String without(String text, List<Range> tables) {
        var prose = new StringBuilder(text);
        for (var table : tables) {
            for (int i = table.start(); i < table.end(); i++) {
                prose.setCharAt(i, '\n');
            }
        }
        return prose.toString();
    }

    private void merge(List<Block> prose) {
        for (var block : prose) {
            int start = start(block);
            while (!tables.isEmpty() && tables.getFirst().start() < start) {
                add(tables.removeFirst());
            }
            add(block);
        }
        tables.forEach(this::add);
    }

    private static int start(Block block) {
        return switch (block) {
            case Paragraph(var line) -> line.source().start();
            case Grid(int _, var rows, boolean _) ->
                rows.getFirst().cells().getFirst().text().source().start();
            case Picture(var place) -> place.start();
        };
    }

    private void add(Range table) {
        HtmlReader.blocks(text.substring(table.start(), table.end()), limits).forEach(this::add);
    }

    private void add(Block block) {
        switch (block) {
            case Paragraph(var line) -> blocks.paragraph(line);
            case Grid(int _, var rows, boolean exact) -> blocks.grid(rows, exact);
            case Picture(var place) -> blocks.picture(place);
        }
    }
}
