package org.gongkai.parse.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.jspecify.annotations.Nullable;

/** Finds agency, year, title and date: from the title, else from the preface, else from the signature. */
public final class IdentityReader {
    private static final Pattern PERIOD = Pattern.compile(
            Title.YEAR_NUMBER
                    + "\\s*(?:年\\s*[1一]\\s*月\\s*[1一]\\s*日|[.]0?1[.]0?1|[-/]0?1[-/]0?1)\\s*(?:起|始|开始)?\\s*[,，]?\\s*(?:截?至|到|-|~)");
    /** 「统计期限为2020年度」 */
    private static final Pattern YEAR_OF_FIGURES = Pattern.compile(
            "统计(?:数据)?(?:的)?(?:期限|时限|时间|时段|周期|范围|期间)[是为:：]{0,2}\\s*" + Title.YEAR_NUMBER + "\\s*年\\s*度");

    private static final Pattern YEAR_OF_REPORT =
            Pattern.compile(Title.YEAR_NUMBER + "\\s*年\\s*(?:度)?\\s*(?:" + Title.REPORT + "|政府信息公开(?:工作)?情况报告)");
    private static final Pattern DATE = Pattern.compile(ChineseDate.pattern("") + "\\D?");
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:(?:发布|公开|发文|成文|生成|印发)(?:时间|日期)|发布于|(?<![\\u3400-\\u9FFF])(?:时间|日期))[:：]?" + ChineseDate.pattern(""));
    /** One of them is in everything that the pattern above matches. */
    private static final List<String> DATED = List.of("时间", "日期", "发布于");

    private static final Pattern AROUND_DATE = Pattern.compile("[\\s()（）]");
    private static final Pattern PUBLISHER = Pattern.compile(
            "(?:主办单位|主办|发布机构|发布单位|公开机关|公开机构|发文机关|发文单位|编制单位|编制机关|信息来源|来源)[:：] ?([\\u3400-\\u9FFF]{4,30})");
    /** What follows the name of a publisher in the same line. */
    private static final Pattern NEXT_LABEL =
            Pattern.compile("(?:主办|承办|协办|技术支持|版权所有|网站标识|地址|电话|备案|(?:发布|公开|发文|成文|生成)?(?:时间|日期)|浏览|字体).*");

    private static final Pattern SPACED_OUT =
            Pattern.compile("(?<![\\u3400-\\u9FFF])[\\u3400-\\u9FFF](?: [\\u3400-\\u9FFF]){2,}(?![\\u3400-\\u9FFF])");
    /** Of markdown. */
    private static final String EMPHASIS = "**";

    private static final Pattern SPACES = Pattern.compile("[ \\t]+");

    /** The date of signature stands alone on one of the last lines. */
    private static final int BOTTOM = 12;

    private final List<String> lines;

    private IdentityReader(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Reads who reports.
     *
     * @param agencyHint the agency the uploader named, used where the document does not tell
     * @param yearHint the year the uploader named, used where the document does not tell
     */
    public static Identity read(Document document, @Nullable String agencyHint, @Nullable Integer yearHint) {
        var called = document.name();
        var name = called == null ? Optional.<Title>empty() : Title.inName(called);
        return new IdentityReader(lines(document)).read(name, agencyHint, yearHint);
    }

    private Identity read(Optional<Title> called, @Nullable String agencyHint, @Nullable Integer yearHint) {
        var title = Titles.in(lines, called).orElse(null);
        var name = title == null ? null : title.agency();
        if (name == null) {
            var top = lines.subList(0, Math.min(Titles.TOP, lines.size()));
            name = Preface.maker(top)
                    .or(() -> Optional.ofNullable(title).map(Title::below))
                    .or(() -> called.filter(other -> title == null || Objects.equals(other.year(), title.year()))
                            .map(Title::agency))
                    .or(this::publisher)
                    .or(this::signature)
                    .or(() -> Preface.contact(top))
                    .orElse(agencyHint);
        }
        var year = title == null ? null : title.year();
        if (year == null) {
            year = statedYear().or(() -> called.map(Title::year)).orElse(yearHint);
        }
        var agency = name == null ? null : new AgencyResolver(lines).resolve(name);
        return new Identity(
                agency, year, title == null ? null : title.text(), publishedOn().orElse(null));
    }

    private Optional<Integer> statedYear() {
        for (var pattern : List.of(PERIOD, YEAR_OF_FIGURES, YEAR_OF_REPORT)) {
            for (var line : lines) {
                var matcher = pattern.matcher(line);
                if (matcher.find()) {
                    return Optional.of(ChineseDate.year(matcher.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    /** What a portal prints about the page. */
    private Optional<String> publisher() {
        return lines.stream()
                .flatMap(line -> Stream.of(line, line.replace(" ", "")))
                .flatMap(line -> PUBLISHER.matcher(line).results())
                .flatMap(found -> Stream.of(
                        found.group(1), NEXT_LABEL.matcher(found.group(1)).replaceFirst("")))
                .filter(AgencyNames::isOrgan)
                .findFirst();
    }

    /** The name alone on one of the last lines, above the date; the last words of a document without line breaks. */
    private Optional<String> signature() {
        return lines.subList(Math.max(0, lines.size() - BOTTOM), lines.size()).stream()
                .flatMap(line -> line.length() > Title.LONGEST
                        ? Stream.of(SPACES.split(line.substring(line.length() - Title.LONGEST)))
                        : Stream.of(line.replace(" ", "")))
                .filter(AgencyNames::isOrgan)
                .reduce((_, last) -> last);
    }

    private Optional<LocalDate> publishedOn() {
        for (int i = 0; i < Math.min(Titles.TOP, lines.size()); i++) {
            var line = lines.get(i);
            if (line.indexOf(':') < 0 && line.indexOf('：') < 0) {
                continue;
            }
            var words = line.replace(" ", "");
            if (DATED.stream().anyMatch(words::contains)) {
                var matcher = PUBLISHED.matcher(words);
                if (matcher.find()) {
                    return date(matcher);
                }
            }
        }
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - BOTTOM); i--) {
            if (lines.get(i).length() <= Title.LONGEST) {
                var matcher = DATE.matcher(AROUND_DATE.matcher(lines.get(i)).replaceAll(""));
                if (matcher.matches()) {
                    return date(matcher);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        return ChineseDate.read(matcher.group("y"), matcher.group("m"), matcher.group("d"));
    }

    /** 「洪 泽 区 人 民 政 府」 as a heading is set. */
    private static String withoutSpacing(String line) {
        return line.length() > Title.LONGEST || line.indexOf(' ') < 0
                ? line
                : SPACED_OUT.matcher(line).replaceAll(match -> match.group().replace(" ", ""));
    }

    /** The patterns above allow spaces in many places: a long run of them would cost its square. */
    private static String squeezed(String value) {
        return value.contains("  ") || value.indexOf('\t') >= 0
                ? SPACES.matcher(value).replaceAll(" ")
                : value;
    }

    private static List<String> lines(Document document) {
        var lines = new ArrayList<String>();
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph(var text) when text.value().indexOf('\n') < 0 -> add(text.value(), lines);
                case Paragraph(var text) -> text.value().lines().forEach(line -> add(line, lines));
                case Picture _ -> {
                    // no text
                }
                case Grid(int _, var rows, boolean _) -> {
                    // A title or a signature may stand in a table that is only there for the layout.
                    for (var row : rows) {
                        if (row.cells().size() <= 2 || isOneLine(row)) {
                            add(row, lines);
                        }
                    }
                }
            }
        }
        return lines;
    }

    private static void add(String line, List<String> lines) {
        var words = withoutSpacing(squeezed(line.replace(EMPHASIS, "")));
        if (!words.isBlank()) {
            lines.add(words);
        }
    }

    /** As in a sheet, where a line of text has the columns of the tables. */
    private static boolean isOneLine(Row row) {
        return row.cells().stream()
                        .filter(cell -> !cell.text().isBlank())
                        .limit(2)
                        .count()
                == 1;
    }

    private static void add(Row row, List<String> lines) {
        for (var cell : row.cells()) {
            if (!cell.text().isBlank()) {
                lines.add(squeezed(cell.text().value()).strip());
            }
        }
    }
}
