package org.gongkai.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.agency.Identity;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.script.CharacterSet;
import org.gongkai.parse.template.Labels;

/** Documents that look like a report in part: they quote it, ask for it, compare two of it, or report on something else. */
final class OtherDocument {
    private static final Pattern ARTICLE = Pattern.compile("\\s*第[一二三四五六七八九十百零〇]{1,5}条\\s*[^\\s，。].*", Pattern.DOTALL);
    private static final Pattern NOTICE = Pattern.compile("(?!.*[。；，]).*(?:关于|印发).{0,60}(?:通知|通报|函|公告)[\\s*]*");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?!.*[。；，]).{0,40}(?:法治政府建设|部门决算|财政决算|部门预算|预算公开|政府网站工作年度报表|网站工作年度报表|政府网站监管|工作总结|工作要点).{0,20}");
    private static final Pattern ANOTHER_REPORT =
            Pattern.compile("(?!.*(?:信息公开|[。；，、：]))[^\\s].{3,50}(?:报告|年报|总结|情况说明)");
    private static final Pattern COMPARISON =
            Pattern.compile("(?!.*[。；]).{0,40}20\\d\\d年?[^。]{0,12}20\\d\\d年[^。]{0,40}(?:对比|比较)[^。]{0,12}");
    private static final Pattern PART_OF_A_YEAR = Pattern.compile(
            "(?!.*[。；，]).{0,60}(?:第[一二三四1-4]季度|[一二三四]季度|[上下]半年|[1-9]\\d?月份?).{0,30}(?:统计表|情况表|报表|一览表)\\s*");
    private static final Pattern YEAR_COLUMN = Pattern.compile("\\s*20\\d\\d\\s*年?度?\\s*");
    private static final Pattern YEAR_COLUMNS =
            Pattern.compile("(?<before>.*?)20\\d\\d\\s*年?度?\\s*[|\\t ]+\\s*20\\d\\d\\s*年?度?[|\\s]*");

    private static final CharacterSet AFTER_YEAR = CharacterSet.of("0123456789年度| \t\n\r\f\u000B");

    /** What tells one document from another stands in short lines; the patterns above take the square of a line's length. */
    private static final int LONGEST_LINE = 300;

    private static final int DIGITS_OF_YEAR = 4;
    private static final int ARTICLES_OF_A_LAW = 3;
    private static final int LABELS_OF_THE_TABLE = 3;
    /** The title stands near the top, also below a portal's navigation. */
    private static final int TOP = 25;

    private static final int LINES_OF_A_TITLE = 3;

    private OtherDocument() {}

    /**
     * What the document is instead of a report; empty when nothing says that it is something else.
     *
     * @param fewFigures whether fewer figures were read than a report has: with more, no title can say that it is none
     * @param mostFigures whether most figures of the three tables were read: then a table of years is only one beside them
     */
    static Optional<String> of(Document document, Identity identity, boolean fewFigures, boolean mostFigures) {
        if (isComparison(document) || (!mostFigures && comparesYears(document))) {
            return Optional.of("a comparison of two years");
        }
        if (fewFigures && isOfEnterprise(identity)) {
            return Optional.of("a report of an enterprise");
        }
        if (!fewFigures || identity.title() != null) {
            return Optional.empty();
        }
        if (paragraphs(document).stream()
                        .filter(line -> ARTICLE.matcher(line).matches())
                        .count()
                >= ARTICLES_OF_A_LAW) {
            return Optional.of("a law");
        }
        var top = paragraphs(document).stream().limit(TOP).toList();
        if (top.stream().anyMatch(line -> NOTICE.matcher(line).matches())) {
            return Optional.of("a notice");
        }
        if (top.stream().anyMatch(line -> ELSEWHERE.matcher(line).matches())) {
            return Optional.of("a report on something else");
        }
        return Optional.empty();
    }

    /** Enterprises publish 「信息公开工作年度报告」 too, and theirs are not of 政府信息公开. */
    private static boolean isOfEnterprise(Identity identity) {
        var title = identity.title();
        return title != null && title.contains("公司") && !title.contains("政府信息公开");
    }

    /** A document whose title is that of a report on something else; for one that has no section of the format's tables. */
    static Optional<String> titled(Document document) {
        return paragraphs(document).stream()
                .limit(LINES_OF_A_TITLE)
                .map(String::strip)
                .filter(line -> ANOTHER_REPORT.matcher(line).matches())
                .findFirst()
                .map(_ -> "a report on something else");
    }

    /** A table three for a quarter or a month; for a document that has no other table and none of the headings. */
    static Optional<String> ofPartOfAYear(Document document) {
        return paragraphs(document).stream()
                .limit(TOP)
                .filter(line -> PART_OF_A_YEAR.matcher(line).matches())
                .findFirst()
                .map(_ -> "a table of a part of a year");
    }

    private static boolean isComparison(Document document) {
        return paragraphs(document).stream()
                .limit(TOP)
                .anyMatch(line -> line.contains("比") && COMPARISON.matcher(line).matches());
    }

    private static boolean comparesYears(Document document) {
        var lines = paragraphs(document);
        boolean headed = lines.stream().anyMatch(line -> mayEndWithYear(line) && isHeadOfYears(line));
        return (headed && labels(lines) >= LABELS_OF_THE_TABLE)
                || document.blocks().stream().anyMatch(block -> block instanceof Grid grid && comparesYears(grid));
    }

    /** Nearly every line ends with words or a full stop, and the pattern takes its time to see that. */
    private static boolean mayEndWithYear(String line) {
        return AFTER_YEAR.contains(line.charAt(line.length() - 1)) && line.contains("20");
    }

    /** Behind a label, or behind other numbers, 2013 and 2024 are counts. */
    private static boolean isHeadOfYears(String line) {
        var head = YEAR_COLUMNS.matcher(line);
        return head.matches()
                && head.group("before").chars().noneMatch(Character::isDigit)
                && Labels.requestRow(head.group("before").replaceAll("[|\\s]", ""))
                        .isEmpty();
    }

    private static long labels(List<String> lines) {
        return lines.stream()
                .filter(line ->
                        Labels.requestRow(line.split("[|\\t]", 2)[0].strip()).isPresent())
                .count();
    }

    /** A table of requests with a column for each of two years. */
    private static boolean comparesYears(Grid grid) {
        // Beside a label 2013 is a count.
        boolean years = grid.rows().stream()
                .anyMatch(row -> namesYears(row) && row.cells().stream().allMatch(OtherDocument::isWordsOrYear));
        return years
                && grid.rows().stream()
                                .filter(row -> row.cells().stream().limit(2).anyMatch(OtherDocument::isLabel))
                                .count()
                        >= LABELS_OF_THE_TABLE;
    }

    private static boolean isWordsOrYear(Cell cell) {
        var text = cell.text().value().strip();
        return PrintedNumber.read(text).isEmpty()
                ? !isLabel(cell)
                : YEAR_COLUMN.matcher(text).matches();
    }

    private static boolean namesYears(Row row) {
        String first = null;
        for (var cell : row.cells()) {
            var text = cell.text().value().length() < DIGITS_OF_YEAR
                    ? ""
                    : cell.text().value().strip();
            if (text.startsWith("20") && YEAR_COLUMN.matcher(text).matches()) {
                if (first != null && !first.equals(text)) {
                    return true;
                }
                first = text;
            }
        }
        return false;
    }

    private static boolean isLabel(Cell cell) {
        return Labels.requestRow(cell.text().value()).isPresent();
    }

    private static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text().value())
                .filter(line -> !line.isBlank())
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE))
                .toList();
    }
}
