package org.gongkai.parse.line;

import java.util.List;
import java.util.Optional;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.ReportTable;
import org.gongkai.parse.template.Labels;

/** Table four, every cell on a line of its own: its headings, and behind the last of them its one row of figures. */
final class CaseLines {
    private static final int GROUP = CaseOutcome.values().length;
    private static final int COLUMNS = CaseGroup.values().length * GROUP;
    /** The two kinds of suits and the headings that stand once for every group. */
    private static final int FEWEST_HEADS = 12;

    private CaseLines() {}

    /** The first such table behind a line; empty where none is understood. */
    static Optional<LineTable> read(List<CellLine> lines, int from, Spacing spacing) {
        for (int start = from; start < lines.size(); start++) {
            if (lines.get(start).isWords() && isFirstHead(lines.get(start))) {
                return read(lines, start, behindHeads(lines, start), spacing);
            }
        }
        return Optional.empty();
    }

    private static boolean isFirstHead(CellLine line) {
        return Labels.header(line.text().value())
                .filter(header -> header.table() == ReportTable.T4)
                .isPresent();
    }

    private static int behindHeads(List<CellLine> lines, int start) {
        int last = start;
        for (int i = start; i < lines.size() && !lines.get(i).isFigure(); i++) {
            last = lines.get(i).isWords() ? i : last;
        }
        return last + 1;
    }

    private static Optional<LineTable> read(List<CellLine> lines, int start, int behind, Spacing spacing) {
        var heads = HeadLines.joined(lines.subList(start, behind));
        int end = behind;
        while (end < lines.size() && !lines.get(end).isWords()) {
            end++;
        }
        var row = new LineRow(GROUP, COLUMNS, lines.subList(start, behind), List.of(), lines.subList(behind, end));
        var whole = spacing == Spacing.TYPED ? row : row.withoutEnd();
        return heads.isPresent() && heads.get().size() >= FEWEST_HEADS && whole.isUnderstood()
                ? Optional.of(new LineTable(start, behind + whole.cells().size(), List.of(whole)))
                : Optional.empty();
    }
}
