package org.gongkai.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Heading;

/**
 * Plain text and markdown: lines, and tables typed with tabs or pipes. Columns of such tables are not to be trusted
 * (merged cells leave gaps or vanish), so the grids are not exact.
 */
public final class TextReader {
    private static final int LONGEST_CELL = 60;
    /** One row in so many: a row that is broken over lines. */
    private static final int ALMOST_NONE = 40;

    private static final int FEWEST_CELLS = 20;
    /** Lines that are blank or numbers, where tables have their cells on lines. */
    private static final int FEWEST_LINES = 60;
    /** One line in so many may hold several cells there. */
    private static final int FEW = 10;

    private static final int LONGEST_NUMBER = 12;

    private final Blocks blocks;
    private final List<Line> lines;
    private final boolean cellPerLine;
    private final boolean pipesAreRows;
    private final boolean pipesOpenRows;
    private final boolean pipesCloseRows;
    /** Where most cells are lines, blank ones may be. */
    private final boolean keepsBlankLines;

    private final List<Row> rows = new ArrayList<>();

    private TextReader(String text, Limits limits, boolean mayKeepBlankLines) {
        if (text.length() > limits.characters()) {
            throw new Blocks.TooLarge(limits.characters() + " characters");
        }
        this.blocks = new Blocks(limits.cells(), limits.characters());
        this.lines = PageEnds.withoutNumbers(withoutOpeningPipes(Line.of(CellMarks.unified(text))));
        this.cellPerLine = TabbedCells.isDialectOf(lines);
        this.pipesAreRows = pipesAreRows(lines);
        this.pipesOpenRows = haveOuterPipe(lines, value -> value.startsWith("|"));
        this.pipesCloseRows = haveOuterPipe(lines, value -> value.endsWith("|"));
        this.keepsBlankLines = mayKeepBlankLines
                && lines.stream().filter(TextReader::isParted).count() * FEW < lines.size()
                && lines.stream()
                                .filter(TextReader::mayBeCell)
                                .limit(FEWEST_LINES)
                                .count()
                        == FEWEST_LINES;
    }

    private static boolean isParted(Line line) {
        return line.value().indexOf('\t') >= 0 || line.value().indexOf('|') >= 0;
    }

    private static boolean mayBeCell(Line line) {
        var value = line.value().strip();
        return value.isEmpty()
                || (value.length() <= LONGEST_NUMBER
                        && Character.isDigit(value.charAt(0))
                        && Character.isDigit(value.charAt(value.length() - 1)));
    }

    /** Reads bytes of any of the encodings that {@link Encodings} knows. */
    public static Document read(byte[] bytes, Limits limits) {
        var decoded = Encodings.decode(bytes);
        // Before lines and positions are made of it: 20 MiB of text would take a heap of gigabytes.
        if (decoded.text().length() > limits.characters()) {
            throw new Blocks.TooLarge(limits.characters() + " characters");
        }
        var reader = new TextReader(decoded.text(), limits, true);
        reader.read();
        List<ParseProblem> problems = decoded.lost() == 0
                ? List.of()
                : List.of(ParseProblem.of(
                        ProblemKind.ENCODING_LOSS, decoded.lost() + " characters, " + decoded.charset()));
        return new Document("text", reader.blocks.toList(), problems);
    }

    /** Where a pipe stands alone on the line before every cell, and another one closes the cell, the first says nothing. */
    private static List<Line> withoutOpeningPipes(List<Line> lines) {
        long alone = lines.stream().filter(TextReader::isPipe).count();
        long closed = lines.stream()
                .filter(line -> line.value().stripTrailing().endsWith("|") && !isPipe(line))
                .count();
        if (alone < FEWEST_CELLS || alone * ALMOST_NONE < closed * (ALMOST_NONE - 1) || closed * 2 < alone) {
            return lines;
        }
        var cells = new ArrayList<Line>();
        boolean isOpened = false;
        for (var line : lines) {
            if (isOpened || !isPipe(line)) {
                cells.add(line);
                isOpened = false;
            } else {
                isOpened = true;
            }
        }
        return cells;
    }

    private static boolean isPipe(Line line) {
        return line.value().equals("|"); // a blank cell and the pipe behind it begin with a space
    }

    /** The lines of a text that was decoded before. */
    public static List<Block> blocks(String text, Limits limits) {
        var reader = new TextReader(text, limits, false);
        reader.read();
        return reader.blocks.toList();
    }

    private void read() {
        int i = 0;
        while (i < lines.size()) {
            var line = lines.get(i);
            var drawn = DrawnTables.at(lines, i);
            if (drawn.isPresent()) {
                i = addDrawn(drawn.get());
            } else if (cellPerLine && TabbedCells.isCell(line)) {
                i = readTabbedRow(i);
            } else {
                if (!Rulers.isRuler(lines, i)) {
                    readLine(line);
                }
                i++;
            }
        }
        endGrid();
    }

    private void readLine(Line line) {
        char separator = separator(line.value(), pipesAreRows);
        if (separator == 0) {
            if (Fields.isNumber(line.value().strip())) {
                doubtEnd();
            }
            endGrid();
            if (keepsBlankLines || !line.isBlank()) {
                blocks.paragraph(line.text());
            }
        } else {
            var fields = fields(line, separator);
            if (isHeading(fields)) {
                endGrid();
                blocks.paragraph(line.text());
            } else {
                if (isFigureAlone(fields)) {
                    doubtMissing(fields.getFirst());
                }
                addRow(fields);
            }
        }
    }

    /** A heading may be followed or led by stray separators. */
    private static boolean isHeading(List<Text> fields) {
        var filled = fields.stream().filter(field -> !field.isBlank()).toList();
        return filled.size() == 1 && Heading.of(filled.getFirst()).isPresent();
    }

    private int readTabbedRow(int from) {
        var cells = new ArrayList<Text>();
        int next = TabbedCells.row(lines, from, cells);
        addRow(cells);
        return next;
    }

    private int addDrawn(DrawnTables.Drawn drawn) {
        endGrid();
        drawn.rows().forEach(this::addRow);
        blocks.grid(List.copyOf(rows), drawn.isExact());
        rows.clear();
        return drawn.next();
    }

    private void addRow(List<Text> texts) {
        var cells = new ArrayList<Cell>();
        for (var text : texts) {
            cells.add(Cell.single(text, rows.size() + 1, cells.size() + 1));
        }
        rows.add(new Row(cells));
    }

    /** A figure alone below a row that ends blank may be the last of its cells, wrapped to a line of its own. */
    private void doubtEnd() {
        if (rows.isEmpty()) {
            return;
        }
        var cells = new ArrayList<>(rows.removeLast().cells());
        for (int i = cells.size() - 1; i >= 0 && cells.get(i).text().isBlank(); i--) {
            cells.set(i, cells.get(i).inDoubt());
        }
        rows.add(new Row(cells));
    }

    private static boolean isFigureAlone(List<Text> fields) {
        return fields.size() == 1 && Fields.isNumber(fields.getFirst().value().strip());
    }

    /** A figure alone in a row below another may be the last of that row. */
    private void doubtMissing(Text figure) {
        if (!rows.isEmpty() && rows.getLast().cells().size() > 2) {
            var cells = new ArrayList<>(rows.removeLast().cells());
            var last = cells.getLast();
            cells.add(Cell.single(figure.part(0, 0), last.row(), last.column() + 1)
                    .inDoubt());
            rows.add(new Row(cells));
        }
    }

    private void endGrid() {
        blocks.grid(List.copyOf(rows), false);
        rows.clear();
    }

    /** What separates the cells of a line; 0 for prose. */
    private static char separator(String line, boolean pipesAreRows) {
        if (line.indexOf('|') >= 0) {
            return pipesAreRows ? '|' : 0;
        }
        if (line.indexOf('\t') < 0) {
            return 0;
        }
        int tabs = (int) line.chars().filter(c -> c == '\t').count();
        int inside = line.stripLeading().indexOf('\t');
        // A row of blank cells is a label and tabs; a paragraph may be indented by one tab and end with another.
        return (inside >= 0 && (tabs > 1 || line.length() <= LONGEST_CELL))
                        || (tabs > 0 && line.length() <= LONGEST_CELL)
                ? '\t'
                : 0;
    }

    /** Where most lines with a pipe hold one cell, a pipe ends a cell, not a row: such tables are read as running text. */
    private static boolean pipesAreRows(List<Line> lines) {
        long single = 0;
        long several = 0;
        for (var line : lines) {
            if (line.value().indexOf('|') >= 0) {
                long filled = line.split('|').stream()
                        .filter(field -> !field.isBlank())
                        .count();
                if (filled > 1) {
                    several++;
                } else {
                    single++;
                }
            }
        }
        return several * 2 >= single;
    }

    /** Whether nearly all rows have a pipe at an edge; where not, a pipe there is beside a blank cell. */
    private static boolean haveOuterPipe(List<Line> lines, Predicate<String> edge) {
        var rows = lines.stream()
                .map(Line::value)
                .filter(value ->
                        value.indexOf('|') >= 0 && !value.replace('|', ' ').isBlank())
                .map(String::strip)
                .toList();
        long without = rows.stream().filter(edge.negate()).count();
        return without * ALMOST_NONE <= rows.size();
    }

    /** A pipe at the edge closes the row, it does not open a cell. */
    private List<Text> fields(Line line, char separator) {
        var fields = new ArrayList<>(line.split(separator));
        if (separator == '|') {
            if (pipesOpenRows && fields.size() > 1 && fields.getFirst().isBlank()) {
                fields.removeFirst();
            }
            if (pipesCloseRows && fields.size() > 1 && fields.getLast().isBlank()) {
                fields.removeLast();
            }
        }
        return fields;
    }
}
