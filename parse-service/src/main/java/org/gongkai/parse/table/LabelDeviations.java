package org.gongkai.parse.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Format;
import org.gongkai.events.LabelDeviation;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.template.Labels;
import org.gongkai.parse.template.Labels.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Labels of the tables that are not worded as the format has them. An unbroken part of a label may have been cut by a
 * page, a line or a column: it counts only as the label of a row beside which nothing stands that could be the rest, and
 * where cells are not known to be whole only if the format's own words end a clause there.
 */
public final class LabelDeviations {
    private static final int FEWEST_ROWS = 2;
    private static final String RENAMED_2021 = "行政规范性文件";
    private static final String LOST = "?？□\uFFFD";
    /** A digit behind a label's number is a figure glued to it. */
    private static final int NUMBERING = 2;

    private static final Pattern BETWEEN_CELLS = Pattern.compile("[\\s|\\u00A0\\u3000]+");

    private final @Nullable Format disclosure;
    private final Map<String, LabelDeviation> found = new LinkedHashMap<>();

    private LabelDeviations(@Nullable Format disclosure) {
        this.disclosure = disclosure;
    }

    /** The deviations in a document, each once, in the order in which they stand. */
    public static List<LabelDeviation> in(Document document, Tables tables) {
        var deviations = new LabelDeviations(tables.formats().t2());
        var prose = Collections.<Text>newSetFromMap(new IdentityHashMap<>());
        for (var block : tables.prose().blocks()) {
            if (block instanceof Paragraph(var text)) {
                prose.add(text);
            }
        }
        var typed = new ArrayList<Label>();
        for (var block : document.blocks()) {
            if (block instanceof Grid grid && isTable(grid)) {
                deviations.read(grid);
            } else if (block instanceof Paragraph(var text)) {
                if (prose.contains(text)) {
                    deviations.read(typed);
                } else {
                    typed.addAll(labels(text));
                }
            }
        }
        deviations.read(typed);
        return List.copyOf(deviations.found.values());
    }

    /** A layout of a page is a grid too; one of the tables has rows of figures behind labels. */
    private static boolean isTable(Grid grid) {
        int found = 0;
        for (var row : grid.rows()) {
            if (row.cells().size() > 1
                    && FigureReader.isFigure(row.cells().getLast())
                    && row.cells().stream().anyMatch(cell -> isRow(cell.text().value()))
                    && ++found == FEWEST_ROWS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRow(String label) {
        return !label.isBlank()
                && (Labels.requestRow(label).isPresent()
                        || Labels.disclosureRow(label).isPresent());
    }

    private void read(Grid grid) {
        var rows = grid.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (var cell : rows.get(i).cells()) {
                if (!FigureReader.isFigure(cell)) {
                    var next = i + 1 < rows.size() ? rows.get(i + 1).cells() : List.<Cell>of();
                    var words = cell.text().value().strip();
                    meant(cell.text())
                            .filter(meant -> !Labels.isPiece(words, meant.official())
                                    || (isShortened(words, meant, cell.text().source()) && !goesOn(meant, next)))
                            .ifPresent(meant -> add(meant, words, FigureReader.placeOf(cell, grid.number())));
                }
            }
        }
    }

    /** Whether an unbroken part of a label may be all that is printed of it. */
    private static boolean isShortened(String words, Wording meant, Source place) {
        boolean cellsAreWhole = place.page() == null && place.start() == null;
        return !meant.row().isEmpty() && (cellsAreWhole || Labels.isFirstClause(words, meant.official()));
    }

    /** Whether the rest of a label stands in the row below, as where a page was cut. */
    private static boolean goesOn(Wording meant, List<Cell> below) {
        return below.stream()
                .map(cell -> cell.text().value().strip())
                .anyMatch(rest -> !PrintedNumber.isBlank(rest) && Labels.isPiece(rest, meant.official()));
    }

    /** Words between figures. */
    private record Label(Text text, boolean isFigure) {
        String words() {
            return text.value();
        }
    }

    private static List<Label> labels(Text line) {
        var labels = new ArrayList<Label>();
        var between = BETWEEN_CELLS.matcher(line.value());
        int start = 0;
        while (between.find()) {
            add(line, start, between.start(), labels);
            start = between.end();
        }
        add(line, start, line.value().length(), labels);
        return labels;
    }

    private static void add(Text line, int start, int end, List<Label> labels) {
        if (end > start) {
            var text = line.part(start, end);
            labels.add(new Label(text, PrintedNumber.read(text.value()).isPresent()));
        }
    }

    /** Reads running text that is a table, and forgets it. */
    private void read(List<Label> labels) {
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            if (!label.isFigure()) {
                var before = i > 0 ? labels.get(i - 1) : null;
                var behind = i + 1 < labels.size() ? labels.get(i + 1) : null;
                meant(label.text())
                        .filter(meant -> !Labels.isPiece(label.words(), meant.official())
                                || (isShortened(
                                                label.words(),
                                                meant,
                                                label.text().source())
                                        && isApart(before)
                                        && isApart(behind)))
                        .filter(meant -> meant.row().isEmpty() || isFigure(behind))
                        .ifPresent(
                                meant -> add(meant, label.words(), label.text().source()));
            }
        }
        labels.clear();
    }

    private static boolean isFigure(@Nullable Label label) {
        return label != null && label.isFigure();
    }

    /** Whether this cannot be the rest of a label beside it. */
    private static boolean isApart(@Nullable Label label) {
        return label == null
                || label.isFigure()
                || isRow(label.words())
                || Labels.header(label.words()).isPresent();
    }

    private Optional<Wording> meant(Text text) {
        var words = text.value().strip();
        var meant = disclosure == Format.V2021 && words.equals(DisclosureRow.NORMATIVE_DOCUMENTS.label())
                ? Optional.of(new Wording(ReportTable.T2, DisclosureRow.NORMATIVE_DOCUMENTS.key(), RENAMED_2021))
                : Labels.meant(words);
        // What was lost, glued or converted is not the agency's wording.
        return meant.filter(_ -> words.chars().noneMatch(c -> LOST.indexOf(c) >= 0)
                && words.chars().skip(NUMBERING).noneMatch(Character::isDigit)
                && !wasRewritten(text));
    }

    private static boolean wasRewritten(Text text) {
        var original = Normalizer.normalize(text.original(), Normalizer.Form.NFKC);
        return text.value().chars().anyMatch(c -> Character.isIdeographic(c) && original.indexOf(c) < 0);
    }

    private void add(Wording meant, String printed, Source source) {
        var key = meant.table() + meant.row() + meant.official() + printed;
        found.putIfAbsent(key, new LabelDeviation(meant.table(), meant.row(), meant.official(), printed, source));
    }
}
