package org.gongkai.parse.agency;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the title of a report (「…人民政府2020年政府信息公开工作年度报告」) however it is set. */
final class Titles {
    /** A title stands near the top, also below a portal's navigation. */
    static final int TOP = 60;

    /** A line that is a year and nothing else. */
    private static final Pattern YEAR_ALONE = Pattern.compile("[-#*\\s]*" + Title.YEAR_NUMBER + "\\s*年\\s*度?[*\\s]*");

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
     * The title among the first lines of a document.
     *
     * @param called the title that the document bears beside its text
     */
    static Optional<Title> in(List<String> lines, Optional<Title> called) {
        return new Titles(lines).title(called);
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
                        .filter(line -> line.length() > Title.LONGEST)
                        .flatMap(line -> Title.runningOn(line).stream())
                        .findFirst())
                .or(this::withoutYear);
    }

    private Optional<Title> title(int from, int length) {
        return mayBeTitle(from, length) ? Title.of(joined(from, length)) : Optional.empty();
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
        return Title.of(joined(from - 1, length + 1))
                .filter(longer -> longer.agency() != null && AgencyNames.isKnown(longer.agency()))
                .orElse(title);
    }

    /** Menus hold the words of a title: without a year only one with a name that is certain is taken for one. */
    private Optional<Title> withoutYear() {
        for (int length = 1; length < LINES; length++) {
            for (int i = 0; i + length <= Math.min(TOP, top.size()); i++) {
                var year = yearAt(i + length);
                // Of several lines only those above a year: a menu holds the name of a site and of a kind of pages.
                var title = (length == 1 || year != null) && mayBeTitle(i, length)
                        ? Title.withoutYear(joined(i, length), year)
                        : Optional.<Title>empty();
                if (title.isPresent()) {
                    return title;
                }
            }
        }
        return Optional.empty();
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
        return characters <= Title.LONGEST && isReport && isPublic;
    }

    private static String unlabelled(String line) {
        return line.contains("标题") ? LABEL.matcher(line).replaceFirst("") : line;
    }
}
