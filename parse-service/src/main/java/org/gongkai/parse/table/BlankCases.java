package org.gongkai.parse.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.template.Heading;

/**
 * Table four left wholly blank, in documents that do not show blank cells: all of its headings stand in its section, and
 * nothing else that could be a figure of it, there or in the section behind.
 */
final class BlankCases {
    private static final int SECTION = 4;
    /** Every character of the headings, and no other. */
    private static final String CHARACTERS = "行政复议诉讼未经直接起后结果维持纠正其他尚审总计";
    /** One character of each heading that stands once for every group; words may be broken in pieces and mixed. */
    private static final String IN_EVERY_GROUP = "维纠审总";

    private static final int GROUPS = 3;

    private final StringBuilder words = new StringBuilder();
    private Optional<Text> last = Optional.empty();
    private boolean isUnclear;

    private BlankCases() {}

    /** Where the blank table stands; empty where it is not there, or may not be blank. */
    static Optional<Text> place(Document document) {
        return document.problems().isEmpty() ? new BlankCases().find(document) : Optional.empty();
    }

    private Optional<Text> find(Document document) {
        int section = 0;
        for (var block : document.blocks()) {
            if (block instanceof Paragraph(var text) && Heading.of(text).isPresent()) {
                section = Heading.of(text).get().section();
            } else if (section == SECTION) {
                take(block, document.isPlaced());
            } else if (section > SECTION) {
                isUnclear |= texts(block).anyMatch(BlankCases::isFigures);
            }
        }
        boolean isComplete = IN_EVERY_GROUP.chars().allMatch(c -> count(c) >= GROUPS);
        // A document that breaks off behind the headings may have lost the figures.
        return section > SECTION && isComplete && !isUnclear ? last : Optional.empty();
    }

    private void take(Block block, boolean areColumnsGuessed) {
        // Where cells are drawn, a blank row would be there too.
        isUnclear |= block instanceof Picture || (block instanceof Grid grid && grid.exact() && !areColumnsGuessed);
        texts(block).filter(text -> !isSentence(text)).forEach(text -> {
            for (int i = 0; i < text.value().length(); i++) {
                char c = text.value().charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    isUnclear |= CHARACTERS.indexOf(c) < 0;
                    words.append(c);
                    last = Optional.of(text);
                }
            }
        });
    }

    private long count(int character) {
        return words.chars().filter(c -> c == character).count();
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Paragraph(var text) -> Stream.of(text);
            case Grid grid ->
                grid.rows().stream().flatMap(row -> row.cells().stream()).map(Block.Cell::text);
            case Picture _ -> Stream.empty();
        };
    }

    /** 「具体数据如下表所示。」 before the table. */
    private boolean isSentence(Text text) {
        return words.isEmpty() && text.value().strip().endsWith("。");
    }

    /** Figures without a word among them may be those of the table. */
    private static boolean isFigures(Text text) {
        var tokens = List.of(text.value().strip().split("[\\s|]+"));
        return tokens.stream().anyMatch(token -> token.chars().anyMatch(Character::isDigit))
                && tokens.stream().allMatch(FigureReader::isFigure);
    }
}
