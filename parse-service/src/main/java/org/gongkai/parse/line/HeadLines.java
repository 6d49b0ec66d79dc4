package org.gongkai.parse.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Labels;

/** Headings of columns and of groups of rows, each on a line or broken over several. */
final class HeadLines {
    private static final int MOST_PIECES = 4;
    /** No table has more lines of headings. */
    private static final int MOST_LINES = 80;

    private static final String UNIT = "单位";

    private HeadLines() {}

    /** The headings that these lines are; empty where there is something else among them. */
    static Optional<List<Text>> joined(List<CellLine> lines) {
        var words = lines.stream()
                .filter(CellLine::isWords)
                .map(CellLine::text)
                .filter(text -> !text.value().strip().startsWith(UNIT))
                .toList();
        if (holdFigures(lines) || words.size() > MOST_LINES) {
            return Optional.empty();
        }
        // For each line how many pieces the heading has that begins there, when all lines behind it are headings.
        int[] pieces = new int[words.size() + 1];
        pieces[words.size()] = 1;
        for (int i = words.size() - 1; i >= 0; i--) {
            var printed = "";
            for (int count = 1; count <= MOST_PIECES && i + count <= words.size() && pieces[i] == 0; count++) {
                printed += words.get(i + count - 1).value().strip();
                if (pieces[i + count] > 0 && isHead(printed)) {
                    pieces[i] = count;
                }
            }
        }
        var heads = new ArrayList<Text>();
        for (int i = 0; i < words.size(); i += pieces[i]) {
            if (pieces[i] == 0) {
                return Optional.empty();
            }
            heads.add(Text.joined(words.subList(i, i + pieces[i])));
        }
        return Optional.of(heads);
    }

    /** The number of a page stands alone among headings; two beside each other are those of another table. */
    private static boolean holdFigures(List<CellLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean isBesideAnother = i > 0 && lines.get(i - 1).isFigure();
            if (lines.get(i).isFigure()
                    && (isBesideAnother || lines.get(i).page().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** 「（六）其他处理」 is a row in one format, the heading of three in the other. */
    private static boolean isHead(String printed) {
        return Labels.header(printed).isPresent()
                || Labels.requestRow(printed).filter(RequestRow.OTHER::equals).isPresent();
    }

    /** Where the headings begin that stand right before a line. */
    static int start(List<CellLine> lines, int from, int before) {
        int start = before;
        int words = 0;
        for (int i = before - 1; i >= from && words < MOST_PIECES; i--) {
            if (lines.get(i).isWords()) {
                words++;
                if (joined(lines.subList(i, before)).isPresent()) {
                    start = i;
                    words = 0;
                }
            } else if (lines.get(i).isFigure() && lines.get(i).page().isEmpty()) {
                break;
            }
        }
        return start;
    }
}
