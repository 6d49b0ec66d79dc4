package org.gongkai.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.parse.layout.PdfTrait.*;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongkai.events.CellId;
import org.gongkai.events.ReportTable;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds of PDF in which a person reads every figure, though the lines and the text alone do not tell them. */
class PdfKindsTest {
    private static final int DOCUMENTS = 20;
    private static final double NEARLY_ALL = 0.995;

    static List<Set<PdfTrait>> kinds() {
        return List.of(
                EnumSet.of(BROKEN_NUMBERS),
                EnumSet.of(BROKEN_NUMBERS, ALIGNED_LEFT),
                EnumSet.of(FRAME),
                EnumSet.of(COLUMN_RULES, PARTED_CASES, ALIGNED_RIGHT),
                EnumSet.of(GROUP_RULES, FLAT_LABELS, SHADED),
                EnumSet.of(HEAD_AND_FOOT, NARROW_LABELS, CUT_ROWS),
                EnumSet.of(HEAD_AND_FOOT, NO_RULES));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nearlyEveryFigureIsReadAndNoneWrong(Set<PdfTrait> traits) {
        var score = score(traits, _ -> false);

        assertThat(score.wrong()).as("%s", score.faults()).isZero();
        assertThat((double) score.exact() / score.cells()).isGreaterThan(NEARLY_ALL);
    }

    @Test
    void aTableFourWithoutLinesOrFiguresIsBlank() {
        var score = score(EnumSet.of(NO_RULES), cell -> cell.table() == ReportTable.T4);

        assertThat(score.wrong()).as("%s", score.faults()).isZero();
        assertThat((double) score.exact() / score.cells()).isGreaterThan(NEARLY_ALL);
    }

    @Test
    void aTableTwoWithoutLinesOrFiguresIsBlank() {
        var score = score(EnumSet.of(NO_RULES), cell -> cell.table() == ReportTable.T2);

        assertThat(score.wrong()).as("%s", score.faults()).isZero();
        assertThat((double) score.exact() / score.cells()).isGreaterThan(NEARLY_ALL);
    }

    @Test
    void aSingleFigureUnderTheHeadingsOfTableFourIsReadInItsColumn() {
        var score = score(
                EnumSet.of(NO_RULES),
                cell -> cell.table() == ReportTable.T4 && !cell.value().endsWith("litigationDirect.corrected"));

        assertThat(score.wrong()).as("%s", score.faults()).isZero();
        assertThat((double) score.exact() / score.cells()).isGreaterThan(NEARLY_ALL);
    }

    private static Score score(Set<PdfTrait> traits, Predicate<CellId> blank) {
        var score = Score.NONE;
        for (int number = 0; number < DOCUMENTS; number++) {
            var random = new Random(number);
            var truth = left(Truths.of(random), blank);
            byte[] document;
            try (var pen = new PdfPen(traits, random)) {
                PdfLayouts.draw(Report.of(truth, random), traits, pen);
                document = pen.bytes();
            }
            var parsed = new ReportParser().parse(document, DocumentInfo.draft("kind", document));
            var printed = new TreeMap<CellId, Optional<BigDecimal>>();
            truth.cells().keySet().forEach(cell -> printed.put(cell, truth.value(cell)));
            score = score.plus(Score.of(traits + " " + number, printed, parsed));
        }
        return score;
    }

    /** The same report with some cells left blank. */
    private static Truth left(Truth truth, Predicate<CellId> blank) {
        var cells = new TreeMap<>(truth.cells());
        cells.replaceAll((cell, printed) -> blank.test(cell) ? "" : printed);
        return new Truth(truth.agency(), truth.year(), truth.disclosure(), truth.requests(), cells);
    }
}
