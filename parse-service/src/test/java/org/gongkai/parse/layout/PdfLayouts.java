package org.gongkai.parse.layout;

import static org.gongkai.parse.layout.PdfTrait.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongkai.parse.layout.Report.Prose;
import org.gongkai.parse.layout.Report.Table;

/** The report as PDF, each method a way met in the wild; what it leaves open is left to chance. */
final class PdfLayouts {
    private static final float MARGIN = 62;
    private static final float FOOT = 80;
    private static final float PROSE = 12;
    private static final List<PdfTrait> RULES = List.of(FILLED_RULES, DASHES);
    private static final List<PdfTrait> ALIGNMENTS = List.of(ALIGNED_LEFT, ALIGNED_RIGHT);
    private static final List<PdfTrait> LABELS = List.of(NARROW_LABELS, FLAT_LABELS, PARTED_CASES);
    private static final List<PdfTrait> PARTIAL_RULES =
            List.of(COLUMN_RULES, GROUP_RULES, HORIZONTAL_RULES, FRAME, DOTS, NO_RULES);
    private static final List<PdfTrait> HEIGHTS = List.of(ON_FIRST_LINE, ABOVE_LABEL);

    private final PdfPen pen;
    private final Set<PdfTrait> traits;
    private final Random random;
    private final String mark;
    private float y;

    private PdfLayouts(PdfPen pen, Set<PdfTrait> traits, Report report) {
        this.pen = pen;
        this.traits = traits;
        this.random = report.random();
        this.mark = report.truth().agency();
        newPage();
    }

    static byte[] ruled(Report report) {
        return draw(report, oneOrNone(report, RULES), oneOrNone(report, ALIGNMENTS));
    }

    static byte[] brokenLabels(Report report) {
        return draw(report, List.of(NARROW_LABELS), oneOrNone(report, HEIGHTS), oneOrNone(report, RULES));
    }

    static byte[] cutRows(Report report) {
        return draw(
                report,
                List.of(NARROW_LABELS, CUT_ROWS),
                oneOrNone(report, HEIGHTS),
                oneOrNone(report, List.of(REPEATED_HEADINGS, CUT_HEADINGS)));
    }

    static byte[] horizontalRules(Report report) {
        return draw(report, List.of(HORIZONTAL_RULES), oneOrNone(report, ALIGNMENTS));
    }

    static byte[] unruled(Report report) {
        return draw(report, List.of(NO_RULES), oneOrNone(report, ALIGNMENTS));
    }

    static byte[] unruledBrokenLabels(Report report) {
        return draw(report, List.of(NO_RULES, NARROW_LABELS), oneOrNone(report, HEIGHTS));
    }

    static byte[] unruledCentred(Report report) {
        return draw(report, List.of(NO_RULES, NARROW_LABELS, CENTRED_LABELS), oneOrNone(report, HEIGHTS));
    }

    static byte[] ragged(Report report) {
        return draw(report, List.of(NO_RULES, RAGGED, ALIGNED_LEFT));
    }

    static byte[] unruledCutRows(Report report) {
        return draw(
                report,
                List.of(NO_RULES, NARROW_LABELS, CUT_ROWS),
                oneOrNone(report, HEIGHTS),
                oneOrNone(report, List.of(REPEATED_HEADINGS, CUT_HEADINGS)));
    }

    static byte[] columnRules(Report report) {
        return draw(
                report, List.of(COLUMN_RULES), oneOrNone(report, LABELS), oneOrNone(report, ALIGNMENTS), paper(report));
    }

    static byte[] groupRules(Report report) {
        return draw(
                report, List.of(GROUP_RULES), oneOrNone(report, LABELS), oneOrNone(report, ALIGNMENTS), paper(report));
    }

    static byte[] flatLabels(Report report) {
        return draw(report, List.of(FLAT_LABELS), oneOrNone(report, PARTIAL_RULES), paper(report));
    }

    static byte[] partedCases(Report report) {
        return draw(report, List.of(PARTED_CASES), oneOrNone(report, PARTIAL_RULES), paper(report));
    }

    /** What a page may have besides. */
    private static List<PdfTrait> paper(Report report) {
        return oneOrNone(report, List.of(SPACED_WORDS, SHADED, HEAD_AND_FOOT, REPEATED_HEADINGS));
    }

    static byte[] twice(Report report) {
        return draw(report, List.of(TWICE), oneOrNone(report, List.of(SHUFFLED, NO_RULES)));
    }

    static byte[] turned(Report report) {
        return draw(report, oneOrNone(report, List.of(TURNED, LYING)), oneOrNone(report, List.of(CROPPED, NO_RULES)));
    }

    static byte[] characters(Report report) {
        return draw(
                report,
                oneOrNone(report, List.of(CHARACTER_BY_CHARACTER, KERNED)),
                oneOrNone(report, List.of(SIZE_IN_MATRIX, SHUFFLED)),
                oneOrNone(report, List.of(NO_RULES)));
    }

    static byte[] rowsInOneString(Report report) {
        return draw(report, List.of(ROW_IN_ONE_STRING), oneOrNone(report, List.of(NO_RULES, HORIZONTAL_RULES)));
    }

    static byte[] watermark(Report report) {
        return draw(report, List.of(WATERMARK), oneOrNone(report, List.of(NO_RULES, CROPPED)));
    }

    private static List<PdfTrait> oneOrNone(Report report, List<PdfTrait> choices) {
        int choice = report.random().nextInt(choices.size() + 1);
        return choice == choices.size() ? List.of() : List.of(choices.get(choice));
    }

    @SafeVarargs
    private static byte[] draw(Report report, List<PdfTrait>... chosen) {
        var traits = EnumSet.noneOf(PdfTrait.class);
        for (var some : chosen) {
            traits.addAll(some);
        }
        try (var pen = new PdfPen(traits, report.random())) {
            draw(report, traits, pen);
            return pen.bytes();
        }
    }

    static void draw(Report report, Set<PdfTrait> traits, PdfPen pen) {
        var layout = new PdfLayouts(pen, traits, report);
        boolean title = true;
        for (var part : report.parts()) {
            switch (part) {
                case Prose(var text) -> layout.prose(text, title);
                case Table(var form) -> PdfForms.of(form, traits).forEach(layout::table);
            }
            title = false;
        }
    }

    private void table(Form form) {
        y = new PdfTable(form, pen, traits, random, MARGIN).draw(y, this::turnPage);
    }

    private void newPage() {
        pen.newPage();
        if (traits.contains(WATERMARK)) {
            pen.watermark(mark);
        }
        boolean headed = traits.contains(HEAD_AND_FOOT);
        var number = headed ? "第" + pen.page() + "页 共9页 " + mark : "- " + pen.page() + " -";
        pen.text((pen.width() - PdfFont.width(number, 9)) / 2, pen.height() - 45, 9, number);
        if (headed) {
            pen.text((pen.width() - PdfFont.width(mark, 9)) / 2, 45, 9, mark);
        }
        y = 72;
    }

    /** The next page's top; given how much room is needed, this page's if there is enough. */
    private float turnPage(float top, float room) {
        y = top;
        if (y + room > pen.height() - FOOT) {
            newPage();
        }
        return y;
    }

    private void prose(String text, boolean isTitle) {
        float size = isTitle ? 18 : PROSE;
        var lines = wrap(isTitle ? text : "　　" + text, pen.width() - 2 * MARGIN, size);
        for (var line : lines) {
            y = turnPage(y, 1.6f * size);
            float indent = line.startsWith("　　") ? 2 * size : 0;
            var words = line.strip();
            float x = isTitle ? (pen.width() - PdfFont.width(words, size)) / 2 : MARGIN + indent;
            pen.text(x, y + size, size, words);
            y += 1.6f * size;
        }
    }

    /** Breaks a text into lines no wider than this. */
    static List<String> wrap(String text, float width, float size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!line.isEmpty() && PdfFont.width(line.toString() + text.charAt(i), size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(text.charAt(i));
        }
        lines.add(line.toString());
        return lines;
    }
}
