package org.gongkai.parse.agency;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the title of a report (「…人民政府2020年政府信息公开工作年度报告」) however it is set. */
final class Titles {
    static final String REPORT = "(?:(?:政府信息(?:和政务)?|政务|(?<!政府)信息)公开(?:工作)?(?:情况)?(?:的)?(?:年度(?:工作)?报告|年报)"
            // Behind the year 年度 is often left out; on 政务 there are reports of a quarter too.
            + "|政府信息公开工作(?:情况)?(?:的)?报告)";
    static final String YEAR_NUMBER = "((?:19|20)\\d\\d|[一二][〇零○OoＯ0九][〇零○OoＯ0一二三四五六七八九]{2})";
    static final String YEAR = "\\s*" + YEAR_NUMBER + "\\s*年?\\s*(?:度)?\\s*";
    static final String NAME = "([\\u3400-\\u9FFF（）()·]{2,40}?)";
    /** A title stands near the top, also below a portal's navigation. */
    static final int TOP = 60;

    static final int LONGEST = 80;

    private static final String BRACKETED_YEAR = "\\s*[-_（(\\[〔【]?" + YEAR + "[-_）)\\]〕】]?\\s*";
    private static final String WORDS =
            "[#*《\\s]*" + NAME + "?(?:关于)?" + BRACKETED_YEAR + NAME + "?\\s*" + REPORT + "[》\\s*]*";
    /** 「（公开版）」 behind a title. */
    private static final String REMARK = "(?:[（(][\\u3400-\\u9FFF]{1,10}[）)]\\s*)?";

    private static final Pattern TITLE = Pattern.compile(WORDS + REMARK);
    /** The year on a line of its own below the rest. */
    private static final Pattern YEAR_BELOW =
            Pattern.compile("[#*《\\s]*" + NAME + "?\\s*" + REPORT + "[》\\s*-]*[（(\\[〔【]" + YEAR + "[）)\\]〕】][》\\s*]*");
    /** 「政府信息公开工作2020年度报告」 */
    private static final Pattern YEAR_WITHIN = Pattern.compile("[#*《\\s]*" + NAME
            + "?(?:关于)?\\s*(?:政府信息|政务)公开(?:工作)?(?:情况)?" + BRACKETED_YEAR + "(?:(?:年度)?(?:工作)?报告|年报)[》\\s*]*");
    /** The title of a document without line breaks, up to where its preface begins. */
    private static final String RUNNING_ON_WITH = "(?:(?<=\\s)|(?=根据|按照|依据|依照|本报告|现将|现公布|为|一、|目录))";

    private static final Pattern RUNNING_ON = Pattern.compile(WORDS + RUNNING_ON_WITH);

    private static final Pattern RUNNING_ON_BELOW = Pattern.compile(YEAR_BELOW.pattern() + RUNNING_ON_WITH);
    /** The whole name of the report, but for its year. */
    private static final Pattern WITHOUT_YEAR = Pattern.compile("[#*《\\s]*" + NAME + "\\s*政府信息公开(?:工作)?年度报告[》\\s*]*");
    /** A line that is a year and nothing else. */
    private static final Pattern YEAR_ALONE = Pattern.compile("[-#*\\s]*" + YEAR_NUMBER + "\\s*年\\s*度?[*\\s]*");
    /** Between the names that a window bears: of the page, of its part of the site, of the site. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[-_|>»·:：]+");

    private static final Pattern AROUND_NAME = Pattern.compile("[#*（）()\\s]");

    private static final Pattern MARKS = Pattern.compile("[#*《》\\s]");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern LABEL = Pattern.compile("^\\s*标题\\s*[:：]\\s*");
    /** A line that may end inside a name, and is none itself. */
    private static final Pattern BEGINNING_OF_NAME =
            Pattern.compile("[\\u3400-\\u9FFF]{2,20}(?<!政府|网|网站|平台|局|委|委员会|厅|办公室|办事处)");

    private static final int LINES = 4;

    private final List<String> lines;

    /** The first of them, without what portals print before a title. */
    private final List<String> top;

    private Titles(List<String> lines) {
        this.lines = lines;
        this.top = lines.stream().limit(TOP + LINES).map(Titles::unlabelled).toList();
    }

    /**
     * The title of a report.
     *
     * @param agency the name in it, where it has one
     * @param year the report year; null where the title lacks it
     * @param text without marks and spaces
     * @param below the organ that stands alone on the line below, where the title has no name; else null
     */
    record Title(
            @Nullable String agency,
            @Nullable Integer year,
            String text,
            @Nullable String below) {
        Title(@Nullable String agency, @Nullable Integer year, String text) {
            this(agency, year, text, null);
        }

        boolean isOfSame(Title other) {
            return agency != null && agency.equals(other.agency) && Objects.equals(year, other.year);
        }

        Title above(String line) {
            var organ = AROUND_NAME.matcher(line).replaceAll("");
            return AgencyNames.isOrgan(organ) && AgencyNames.isKnown(organ)
                    ? new Title(agency, year, text, organ)
                    : this;
        }
    }

    /**
     * The title among the first lines of a document.
     *
     * @param called the title that the document bears beside its text
     */
    static Optional<Title> in(List<String> lines, Optional<Title> called) {
        return new Titles(lines).title(called);
    }

    /** The title in the name of a document, where it may stand beside other names. */
    static Optional<Title> inName(String name) {
        return Stream.concat(Stream.of(name), BETWEEN_NAMES.splitAsStream(name))
                .map(part -> SPACE.matcher(part.strip()).replaceAll(" "))
                .flatMap(part -> title(part).stream())
                .findFirst();
    }

    /**
     * One line is tried before two and three: a title may run over lines, but what stands above it is no part of it. Titles that
     * stand one below the other are a list of reports.
     */
    private Optional<Title> title(Optional<Title> called) {
        Optional<Title> own = Optional.empty();
        Optional<Title> listed = Optional.empty();
        Optional<Title> withoutAgency = Optional.empty();
        Optional<Title> listedWithoutAgency = Optional.empty();
        for (int length = 1; length <= LINES; length++) {
            for (int i = 0; i < Math.min(TOP, lines.size() - length + 1); i++) {
                int from = i;
                int span = length;
                var title = title(from, span);
                if (title.isPresent() && title.get().agency() != null) {
                    var whole = title.map(found -> completed(found, from, span));
                    if (called.isPresent() && called.get().isOfSame(whole.get())) {
                        return whole;
                    }
                    if (isListed(title.get(), from, span)) {
                        listed = listed.or(() -> whole);
                    } else {
                        own = own.or(() -> whole);
                    }
                } else {
                    int next = from + span;
                    var whole = next < top.size() ? title.map(found -> found.above(top.get(next))) : title;
                    if (title.isPresent() && isListed(title.get(), from, span)) {
                        listedWithoutAgency = listedWithoutAgency.or(() -> whole);
                    } else {
                        withoutAgency = withoutAgency.or(() -> whole);
                    }
                }
            }
            if (own.isPresent()) {
                return own;
            }
        }
        var inList = listed.isPresent() ? listed : listedWithoutAgency;
        return withoutAgency
                .or(() -> inList)
                .or(() -> lines.stream()
                        .limit(TOP)
                        .filter(line -> line.length() > LONGEST)
                        .flatMap(line -> runningOn(line).stream())
                        .findFirst())
                .or(this::withoutYear);
    }

    private Optional<Title> title(int from, int length) {
        return mayBeTitle(from, length) ? title(joined(from, length)) : Optional.empty();
    }

    /** Whether the line above or below is the title of another report. */
    private boolean isListed(Title title, int from, int length) {
        return Stream.of(from - 1, from + length)
                .filter(line -> line >= 0 && line < top.size())
                .flatMap(line -> title(line, 1).stream())
                .anyMatch(other -> !Objects.equals(other.year(), title.year())
                        || (other.agency() != null && title.agency() != null && !other.isOfSame(title)));
    }

    /** 「修武县人⏎民政府2020年…」: the line above begins the name, where both together begin with a division. */
    private Title completed(Title title, int from, int length) {
        if (from == 0
                || AgencyNames.isKnown(String.valueOf(title.agency()))
                || !BEGINNING_OF_NAME.matcher(lines.get(from - 1).strip()).matches()) {
            return title;
        }
        return title(joined(from - 1, length + 1))
                .filter(longer -> longer.agency() != null && AgencyNames.isKnown(longer.agency()))
                .orElse(title);
    }

    /** 「修武县 人民政府2020年…」: a space inside a name is overlooked where the name then begins with a division. */
    private static Optional<Title> title(String candidate) {
        if (candidate.length() > LONGEST) {
            return Optional.empty();
        }
        var squeezed = SPACE.matcher(candidate).replaceAll("");
        if (!squeezed.contains("公开") || !(squeezed.contains("报告") || squeezed.contains("年报"))) {
            return Optional.empty();
        }
        var exact = exactTitle(candidate);
        return exact.isPresent() || squeezed.length() == candidate.length()
                ? exact
                : exactTitle(squeezed).filter(title -> title.agency() != null && AgencyNames.isKnown(title.agency()));
    }

    private static Optional<Title> exactTitle(String candidate) {
        var title = TITLE.matcher(candidate);
        if (title.matches()) {
            return Optional.of(title(title));
        }
        return Stream.of(YEAR_BELOW, YEAR_WITHIN)
                .map(words -> words.matcher(candidate))
                .filter(Matcher::matches)
                .map(Titles::titleWithYearBehind)
                .findFirst();
    }

    private static Title titleWithYearBehind(Matcher matcher) {
        var agency = named(matcher.group(1)).orElse(null);
        return new Title(agency, ChineseDate.year(matcher.group(2)), text(matcher.group()));
    }

    private static Title title(Matcher matcher) {
        var agency = named(matcher.group(1)).or(() -> named(matcher.group(3))).orElse(null);
        return new Title(agency, ChineseDate.year(matcher.group(2)), text(matcher.group()));
    }

    /** Menus hold the words of a title: without a year only one with a name that is certain is taken for one. */
    private Optional<Title> withoutYear() {
        for (int length = 1; length < LINES; length++) {
            for (int i = 0; i + length <= Math.min(TOP, top.size()); i++) {
                var year = yearAt(i + length);
                // Of several lines only those above a year: a menu holds the name of a site and of a kind of pages.
                var title = (length == 1 || year != null) && mayBeTitle(i, length)
                        ? withoutYear(joined(i, length), year)
                        : Optional.<Title>empty();
                if (title.isPresent()) {
                    return title;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Title> withoutYear(String candidate, @Nullable Integer yearBelow) {
        return Optional.of(WITHOUT_YEAR.matcher(candidate))
                .filter(Matcher::matches)
                .filter(title -> named(title.group(1))
                        .filter(name -> AgencyNames.isKnown(name) && AgencyNames.isOrgan(name))
                        .isPresent())
                .map(title -> new Title(title.group(1).strip(), yearBelow, text(title.group())));
    }

    /** The year that stands alone on this line, and is none of a list of them; null where there is none. */
    private @Nullable Integer yearAt(int line) {
        if (line >= top.size() || (line + 1 < top.size() && isYear(top.get(line + 1)))) {
            return null;
        }
        var year = YEAR_ALONE.matcher(top.get(line));
        return year.matches() ? ChineseDate.year(year.group(1)) : null;
    }

    private static boolean isYear(String line) {
        return YEAR_ALONE.matcher(line).matches();
    }

    /** Any sentence may begin like a title: only one with a name that is certain is taken for one. */
    private static Optional<Title> runningOn(String line) {
        var beginning = line.substring(0, LONGEST);
        var matcher = RUNNING_ON.matcher(beginning);
        var yearBelow = RUNNING_ON_BELOW.matcher(beginning);
        var title = matcher.lookingAt()
                ? Optional.of(title(matcher))
                : yearBelow.lookingAt() ? Optional.of(titleWithYearBehind(yearBelow)) : Optional.<Title>empty();
        return title.filter(found -> found.agency() != null && AgencyNames.isKnown(found.agency()));
    }

    private static String text(String candidate) {
        return MARKS.matcher(candidate).replaceAll("");
    }

    private String joined(int from, int length) {
        return String.join("", top.subList(from, from + length));
    }

    /** Nearly no lines of a document are a title, and most lack a character that every title has. */
    private boolean mayBeTitle(int from, int length) {
        int characters = 0;
        boolean isReport = false;
        boolean isPublic = false;
        for (int i = from; i < from + length; i++) {
            var line = top.get(i);
            characters += line.length();
            isReport |= line.indexOf('报') >= 0;
            isPublic |= line.indexOf('公') >= 0;
        }
        return characters <= LONGEST && isReport && isPublic;
    }

    private static String unlabelled(String line) {
        return line.contains("标题") ? LABEL.matcher(line).replaceFirst("") : line;
    }

    private static Optional<String> named(@Nullable String name) {
        return Optional.ofNullable(name).map(String::strip).filter(AgencyNames::isName);
    }
}
