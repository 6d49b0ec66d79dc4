package org.gongkai.validate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.Breakdown;
import org.gongkai.events.CellId;
import org.gongkai.events.Claim;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.LabelDeviation;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.Part;
import org.gongkai.events.Preface;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReaderInfo;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.gongkai.events.StatisticalPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A report told in a few words, as what differs from a complete report of zeros in the format of 2021. Words are
 * separated by commas:
 *
 * <ul>
 *   <li>{@code received 21}: this row of table three, column natural, holds 21
 *   <li>{@code granted.total blank}, {@code t2.licensing.decisions absent}, {@code refused5.* ambiguous}: these cells are
 *       in that state; {@code *} stands for every row or column, {@code text} for what is no number
 *   <li>{@code section 6 absent}, {@code section 3 without heading}, {@code section 1 "broken off"}: its text
 *   <li>{@code format 2019}, {@code t3 format 2019}, {@code t3 format unknown}: of the whole report or of one table
 *   <li>{@code received printed 22（其中修订16件）}: what is printed in the cell, with its unit or with words
 *   <li>{@code section 5 after 6} (the last), {@code heading 4 四、…}: where the section stands, and its heading
 *   <li>{@code year 2018}, {@code no year}, {@code title …}, {@code period 2022-01-01 2022-12-31}, {@code no period}, {@code no preface},
 *       {@code published 2023-01-20}, {@code agency department}, {@code agency key a}, {@code level township},
 *       {@code division 420100}, {@code problem scanned}
 *   <li>{@code claim t3.received.total 4}, {@code claim t3.received.total 4 of 全县}: what the prose says of cells, joined by
 *       {@code +}
 *   <li>{@code label t3.refused8 8.属于行政查询事项 = 8.属于行政查询事宜}, {@code label t3 社会公益组织 = 社会组织}: words of the
 *       format and what is printed in their place; {@code preface …}: its sentences
 *   <li>{@code breakdown 申请 83 = 公民 41 49% + 法人 42 51%}: a whole that the prose takes apart
 *   <li>{@code last year: carriedOut 3}: the same of the report of the year before, which is not there without such words
 * </ul>
 */
public final class ExampleReport {
    private static final String LAST_YEAR = "last year: ";
    private static final Pattern CELLS = Pattern.compile("(?:(t[234])\\.)?([\\w*]+)(?:\\.([\\w*]+))? (-?[\\d.]+|\\w+)");
    private static final Pattern SECTION =
            Pattern.compile("(?s)section (\\d) (absent|without heading|after 6|\"(.*)\")");
    private static final Pattern PRINTED = Pattern.compile("(?:(t[234])\\.)?(\\w+)(?:\\.(\\w+))? printed (?<text>.+)");
    private static final Pattern WITH_UNIT = Pattern.compile("(-?[\\d.]+)(万元|元|件|笔|项)?");
    private static final Pattern CLAIM =
            Pattern.compile("claim (?<cells>[\\w.+]+) (?<value>[\\d.]+)(?: of (?<scope>.+))?");
    private static final Pattern BREAKDOWN = Pattern.compile("breakdown (?<what>\\S+) (?<whole>\\d+) = (?<parts>.+)");
    private static final Pattern PART = Pattern.compile("(?<what>\\S+) (?<value>\\d+)(?: (?<percent>[\\d.]+)%)?");
    private static final List<String> HEADINGS = List.of(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");
    private static final List<String> TEXTS =
            List.of("主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作正常开展。", "", "", "", "主要问题是政策解读形式单一，正在改进。", "本年度收取信息处理费0元。");
    private static final Pattern FORMAT = Pattern.compile("(?:(t[234]) )?format (2019|2021|unknown)");

    private final Map<ReportTable, Format> formats = new EnumMap<>(ReportTable.class);
    private final Map<CellId, Figure> figures = new TreeMap<>();
    private final Map<Integer, Section> sections = new LinkedHashMap<>();
    private final List<ParseProblem> problems = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private Integer year;
    private Agency agency =
            new Agency("999901", "青禾县人民政府", AdministrativeLevel.COUNTY, "999901", AgencyKind.GOVERNMENT);
    private @Nullable String title;
    private @Nullable LocalDate publishedOn;
    private @Nullable StatisticalPeriod period;
    private boolean withoutPeriod;
    private @Nullable Preface preface = new Preface(
            "本报告依据《中华人民共和国政府信息公开条例》编制。\n统计期限自1月1日起至12月31日止。\n本报告可在县政府网站查阅。\n如有疑问，请与县政府办公室联系。", Source.NOWHERE);
    private final List<LabelDeviation> labels = new ArrayList<>();

    private ExampleReport(Format format) {
        year = format == Format.V2019 ? 2020 : 2022;
        for (var table : ReportTable.values()) {
            print(table, format);
        }
        for (var number = 1; number <= 6; number++) {
            sections.put(number, new Section(number, HEADINGS.get(number - 1), TEXTS.get(number - 1), Source.NOWHERE));
        }
    }

    public static ReportParsed of(String... words) {
        var all = split(words);
        return of(all.stream().filter(word -> !word.startsWith(LAST_YEAR)).toList(), all, 0);
    }

    /** The report of the year before that the same words tell of; null where they tell of none. */
    public static @Nullable ReportParsed lastYear(String... words) {
        var all = split(words);
        var ofLastYear = all.stream()
                .filter(word -> word.startsWith(LAST_YEAR))
                .map(word -> word.substring(LAST_YEAR.length()))
                .toList();
        return ofLastYear.isEmpty() ? null : of(ofLastYear, all, 1);
    }

    private static List<String> split(String... words) {
        return Stream.of(words).flatMap(word -> Stream.of(word.split(", "))).toList();
    }

    private static ReportParsed of(List<String> words, List<String> all, int yearsAgo) {
        var example = new ExampleReport(all.contains("format 2019") ? Format.V2019 : Format.V2021);
        example.year -= yearsAgo;
        words.forEach(example::apply);
        return example.parsed(
                Instant.parse("2023-01-20T08:00:00Z").minus(366L * yearsAgo, ChronoUnit.DAYS),
                yearsAgo == 0 ? "0123456789abcdef0123456789abcdef" : "fedcba9876543210fedcba9876543210");
    }

    private void apply(String word) {
        var format = FORMAT.matcher(word);
        var section = SECTION.matcher(word);
        var cells = CELLS.matcher(word);
        var printed = PRINTED.matcher(word);
        var claim = CLAIM.matcher(word);
        var breakdown = BREAKDOWN.matcher(word);
        if (format.matches()) {
            if (format.group(1) != null) {
                var table = ReportTable.valueOf(format.group(1).toUpperCase(java.util.Locale.ROOT));
                switch (format.group(2)) {
                    case "unknown" -> formats.remove(table);
                    case "2019" -> print(table, Format.V2019);
                    default -> print(table, Format.V2021);
                }
            }
        } else if (section.matches()) {
            change(Integer.parseInt(section.group(1)), section.group(2), section.group(3));
        } else if (word.startsWith("heading ")) {
            int number = Character.digit(word.charAt("heading ".length()), 10);
            sections.put(
                    number,
                    new Section(number, word.substring("heading 4 ".length()), TEXTS.get(number - 1), Source.NOWHERE));
        } else if (printed.matches()) {
            change(printed.group(1), printed.group(2), printed.group(3), cell -> printed(cell, printed.group("text")));
        } else if (claim.matches()) {
            var of = Stream.of(claim.group("cells").split("\\+", -1))
                    .map(CellId::of)
                    .toList();
            claims.add(new Claim(
                    of.getFirst(),
                    of.subList(1, of.size()),
                    new BigDecimal(claim.group("value")),
                    claim.group("scope"),
                    word,
                    Source.NOWHERE));
        } else if (breakdown.matches()) {
            breakdowns.add(new Breakdown(
                    breakdown.group("what"),
                    new BigDecimal(breakdown.group("whole")),
                    null,
                    Stream.of(breakdown.group("parts").split(" \\+ ", -1))
                            .map(ExampleReport::part)
                            .toList(),
                    word,
                    Source.NOWHERE));
        } else if (word.startsWith("title ")) {
            title = word.substring("title ".length());
        } else if (word.startsWith("published ")) {
            publishedOn = LocalDate.parse(word.substring("published ".length()));
        } else if (word.equals("no period")) {
            withoutPeriod = true;
        } else if (word.equals("no preface")) {
            withoutPeriod = true;
            preface = null;
            sections.put(1, new Section(1, HEADINGS.getFirst(), TEXTS.getFirst(), Source.inParagraph(2, 0, 6)));
        } else if (word.startsWith("preface ")) {
            preface = new Preface(word.substring("preface ".length()), Source.NOWHERE);
        } else if (word.startsWith("label ")) {
            labels.add(label(word.substring("label ".length())));
        } else if (word.startsWith("period ")) {
            var days = word.split(" ", -1);
            period = new StatisticalPeriod(LocalDate.parse(days[1]), LocalDate.parse(days[2]), "统计期限", Source.NOWHERE);
        } else if (word.startsWith("agency key ")) {
            agency = new Agency(
                    word.substring("agency key ".length()),
                    agency.name(),
                    agency.level(),
                    agency.division(),
                    agency.kind());
        } else if (word.startsWith("agency ")) {
            agency = new Agency(
                    agency.key(),
                    agency.name(),
                    agency.level(),
                    agency.division(),
                    AgencyKind.valueOf(word.substring("agency ".length()).toUpperCase(java.util.Locale.ROOT)));
        } else if (word.startsWith("level ")) {
            agency = new Agency(
                    agency.key(),
                    agency.name(),
                    AdministrativeLevel.valueOf(
                            word.substring("level ".length()).toUpperCase(java.util.Locale.ROOT)),
                    agency.division(),
                    agency.kind());
        } else if (word.startsWith("division ")) {
            agency = new Agency(
                    agency.key(), agency.name(), agency.level(), word.substring("division ".length()), agency.kind());
        } else if (word.equals("no year")) {
            year = null;
        } else if (word.startsWith("year ")) {
            year = Integer.valueOf(word.substring("year ".length()));
        } else if (word.startsWith("problem ")) {
            var kind = word.substring("problem ".length())
                    .toUpperCase(java.util.Locale.ROOT)
                    .replace(' ', '_');
            problems.add(ParseProblem.of(ProblemKind.valueOf(kind), "p. 1"));
        } else if (cells.matches()) {
            change(cells.group(1), cells.group(2), cells.group(3), cell -> figure(cell, cells.group(4)));
        } else {
            throw new IllegalArgumentException("not understood: " + word);
        }
    }

    private void print(ReportTable table, Format format) {
        formats.put(table, format);
        figures.keySet().removeIf(cell -> cell.table() == table);
        for (var cell : CellId.of(table, format)) {
            figures.put(cell, Figure.read(cell, BigDecimal.ZERO, "0", null, Source.NOWHERE));
        }
    }

    private void change(int section, String what, String text) {
        var heading = sections.get(section).heading();
        switch (what) {
            case "absent" -> sections.remove(section);
            case "without heading" -> sections.put(section, new Section(section, "", "", Source.NOWHERE));
            case "after 6" -> sections.put(section, sections.remove(section));
            default -> sections.put(section, new Section(section, heading, text, Source.NOWHERE));
        }
    }

    /** {@code t3.refused8 8.… = 8.…}: the words of the format, and those printed. */
    private static LabelDeviation label(String words) {
        var place = words.substring(0, words.indexOf(' '));
        var both = words.substring(place.length() + 1).split(" = ", -1);
        int row = place.indexOf('.') + 1;
        return new LabelDeviation(
                ReportTable.valueOf(place.substring(0, 2).toUpperCase(java.util.Locale.ROOT)),
                row == 0 ? "" : place.substring(row),
                both[0],
                both[1],
                Source.NOWHERE);
    }

    private static Part part(String words) {
        var part = PART.matcher(words);
        if (!part.matches()) {
            throw new IllegalArgumentException("not understood: " + words);
        }
        var percent = part.group("percent");
        return new Part(
                part.group("what"),
                new BigDecimal(part.group("value")),
                percent == null ? null : new BigDecimal(percent));
    }

    private void change(String table, String row, String column, Function<CellId, Figure> figure) {
        var chosen = figures.keySet().stream()
                .filter(cell -> table == null || cell.value().startsWith(table))
                .filter(cell -> row.equals("*") || cell.row().equals(row))
                .filter(cell -> row.equals("*") || matches(cell, column))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no cell " + row + "." + column);
        }
        chosen.forEach(cell -> figures.put(cell, figure.apply(cell)));
    }

    private static Figure printed(CellId cell, String text) {
        var number = WITH_UNIT.matcher(text);
        return number.matches()
                ? Figure.read(cell, new BigDecimal(number.group(1)), text, number.group(2), Source.NOWHERE)
                : Figure.notANumber(cell, text, Source.NOWHERE);
    }

    private static boolean matches(CellId cell, String column) {
        return column == null
                ? cell.column().equals("natural")
                : column.equals("*") || cell.column().equals(column);
    }

    private static Figure figure(CellId cell, String value) {
        return switch (value) {
            case "blank" -> Figure.blank(cell, " ", Source.NOWHERE);
            case "absent" -> Figure.absent(cell);
            case "ambiguous" -> Figure.ambiguous(cell, "12", List.of(BigDecimal.ONE, BigDecimal.TWO), Source.NOWHERE);
            case "text" -> Figure.notANumber(cell, "若干", Source.NOWHERE);
            default ->
                new Figure(cell, FigureState.READ, new BigDecimal(value), value, null, List.of(), null, Source.NOWHERE);
        };
    }

    private ReportParsed parsed(Instant receivedAt, String submissionId) {
        return new ReportParsed(
                submissionId,
                "00",
                "report.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                new ReaderInfo("docx", "1.0.0"),
                receivedAt,
                agency,
                year,
                title == null && year != null ? agency.name() + year + "年政府信息公开工作年度报告" : title,
                publishedOn,
                period == null && !withoutPeriod && year != null ? wholeYear() : period,
                new Formats(formats.get(ReportTable.T2), formats.get(ReportTable.T3), formats.get(ReportTable.T4)),
                List.copyOf(figures.values()),
                labels,
                preface,
                List.copyOf(sections.values()),
                claims,
                breakdowns,
                problems);
    }

    private StatisticalPeriod wholeYear() {
        return new StatisticalPeriod(
                LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31), "统计期限", Source.NOWHERE);
    }

    /** The same report as another upload. */
    public static ReportParsed uploaded(ReportParsed report, String submissionId, Instant receivedAt) {
        return new ReportParsed(
                submissionId,
                report.sha256(),
                report.filename(),
                report.mediaType(),
                report.reader(),
                receivedAt,
                Objects.requireNonNull(report.agency()),
                report.year(),
                report.title(),
                report.publishedOn(),
                report.period(),
                report.formats(),
                report.figures(),
                report.labels(),
                report.preface(),
                report.sections(),
                report.claims(),
                report.breakdowns(),
                report.problems());
    }
}
