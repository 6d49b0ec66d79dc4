package org.gongkai.parse.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
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
    HTML_IN_MARKDOWN("Markdown, tables of HTML", HtmlLayouts::inMarkdown),
    SPACED_HTML("HTML, narrow columns between all others", HtmlLayouts::spaced),
    PLACED_HTML("HTML, words in places of a page", PlacedHtml::of),
    STACKED_HTML("HTML, several rows in one", Blanks.CANNOT_BE_SEEN, HtmlLayouts::stacked),
    DOCX(Blanks.SEEN, "Word (docx)", WordLayout::docx),
    REVISED_DOCX(Blanks.SEEN, "Word with tracked changes and hidden text", WordLayout::revised),
    NUMBERED_DOCX(Blanks.SEEN, "Word, labels numbered by Word", WordLayout::numbered),
    FRAMED_DOCX(Blanks.SEEN, "Word, inside a layout table", WordLayout::framed),
    BOXED_DOCX(Blanks.SEEN, "Word, tables in text boxes", WordLayout::boxed),
    TABBED_DOCX(Blanks.SEEN, "Word, typed with tabs", WordLayout::tabs),
    ONE_TABLE_DOCX(Blanks.SEEN, "Word (strict), the whole report one table", WordLayout::oneTable),
    XML_2003(Blanks.SEEN, "Word 2003 (XML)", WordLayout::xml2003),
    FLAT_DOCX(Blanks.SEEN, "Word, one file of XML", WordLayout::flat),
    RTF(Blanks.SEEN, "RTF", RtfLayouts::word),
    RTF_BYTES(Blanks.MANY, "RTF in bytes, many blank cells", RtfLayouts::bytes),
    NESTED_RTF(Blanks.SEEN, "RTF, tables inside layout tables", RtfLayouts::nested),
    SAVED_PAGE("HTML saved as a mail (MHTML)", HtmlLayouts::saved),
    PDF_RULED(Blanks.SEEN, "PDF, ruled tables", PdfLayouts::ruled),
    PDF_BROKEN_LABELS(Blanks.SEEN, "PDF, labels broken over lines", PdfLayouts::brokenLabels),
    PDF_CUT_ROWS(Blanks.SEEN, "PDF, rows and headings cut at page ends", PdfLayouts::cutRows),
    PDF_TWICE(Blanks.SEEN, "PDF, printed twice", PdfLayouts::twice),
    PDF_TURNED(Blanks.SEEN, "PDF, turned and cropped pages", PdfLayouts::turned),
    PDF_CHARACTERS(Blanks.SEEN, "PDF, characters placed one by one", PdfLayouts::characters),
    PDF_STRINGS(Blanks.SEEN, "PDF, rows in one string", PdfLayouts::rowsInOneString),
    PDF_WATERMARK(Blanks.SEEN, "PDF, watermark", PdfLayouts::watermark),
    PDF_HORIZONTAL(Blanks.SEEN, "PDF, lines between rows only", PdfLayouts::horizontalRules),
    PDF_COLUMN_RULES(Blanks.MANY, "PDF, lines between columns only", PdfLayouts::columnRules),
    PDF_GROUP_RULES(Blanks.MANY, "PDF, lines between columns and groups of rows only", PdfLayouts::groupRules),
    PDF_FLAT_LABELS(Blanks.MANY, "PDF, groups named in the label of each row", PdfLayouts::flatLabels),
    PDF_PARTED_CASES(Blanks.MANY, "PDF, table four in two parts", PdfLayouts::partedCases),
    PDF_UNRULED(Blanks.SEEN, "PDF, tables without lines", PdfLayouts::unruled),
    PDF_UNRULED_BROKEN(Blanks.SEEN, "PDF, without lines, labels broken", PdfLayouts::unruledBrokenLabels),
    PDF_UNRULED_CENTRED(Blanks.SEEN, "PDF, without lines, labels centred", PdfLayouts::unruledCentred),
    PDF_RAGGED(Blanks.CANNOT_BE_SEEN, "PDF, without lines, each row at a place of its own", PdfLayouts::ragged),
    PDF_UNRULED_CUT(Blanks.SEEN, "PDF, without lines, rows cut", PdfLayouts::unruledCutRows),
    BYTE_ORDER_MARK("UTF-8 with byte order mark, tab rows", report -> "\uFEFF" + TextLayouts.tabs(report)),
    GB18030("GB18030, pipe rows", TextLayouts::filledPipes, "GB18030"),
    TRADITIONAL(
            "Traditional script with pinyin, pipe rows",
            report -> Scripts.withPinyin(Scripts.traditional(TextLayouts.filledPipes(report)))),
    BIG5("Big5, tab rows", report -> Scripts.traditional(TextLayouts.tabs(report)), "Big5"),
    BLANK_TABS("Many blank cells, tab rows", Blanks.MANY, TextLayouts::tabs),
    BLANK_SHIFTED_TABS("Many blank cells, tab rows shifted", Blanks.MANY, TextLayouts::shiftedTabs),
    BLANK_PIPES("Many blank cells, pipe rows with fillers", Blanks.MANY, TextLayouts::filledPipes),
    BLANK_TRAILING_PIPES("Many blank cells, trailing pipe", Blanks.MANY, TextLayouts::trailingPipes),
    BLANK_MARKDOWN("Many blank cells, Markdown", Blanks.MANY, TextLayouts::markdown),
    BLANK_CELL_PER_PARAGRAPH("Many blank cells, one per paragraph", Blanks.MANY, TextLayouts::cellPerParagraph),
    BLANK_CELL_PER_LINE_WITH_PIPE(
            "Many blank cells, one per line ending in a pipe", Blanks.MANY, TextLayouts::cellPerLineWithPipe),
    BLANK_PIPE_ALONE_BEFORE_ROWS(
            "Many blank cells, a pipe alone before each row", Blanks.MANY, TextLayouts::pipeAloneBeforeRows),
    BLANK_PIPE_ALONE_BEFORE_CELLS(
            "Many blank cells, a pipe alone before each cell", Blanks.MANY, TextLayouts::pipeAloneBeforeCells),
    BLANK_WORD_TEXT("Many blank cells, text saved from Word", Blanks.MANY, TextLayouts::word),
    BLANK_HTML("Many blank cells, HTML", Blanks.MANY, HtmlLayouts::plain),
    BLANK_DOCX(Blanks.MANY, "Many blank cells, Word (docx)", WordLayout::docx),
    STRIPPED_TABS("Tab rows without the blank cells at their end", Blanks.MANY, StrayLayouts::strippedTabs),
    STRIPPED_SHIFTED_TABS(
            "Shifted tab rows without the blank cells at their end", Blanks.MANY, StrayLayouts::strippedShiftedTabs),
    TRIMMED_TABS("Tab rows without the blank cells at both ends", Blanks.MANY, StrayLayouts::trimmedTabs),
    STRIPPED_SHORT_ROWS(
            "Tab rows of 8, 9 or 10 cells without the blank ones at their end",
            Blanks.MANY,
            StrayLayouts::strippedShortRows),
    INNER_PIPES("Pipe rows without outer pipes", Blanks.MANY, StrayLayouts::innerPipes),
    SPACES_WITHOUT_BLANKS("Separated by spaces, blank cells lost", Blanks.MANY, StrayLayouts::spacesWithoutBlanks),
    LINES_WITHOUT_BLANKS("One cell per line, blank cells lost", Blanks.MANY, StrayLayouts::linesWithoutBlanks),
    PAGE_NUMBERS_BETWEEN_LINES("One cell per line, page numbers between them", Blanks.MANY, LineLayouts::pageNumbers),
    MINI_TABLES("A table for each row under invented headings", StrayLayouts::miniTables),
    LABELS_BELOW("Labels below their figures", StrayLayouts::labelsBelow),
    LABELS_IN_OTHER_ROWS("Labels in rows of their own", StrayLayouts::labelsInOtherRows),
    LABELS_LOST("Labels lost", StrayLayouts::labelsLost),
    GLUED_ANYWHERE("Two figures of a row glued", Blanks.CANNOT_BE_SEEN, StrayLayouts::gluedAnywhere),
    GLUED_BLANKS("Glued, blank cells lost", Blanks.MANY, TextLayouts::glued),
    HALF_GLUED_BLANKS("Half glued, blank cells lost", Blanks.MANY, TextLayouts::halfGlued),
    TWO_YEARS("Two years side by side", StrayLayouts::twoYears),
    CAPTIONED_YEARS("Two years one after the other, each under its year", StrayLayouts::captionedYears),
    HEADED_YEARS("Two years side by side under their years", StrayLayouts::headedYears),
    PIPES_AROUND_CELLS("A pipe alone before each cell and one behind it", Blanks.MANY, DrawnLayouts::pipesAroundCells),
    FIGURES_ABOVE("Figures on the line above their label", Blanks.CANNOT_BE_SEEN, DrawnLayouts::figuresAbove),
    WRAPPED_LABELS("Labels broken over lines of text", Blanks.CANNOT_BE_SEEN, DrawnLayouts::wrappedLabels),
    FRAMES("Cells in frames of characters", Blanks.MANY, DrawnLayouts::frames),
    DASHES("Columns between lines of dashes", Blanks.MANY, DrawnLayouts::dashes),
    SPACED("Laid out with spaces", SpacedLayouts::narrow),
    SPACED_WIDE("Laid out with spaces, Chinese characters twice as wide", SpacedLayouts::wide),
    SPACED_BLANKS("Many blank cells, laid out with spaces", Blanks.MANY, SpacedLayouts::narrow),
    FIXED_WIDTH("Columns of fixed width", Blanks.MANY, SpacedLayouts::fixedWidth),
    MARKDOWN_OF_PAGES("Markdown of pages, lines broken in cells", Blanks.MANY, TextLayouts::markdownOfPages),
    COMMAS("Comma rows of an export", Blanks.MANY, TextLayouts::commas),
    MIXED_NUMBERS_TABS(
            "Full-width digits, dashes, units, tab rows",
            report -> TextLayouts.tabs(StrayLayouts.mixedNumbers(report))),
    MIXED_NUMBERS_PIPES(
            "Full-width digits, dashes, units, pipe rows",
            report -> TextLayouts.filledPipes(StrayLayouts.mixedNumbers(report))),
    MIXED_NUMBERS_LINES(
            "Full-width digits, dashes, units, one cell per line",
            report -> TextLayouts.cellPerParagraph(StrayLayouts.mixedNumbers(report))),
    OWN_TABLES_TABS("With tables of the agency's own, tab rows", report -> TextLayouts.tabs(OwnTables.in(report))),
    OWN_TABLES_MARKDOWN(
            "With tables of the agency's own, Markdown", report -> TextLayouts.markdown(OwnTables.in(report))),
    OWN_TABLES_HTML("With tables of the agency's own, HTML", report -> HtmlLayouts.plain(OwnTables.in(report))),
    OWN_TABLES_DOCX(
            Blanks.SEEN,
            "With tables of the agency's own, Word (docx)",
            report -> WordLayout.docx(OwnTables.in(report))),
    OWN_TABLES_PDF(
            Blanks.SEEN, "With tables of the agency's own, PDF", report -> PdfLayouts.ruled(OwnTables.in(report))),
    MOVED_TABS("Columns in another order, tab rows", Dialect.moved(TextLayouts::tabs)),
    MOVED_PIPES("Columns in another order, pipe rows with fillers", Dialect.moved(TextLayouts::filledPipes)),
    MOVED_TRAILING_PIPES("Columns in another order, trailing pipe", Dialect.moved(TextLayouts::trailingPipes)),
    MOVED_MARKDOWN("Columns in another order, Markdown", Dialect.moved(TextLayouts::markdown)),
    MOVED_BLANK_MARKDOWN(
            "Columns in another order, many blank cells, Markdown", Blanks.MANY, Dialect.moved(TextLayouts::markdown)),
    MOVED_LINES(
            "Columns in another order, one cell per line",
            Blanks.CANNOT_BE_SEEN,
            Dialect.moved(TextLayouts::cellPerLine)),
    MOVED_LINES_WITHOUT_BLANKS(
            "Columns in another order, one cell per line, blank cells lost",
            Blanks.MANY,
            Dialect.moved(StrayLayouts::linesWithoutBlanks)),
    MOVED_SPACES(
            "Columns in another order, separated by spaces", Blanks.CANNOT_BE_SEEN, Dialect.moved(TextLayouts::spaces)),
    MOVED_WORD_TEXT("Columns in another order, text saved from Word", Dialect.moved(TextLayouts::word)),
    MOVED_GLUED("Columns in another order, glued", Blanks.CANNOT_BE_SEEN, Dialect.moved(TextLayouts::glued)),
    MOVED_HALF_GLUED(
            "Columns in another order, half glued", Blanks.CANNOT_BE_SEEN, Dialect.moved(TextLayouts::halfGlued)),
    MOVED_HTML("Columns in another order, HTML", Dialect.moved(HtmlLayouts::plain)),
    MOVED_BOXED_HTML("Columns in another order, HTML, tables of boxes", Dialect.moved(HtmlLayouts::boxes)),
    MOVED_DOCX(Blanks.SEEN, "Columns in another order, Word (docx)", Dialect.moved(WordLayout::docx)),
    MOVED_PDF(Blanks.SEEN, "Columns in another order, PDF, ruled tables", Dialect.moved(PdfLayouts::ruled)),
    MOVED_PDF_CUT(
            Blanks.SEEN, "Columns in another order, PDF, rows and headings cut", Dialect.moved(PdfLayouts::cutRows)),
    MOVED_PDF_UNRULED(
            Blanks.SEEN, "Columns in another order, PDF, tables without lines", Dialect.moved(PdfLayouts::unruled)),
    MOVED_PDF_UNRULED_BROKEN(
            Blanks.SEEN,
            "Columns in another order, PDF, without lines, labels broken",
            Dialect.moved(PdfLayouts::unruledBrokenLabels)),
    MOVED_PDF_RAGGED(
            Blanks.CANNOT_BE_SEEN,
            "Columns in another order, PDF, without lines, each row at a place of its own",
            Dialect.moved(PdfLayouts::ragged)),
    MOVED_SPACED("Columns in another order, laid out with spaces", Dialect.moved(SpacedLayouts::narrow)),
    MISTYPED_TABS("Mistyped labels, tab rows", StrayLayouts::mistypedTabs),
    MISTYPED_LINES("Mistyped labels, one cell per line", Blanks.CANNOT_BE_SEEN, StrayLayouts::mistypedLines),
    EMPTY_LINES("One cell per line, blank ones empty", Blanks.MANY, LineLayouts::emptyLines),
    COVERED_LINES("One cell per line, covered ones empty lines as well", Blanks.MANY, LineLayouts::coveredLines),
    EMPTY_PARAGRAPHS("One cell per paragraph, blank ones empty", Blanks.MANY, LineLayouts::emptyParagraphs),
    WIDE_SPACES("One cell per line, wide spaces for blank ones", Blanks.MANY, LineLayouts::wideSpaces),
    MARKED_PAGE_NUMBERS("One cell per line, marked page numbers", Blanks.MANY, LineLayouts::markedPageNumbers),
    MISTYPED_BLANKS("Mistyped labels, blank cells as lines", Blanks.MANY, LineLayouts::mistyped),
    BROKEN_LINES("One cell per line, labels broken over lines", Blanks.MANY, LineLayouts::brokenLabels),
    LINES_WITHOUT_LABELS("One cell per line, labels lost", Blanks.CANNOT_BE_SEEN, LineLayouts::labelsLost),
    SHORT_RULERS("Markdown tables, short rulers", WrittenLayouts::shortRulers),
    WRAPPED_PIPES("Pipe rows wrapped at 80 columns", WrittenLayouts::wrapped),
    BLANK_WRAPPED_PIPES("Many blank cells, pipe rows wrapped at 80 columns", Blanks.MANY, WrittenLayouts::wrapped),
    MIXED_LINE_ENDS("Tab rows, line ends of every kind", WrittenLayouts::mixedLineEnds),
    WIDE_SPACES_BETWEEN_CELLS("Wide spaces between cells", Blanks.CANNOT_BE_SEEN, WrittenLayouts::wideSpaces),
    LISTED_CASES_MARKDOWN(
            "Table four with a row for each figure, Markdown",
            Blanks.CANNOT_BE_SEEN,
            report -> TextLayouts.markdown(WrittenLayouts.listedCases(report))),
    TURNED_CASES_MARKDOWN(
            "Table four with its outcomes as rows, Markdown",
            Blanks.CANNOT_BE_SEEN,
            report -> TextLayouts.markdown(WrittenLayouts.turnedCases(report))),
    TURNED_CASES_HTML(
            "Table four with its outcomes as rows, HTML",
            Blanks.CANNOT_BE_SEEN,
            report -> HtmlLayouts.plain(WrittenLayouts.turnedCases(report)));

    /** Whether a layout shows that a cell is blank, or is to show many of them. */
    private enum Blanks {
        SEEN,
        MANY,
        CANNOT_BE_SEEN
    }

    private static final Set<Dialect> LOSSY = EnumSet.of(
            PLACED_HTML,
            GLUED,
            HALF_GLUED,
            GLUED_ANYWHERE,
            GLUED_BLANKS,
            HALF_GLUED_BLANKS,
            BLANK_SHIFTED_TABS,
            BLANK_PIPE_ALONE_BEFORE_ROWS,
            STRIPPED_TABS,
            STRIPPED_SHIFTED_TABS,
            TRIMMED_TABS,
            STRIPPED_SHORT_ROWS,
            INNER_PIPES,
            SPACES_WITHOUT_BLANKS,
            LINES_WITHOUT_BLANKS,
            PAGE_NUMBERS_BETWEEN_LINES,
            // Where a column has no figure at all its neighbours may be in it.
            SPACED_WIDE,
            SPACED_BLANKS,
            FIXED_WIDTH,
            MOVED_LINES,
            MOVED_LINES_WITHOUT_BLANKS,
            MOVED_SPACES,
            MOVED_GLUED,
            MOVED_HALF_GLUED,
            MOVED_PDF_CUT,
            MOVED_PDF_UNRULED,
            MOVED_PDF_UNRULED_BROKEN,
            MOVED_PDF_RAGGED,
            MOVED_SPACED,
            LABELS_BELOW,
            LABELS_LOST,
            TWO_YEARS,
            MISTYPED_LINES,
            LINES_WITHOUT_LABELS,
            // Without lines a table that is left blank altogether can hardly be told from prose.
            PDF_CHARACTERS,
            PDF_STRINGS,
            PDF_HORIZONTAL,
            PDF_COLUMN_RULES,
            PDF_FLAT_LABELS,
            PDF_PARTED_CASES,
            PDF_UNRULED,
            PDF_UNRULED_BROKEN,
            PDF_UNRULED_CENTRED,
            PDF_RAGGED,
            PDF_UNRULED_CUT);

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

    /** The layout of a table whose heads and columns stand in any order. */
    private static <T> Function<Report, T> moved(Function<Report, T> layout) {
        return report -> layout.apply(report.ordered(Order.any(report.random())));
    }

    String title() {
        return title;
    }

    /** The report with this number: the same one every time. */
    Report report(int number) {
        var random = new Random(31L * number + name().hashCode());
        return Report.of(
                switch (blanks) {
                    case SEEN -> Truths.of(random);
                    case MANY -> Truths.withBlanks(random);
                    case CANNOT_BE_SEEN -> Truths.of(random).filled();
                },
                random);
    }

    /** Whether a reader can know of every cell what it holds. In the other layouts cells or labels are lost or glued. */
    boolean tellsEveryCell() {
        return !LOSSY.contains(this);
    }

    byte[] layOut(Report report) {
        return layout.apply(report);
    }
}
