package org.gongkai.parse.agency;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    static final String REPORT = "(?:(?:政府信息(?:和政务)?|政务|(?<!政府)信息)公开(?:工作)?(?:情况)?(?:的)?(?:年度(?:工作)?报告|年报)"
            // Behind the year 年度 is often left out; on 政务 there are reports of a quarter too.
            + "|政府信息公开工作(?:情况)?(?:的)?报告)";
    static final String YEAR_NUMBER = "((?:19|20)\\d\\d|[一二][〇零○OoＯ0九][〇零○OoＯ0一二三四五六七八九]{2})";
    static final String YEAR = "\\s*" + YEAR_NUMBER + "\\s*年?\\s*(?:度)?\\s*";
    static final String NAME = "([\\u3400-\\u9FFF（）()·]{2,40}?)";
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
    /** Between the names that a window bears: of the page, of its part of the site, of the site. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[-_|>»·:：]+");

    private static final Pattern AROUND_NAME = Pattern.compile("[#*（）()\\s]");

    private static final Pattern MARKS = Pattern.compile("[#*《》\\s]");
    private static final Pattern SPACE = Pattern.compile("\\s");

    Title(@Nullable String agency, @Nullable Integer year, String text) {
        this(agency, year, text, null);
    }

    boolean isOfSame(Title other) {
        return agency != null && agency.equals(other.agency) && Objects.equals(year, other.year);
    }

    Title above(String line) {
        var organ = AROUND_NAME.matcher(line).replaceAll("");
        return AgencyNames.isOrgan(organ) && AgencyNames.isKnown(organ) ? new Title(agency, year, text, organ) : this;
    }

    /** 「修武县 人民政府2020年…」: a space inside a name is overlooked where the name then begins with a division. */
    static Optional<Title> of(String candidate) {
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
                .map(Title::titleWithYearBehind)
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

    /** The title in the name of a document, where it may stand beside other names. */
    static Optional<Title> inName(String name) {
        return Stream.concat(Stream.of(name), BETWEEN_NAMES.splitAsStream(name))
                .map(part -> SPACE.matcher(part.strip()).replaceAll(" "))
                .flatMap(part -> of(part).stream())
                .findFirst();
    }

    static Optional<Title> withoutYear(String candidate, @Nullable Integer yearBelow) {
        return Optional.of(WITHOUT_YEAR.matcher(candidate))
                .filter(Matcher::matches)
                .filter(title -> named(title.group(1))
                        .filter(name -> AgencyNames.isKnown(name) && AgencyNames.isOrgan(name))
                        .isPresent())
                .map(title -> new Title(title.group(1).strip(), yearBelow, text(title.group())));
    }

    /** Any sentence may begin like a title: only one with a name that is certain is taken for one. */
    static Optional<Title> runningOn(String line) {
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

    private static Optional<String> named(@Nullable String name) {
        return Optional.ofNullable(name).map(String::strip).filter(AgencyNames::isName);
    }
}
