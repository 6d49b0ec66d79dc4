package org.gongkai.parse.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;

/** A way to lay a report out. */
enum Dialect {
    TABS("Tab rows", TextLayouts::tabs),
    SHIFTED_TABS("Tab rows, shifted where a page broke", TextLayouts::shiftedTabs),
    PAGES("Tab rows cut by page numbers", TextLayouts::pages),
    TRAILING_PIPES("Pipe rows, trailing pipe", TextLayouts::trailingPipes),
    ENCLOSING_PIPES("Pipe rows, leading and trailing pipe", TextLayouts::enclosingPipes),
    FILLED_PIPES("Pipe rows with fillers", TextLayouts::filledPipes),
    MARKDOWN("Markdown tables", TextLayouts::markdown),
    CELL_PER_LINE("One cell per line", Blanks.CANNOT_BE_SEEN, TextLayouts::cellPerLine),
    CELL_PER_PARAGRAPH("One cell per paragraph, no-break space for a blank", TextLayouts::cellPerParagraph),
    CELL_PER_LINE_WITH_PIPE("One cell per line ending in a pipe", TextLayouts::cellPerLineWithPipe),
    PIPE_ALONE_BEFORE_ROWS("A pipe alone before each row", TextLayouts::pipeAloneBeforeRows),
    PIPE_ALONE_BEFORE_CELLS("A pipe alone before each cell", TextLayouts::pipeAloneBeforeCells),
    SPACES("Separated by spaces", Blanks.CANNOT_BE_SEEN, TextLayouts::spaces),
    WORD_TEXT("Text saved from Word", TextLayouts::word),
    GLUED("Glued", Blanks.CANNOT_BE_SEEN, TextLayouts::glued),
    HALF_GLUED("Half glued", Blanks.CANNOT_BE_SEEN, TextLayouts::halfGlued),
    LABELS_ELSEWHERE("Labels above their figures", TextLayouts::labelsElsewhere),
    HTML("HTML", HtmlLayouts::plain),
    OFFICE_HTML("HTML saved from Word", HtmlLayouts::office),
    PORTAL_HTML("HTML inside a portal page", HtmlLayouts::portal),
    DOCX(Blanks.SEEN, "Word (docx)", WordLayout::docx),
    PDF_RULED(Blanks.SEEN, "PDF, ruled tables", PdfLayouts::ruled),
    PDF_BROKEN_LABELS(Blanks.SEEN, "PDF, labels broken over lines", PdfLayouts::brokenLabels),
    PDF_CUT_ROWS(Blanks.SEEN, "PDF, rows and headings cut at page ends", PdfLayouts::cutRows),
    PDF_TWICE(Blanks.SEEN, "PDF, printed twice", PdfLayouts::twice),
    PDF_TURNED(Blanks.SEEN, "PDF, turned and cropped pages", PdfLayouts::turned),
    PDF_CHARACTERS(Blanks.SEEN, "PDF, characters placed one by one", PdfLayouts::characters),
    PDF_STRINGS(Blanks.SEEN, "PDF, rows in one string", PdfLayouts::rowsInOneString),
    PDF_WATERMARK(Blanks.SEEN, "PDF, watermark", PdfLayouts::watermark),
    PDF_HORIZONTAL(Blanks.SEEN, "PDF, lines between rows only", PdfLayouts::horizontalRules),
    PDF_UNRULED(Blanks.SEEN, "PDF, tables without lines", PdfLayouts::unruled),
    PDF_UNRULED_BROKEN(Blanks.SEEN, "PDF, without lines, labels broken", PdfLayouts::unruledBrokenLabels),
    PDF_UNRULED_CUT(Blanks.SEEN, "PDF, without lines, rows cut", PdfLayouts::unruledCutRows),
    BYTE_ORDER_MARK("UTF-8 with byte order mark, tab rows", report -> "\uFEFF" + TextLayouts.tabs(report)),
    GB18030("GB18030, pipe rows", TextLayouts::filledPipes, "GB18030"),
    TRADITIONAL(
            "Traditional script with pinyin, pipe rows",
            report -> Scripts.withPinyin(Scripts.traditional(TextLayouts.filledPipes(report)))),
    BIG5("Big5, tab rows", report -> Scripts.traditional(TextLayouts.tabs(report)), "Big5");

    /** Whether a layout shows that a cell is blank. */
    private enum Blanks {
        SEEN,
        CANNOT_BE_SEEN
    }

    private final String title;
    private final Blanks blanks;
    private final Function<Report, byte[]> layout;

    Dialect(String title, Function<Report, String> layout) {
        this(title, Blanks.SEEN, layout);
    }

    Dialect(String title, Blanks blanks, Function<Report, String> layout) {
        this(blanks, title, report -> layout.apply(report).getBytes(StandardCharsets.UTF_8));
    }

    Dialect(String title, Function<Report, String> layout, String charset) {
        this(Blanks.SEEN, title, report -> layout.apply(report).getBytes(Charset.forName(charset)));
    }

    Dialect(Blanks blanks, String title, Function<Report, byte[]> layout) {
        this.title = title;
        this.blanks = blanks;
        this.layout = layout;
    }

    String title() {
        return title;
    }

    /** The report with this number: the same one every time. */
    Report report(int number) {
        var random = new Random(31L * number + name().hashCode());
        var truth = Truths.of(random);
        return Report.of(blanks == Blanks.SEEN ? truth : truth.filled(), random);
    }

    byte[] layOut(Report report) {
        return layout.apply(report);
    }
}
