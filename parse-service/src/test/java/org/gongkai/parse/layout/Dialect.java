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
    BOXED_HTML("HTML, tables of boxes", HtmlLayouts::boxes),
    PARAGRAPH_HTML("HTML, one cell per paragraph", HtmlLayouts::paragraphs),
    PREFORMATTED_HTML("HTML, preformatted text", HtmlLayouts::preformatted),
    ONE_TABLE_HTML("HTML, the whole report one table", HtmlLayouts::oneTable),
    CARELESS_HTML("HTML, careless and with hidden text", HtmlLayouts::careless),
    DOCX(Blanks.SEEN, "Word (docx)", WordLayout::docx),
    REVISED_DOCX(Blanks.SEEN, "Word with tracked changes and hidden text", WordLayout::revised),
    NUMBERED_DOCX(Blanks.SEEN, "Word, labels numbered by Word", WordLayout::numbered),
    FRAMED_DOCX(Blanks.SEEN, "Word, inside a layout table", WordLayout::framed),
    BOXED_DOCX(Blanks.SEEN, "Word, tables in text boxes", WordLayout::boxed),
    TABBED_DOCX(Blanks.SEEN, "Word, typed with tabs", WordLayout::tabs),
    ONE_TABLE_DOCX(Blanks.SEEN, "Word (strict), the whole report one table", WordLayout::oneTable),
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
