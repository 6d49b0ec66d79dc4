package org.gongkai.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.gongkai.parse.agency.Identity;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.table.Tables;
import org.gongkai.parse.template.Heading;

/**
 * Whether a document is an annual report of the national format at all, and what of it is only there as a picture.
 *
 * @param isReport a law, a work summary or a page of navigation is none: it has no cells to miss
 * @param problems what keeps it from being read
 */
record Recognition(boolean isReport, List<ParseProblem> problems) {
    /** Many a document has one of the six headings; so many only a report has. */
    private static final int ENOUGH_SECTIONS = 3;

    /** Other reports tell of general matters, of problems and of the rest as well. */
    private static final Set<Integer> SECTIONS_OF_TABLES = Set.of(2, 3, 4);

    /** A table of the format has more; a few numbers may stand beside words like its labels in any document. */
    private static final int FIGURES_OF_A_REPORT = 10;

    private static final Pattern PERIOD = Pattern.compile("1\\s*月\\s*1\\s*日.{0,12}12\\s*月\\s*31\\s*日|统计期限|统计时限");

    private static final Set<ReportTable> TABLES = EnumSet.allOf(ReportTable.class);

    static Recognition of(Document document, Identity identity, Tables tables, List<Section> sections) {
        if (isEmpty(document)) {
            return none(ProblemKind.NO_TEXT, "no text");
        }
        long read = tables.figures().stream()
                .filter(figure -> figure.state() == FigureState.READ)
                .count();
        var year = identity.year();
        if (year != null && year < Format.FIRST_YEAR && read < FIGURES_OF_A_REPORT) {
            return none(ProblemKind.BEFORE_2019, year.toString());
        }
        var headings = sections.stream()
                .filter(section -> !section.heading().isEmpty())
                .map(Section::number)
                .collect(Collectors.toSet());
        boolean isFew = read < FIGURES_OF_A_REPORT;
        long known = tables.figures().stream()
                .filter(figure -> figure.state() == FigureState.READ || figure.state() == FigureState.BLANK)
                .count();
        var other = OtherDocument.of(
                document, identity, isFew, known * 2 > tables.figures().size());
        if (other.isEmpty()
                && isFew
                && tables.formats().t3() == null
                && Collections.disjoint(headings, SECTIONS_OF_TABLES)) {
            other = OtherDocument.titled(document);
        }
        var formats = tables.formats();
        if (other.isEmpty()
                && formats.t2() == null
                && formats.t4() == null
                && Collections.disjoint(headings, SECTIONS_OF_TABLES)) {
            other = OtherDocument.ofPartOfAYear(document);
        }
        if (other.isPresent()) {
            return none(ProblemKind.NOT_A_REPORT, other.get());
        }
        boolean hasCells = tables.figures().stream().anyMatch(figure -> figure.state() != FigureState.ABSENT);
        if (hasCells && read == 0 && year == null && identity.agency() == null) {
            return none(ProblemKind.NOT_A_REPORT, "an empty form");
        }
        // 「行政许可 4」 may stand in any document.
        boolean isNamed = identity.title() != null || headings.size() >= ENOUGH_SECTIONS || saysSo(document);
        if (hasCells
                && (read >= FIGURES_OF_A_REPORT
                        || isNamed
                        || (tables.formats().t3() != null && !areTotalsAlone(tables)))) {
            return new Recognition(true, pictures(document, tables));
        }
        if (headings.size() >= ENOUGH_SECTIONS
                || (!headings.isEmpty() && (identity.title() != null || saysSo(document)))) {
            var problems = pictures(document, tables);
            if (problems.isEmpty()
                    && sections.stream().allMatch(section -> section.text().isBlank())) {
                problems.add(ParseProblem.of(ProblemKind.EMPTY_REPORT, headings.size() + " headings"));
            }
            return new Recognition(true, problems);
        }
        return none(ProblemKind.NOT_A_REPORT, "no table of the format, " + headings.size() + " of its headings");
    }

    /** 「总计」 ends many a table. */
    private static boolean areTotalsAlone(Tables tables) {
        return tables.figures().stream()
                .filter(figure -> figure.state() != FigureState.ABSENT)
                .allMatch(figure -> figure.cell().value().startsWith("t3.total."));
    }

    private static Recognition none(ProblemKind kind, String detail) {
        return new Recognition(false, List.of(ParseProblem.of(kind, detail)));
    }

    /** A preface says what the document is, by its subject and its statistical period. */
    private static boolean saysSo(Document document) {
        return document.blocks().stream()
                .anyMatch(block -> block instanceof Paragraph(var text)
                        && text.value().contains("政府信息公开")
                        && PERIOD.matcher(text.value()).find());
    }

    private static boolean isEmpty(Document document) {
        return document.blocks().stream().allMatch(block -> switch (block) {
            case Paragraph(var text) -> text.isBlank();
            case Grid(int _, var rows, boolean _) ->
                rows.stream()
                        .allMatch(row -> row.cells().stream()
                                .allMatch(cell -> cell.text().isBlank()));
            case Picture _ -> true;
        });
    }

    /** A section that has a picture in place of its table. */
    private static List<ParseProblem> pictures(Document document, Tables tables) {
        var problems = new ArrayList<ParseProblem>();
        if (document.blocks().stream().noneMatch(Picture.class::isInstance)) {
            return problems;
        }
        int section = 0;
        for (var block : document.blocks()) {
            if (block instanceof Paragraph(var text)) {
                section = Heading.of(text).map(Heading::section).orElse(section);
            } else if (block instanceof Picture(Source place)) {
                for (var table : TABLES) {
                    if (sectionOf(table) == section && !tables.places().containsKey(table)) {
                        problems.add(new ParseProblem(ProblemKind.TABLE_IS_IMAGE, table.label(), place));
                    }
                }
            }
        }
        return problems;
    }

    private static int sectionOf(ReportTable table) {
        return switch (table) {
            case T2 -> 2;
            case T3 -> 3;
            case T4 -> 4;
        };
    }
}
