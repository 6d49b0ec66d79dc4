package org.gongkai.parse.table.stream;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.table.TableRow;
import org.gongkai.parse.table.stream.FlatText.Span;

/** The figures that stand behind a label in running text, and the ways they can be read as the columns of a row. */
final class Figures {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^[ \\t]*+[-—–－]\\s?\\d{1,3}\\s?[-—–－][ \\t]*+$", Pattern.MULTILINE);
    /** Between so few figures a blank line may be a cell. */
    private static final int FEW = 3;

    private final FlatText text;
    private final int columns;
    private final int group;
    private final RowText row;
    private final TouchingFigures touching;

    /** @param group how many columns make a group whose last is the sum of the others; 0 for none */
    Figures(FlatText text, int columns, int group) {
        this.text = text;
        this.columns = columns;
        this.group = group;
        this.row = new RowText(text, columns);
        this.touching = new TouchingFigures(text, row, columns, group);
    }

    /** Reads what stands between two positions; empty when no figure and no blank cell stands there. */
    Optional<Found> between(int start, int end) {
        return between(start, end, end);
    }

    /**
     * The same where words follow that are of no label.
     *
     * @param behind where those end
     */
    Optional<Found> between(int start, int end, int behind) {
        return read(start, end)
                .map(found -> (group == 0 && holdsPageNumber(start, found.end())) || hidesFigure(found, behind)
                        ? found.inDoubt()
                        : found);
    }

    /** 「/ 约十件」: words behind the mark for a blank may be the figure. */
    private boolean hidesFigure(Found found, int end) {
        return found.printed().stream()
                        .allMatch(cell -> PrintedNumber.isBlank(cell.text().value()))
                && !row.isBlankBetween(found.end(), Math.max(found.end(), row.lineEnd(found.end(), end)));
    }

    /** 「- 1 -」 on a line of its own is the number of a page, or a row with two blank cells. */
    private boolean holdsPageNumber(int start, int end) {
        int behind = row.lineEnd(end, text.length());
        return PAGE_NUMBER.matcher(text.value()).region(start, behind).find();
    }

    private Optional<Found> read(int start, int end) {
        Deadline.checkCurrent();
        var tokens = row.tokens(start, end);
        if (tokens.isEmpty()) {
            return row.isBlankBetween(start, end) && row.blankCells(start, end) >= columns
                    ? Optional.of(
                            new Found(List.of(row.blanks(start)), null, row.blanks(start), start, false, true, false))
                    : touching.gluedWithSigns(start, end);
        }
        var printed = row.cells(tokens);
        int last = tokens.getLast().end();
        if (tokens.size() != columns
                && tokens.stream().allMatch(touching::isDigits)
                && touching.isGlued(start, tokens)) {
            return Optional.of(new Found(
                    touching.cut(tokens),
                    null,
                    printed,
                    last,
                    true,
                    false,
                    TouchingFigures.digitsOf(tokens) < columns));
        }
        var fields = row.fields(start, tokens, end);
        if (tokens.size() == columns && (!touching.hasLeadingZero(tokens) || row.areSeparated(tokens))) {
            // A blank cell between as many figures as there are columns: one of them is none, such as a page number.
            return Optional.of(
                    isCrowded(start, tokens, fields) || mayBeBroken(tokens, printed)
                            ? new Found(List.of(), null, printed, last, false, true, false)
                            : new Found(
                                    null, rowOf(printed), printed, last, false, row.areOnLines(start, tokens), false));
        }
        boolean isLaidOut =
                fields.size() >= columns && fields.size() > tokens.size() && !isCrowded(start, tokens, fields);
        return Optional.of(new Found(
                isLaidOut ? null : List.of(),
                isLaidOut ? rowOf(fields) : null,
                printed,
                last,
                touching.hasLeadingZero(tokens),
                row.isCellPerLine(start),
                Math.max(fields.size(), tokens.size()) < columns));
    }

    /** A blank line after each figure is no cell. */
    private static boolean isDoubleSpaced(List<Cell> fields) {
        for (int i = 1; i < fields.size(); i++) {
            if (!fields.get(i - 1).text().isBlank() && !fields.get(i).text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** More lines than columns: one that is no cell may be among them, such as a page number, unless the figures prove themselves. */
    private boolean isCrowded(int start, List<Span> tokens, List<Cell> fields) {
        if (fields.size() <= columns
                || !row.areOnLines(start, tokens)
                || (tokens.size() == columns && columns > FEW && isDoubleSpaced(fields))) {
            return false;
        }
        boolean isZeros = fields.stream()
                .map(cell -> cell.text().value().strip())
                .allMatch(value -> value.isEmpty() || value.equals("0"));
        return !fields.getLast().text().isBlank() || !(isZeros || rowOf(fields).provesItself());
    }

    /** Figures that go on in the next line and do not add up: 「2706」 above the row and 「0」 below it may be one figure. */
    private boolean mayBeBroken(List<Span> tokens, List<Cell> printed) {
        boolean isBeside = false;
        boolean goesOn = false;
        for (int i = 1; i < tokens.size(); i++) {
            boolean isBelow = row.lineEnd(tokens.get(i - 1).end(), tokens.get(i).start())
                    < tokens.get(i).start();
            goesOn |= isBelow;
            isBeside |= !isBelow;
        }
        boolean isZeros = printed.stream().allMatch(cell -> cell.text().value().equals("0"));
        return group > 0 && isBeside && goesOn && !isZeros && !rowOf(printed).provesItself();
    }

    private TableRow rowOf(List<Cell> cells) {
        return new TableRow(new TableRow.Kind(0, 0, 1), cells, columns, group, 0);
    }
}
