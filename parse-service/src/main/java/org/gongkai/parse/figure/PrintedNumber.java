package org.gongkai.parse.figure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.parse.script.CharacterSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure as these reports print it: 1,234 or －5 or ＋1 or 1978.83万元 or 22（其中修订16件）.
 *
 * @param value the number, without its unit
 * @param unit the unit the cell itself prints; null where it prints none
 */
public record PrintedNumber(BigDecimal value, @Nullable String unit) {
    private static final Pattern NUMBER = Pattern.compile(
            "([+-])?\\s?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:(\\.\\d+))?\\s*"
                    + "(万元|元|万|件次|人次|批次|件|条|笔|项|个|次|宗|份|人|起|篇|期|户|批)?\\s*(\\([\\p{L}《“\"*†‡※].*\\))?\\s*(?:\\*{1,3}|[†‡※]|\\[\\^\\d{1,2}])?");
    /** 「26+300=326」: a figure with how it came about. */
    private static final Pattern SUM = Pattern.compile("(\\d{1,9}(?:\\+\\d{1,9}){1,5})=(\\d{1,10})");

    private static final String WRAPS = "$*_`\\";
    private static final Pattern WRAPPED =
            Pattern.compile("(\\$|\\*{1,3}|_{1,2}|`)\\s*([-+]?\\d[\\d,.]*)\\s*\\1|\\\\\\(\\s*(\\d[\\d,.]*)\\s*\\\\\\)");
    /** Figures with an old one before them that is struck out. */
    private static final Pattern REPLACED = Pattern.compile("~~(.*)~~(.*)");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[\\u00A0\\u2007\\u2009\\u202F]\\d{3})+");
    /** Behind a figure, the number of a note as likely as anything else. */
    private static final Pattern NOTED = Pattern.compile("(.*\\d)\\s*(?:[\\[【〔]\\d{1,2}[]】〕]|注\\d{0,2})");
    /** Letters and signs that machines take noughts and ones for, between digits or alone. */
    private static final Pattern MISREAD = Pattern.compile("[\\doOQ〇○lI|]{1,9}");
    /** A number in groups of three digits, or broken over lines; or several numbers. */
    private static final Pattern PARTED = Pattern.compile("\\d{1,3}(?: \\d{3})+|\\d+(?:\\n\\d+)+");

    private static final CharacterSet MARKS = CharacterSet.of(" \t\n\u000B\f\r\u00A0/／\\-－—–−_|");

    /** Longer cells are prose, not figures; this also bounds the pattern's work. */
    private static final int LONGEST = 60;

    private static final int MOST_PLAIN_DIGITS = 18;
    /** Unified ideographs, which NFKC leaves as they are. */
    private static final char FIRST_IDEOGRAPH = '\u4E00';

    private static final char LAST_IDEOGRAPH = '\u9FFF';
    private static final String OPENING = "(（";
    private static final String AFTER_NUMBERING = ".．、";

    /** Empty when the cell is not a figure. 「/」 and 「无」 are not zero: see {@link #isBlank}. */
    public static Optional<PrintedNumber> read(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        var figure = cell.strip();
        if (figure.isEmpty() || isLabel(figure)) {
            return Optional.empty();
        }
        if (isPlain(figure)) {
            return Optional.of(new PrintedNumber(BigDecimal.valueOf(Long.parseLong(figure)), null));
        }
        // NFKC folds full-width digits, signs, commas and brackets into the ASCII ones.
        var normal = Normalizer.normalize(unwrapped(figure), Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace('—', '-')
                .strip();
        var matcher = NUMBER.matcher(normal);
        if (!matcher.matches()) {
            return sum(normal);
        }
        if (matcher.group(5) != null && Correction.isIn(matcher.group(5))) {
            return Optional.empty();
        }
        var digits = (matcher.group(1) == null ? "" : matcher.group(1))
                + matcher.group(2).replace(",", "")
                + (matcher.group(3) == null ? "" : matcher.group(3));
        return Optional.of(new PrintedNumber(new BigDecimal(digits), matcher.group(4)));
    }

    /** The sum that a cell works out; empty where it is another, since then nobody knows which of the figures is meant. */
    private static Optional<PrintedNumber> sum(String figure) {
        var matcher = figure.indexOf('=') < 0 ? null : SUM.matcher(figure.replaceAll("\\s", ""));
        if (matcher == null || !matcher.matches()) {
            return Optional.empty();
        }
        long terms = Arrays.stream(matcher.group(1).split("\\+"))
                .mapToLong(Long::parseLong)
                .sum();
        return terms == Long.parseLong(matcher.group(2))
                ? Optional.of(new PrintedNumber(BigDecimal.valueOf(terms), null))
                : Optional.empty();
    }

    /** 「$12$」, 「**12**」, 「\\(12\\)」: what markdown sets a figure in. */
    private static String unwrapped(String figure) {
        if (figure.isEmpty() || WRAPS.indexOf(figure.charAt(0)) < 0) {
            return figure;
        }
        var wrapped = WRAPPED.matcher(figure);
        return !wrapped.matches() ? figure : wrapped.group(2) == null ? wrapped.group(3) : wrapped.group(2);
    }

    /**
     * The number of digits in groups of three with spaces between them that are never between words; empty where a cell
     * holds anything else.
     *
     * @param original the cell as it is printed
     */
    static Optional<BigDecimal> grouped(String original) {
        return original.length() <= LONGEST && GROUPED.matcher(original).matches()
                ? Optional.of(new BigDecimal(original.replaceAll("\\D", "")))
                : Optional.empty();
    }

    /**
     * Whether a text begins as no figure does: with a word, with a bracket or with 「1.」 and a word. A report has as many labels
     * as figures.
     */
    private static boolean isLabel(String text) {
        if (isIdeograph(text.charAt(0)) || OPENING.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int number = 0;
        while (number < text.length() && isDigit(text.charAt(number))) {
            number++;
        }
        return number > 0
                && number + 1 < text.length()
                && AFTER_NUMBERING.indexOf(text.charAt(number)) >= 0
                && isIdeograph(text.charAt(number + 1));
    }

    private static boolean isIdeograph(char c) {
        return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Nearly every figure is printed like this. */
    static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (!isDigit(cell.charAt(i))) {
                return false;
            }
        }
        return !cell.isEmpty() && cell.length() <= MOST_PLAIN_DIGITS;
    }

    /** What a cell may hold that is not printed as a figure but may well be one; empty where it is none. */
    static List<BigDecimal> likely(String cell) {
        var text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        var corrected = Correction.candidates(text);
        if (!corrected.isEmpty()) {
            return corrected;
        }
        if (Illegible.is(text)) {
            return all(Illegible.MARKS.matcher(text).replaceAll(" "));
        }
        var noted = NOTED.matcher(text);
        if (noted.matches()) {
            return read(noted.group(1)).map(PrintedNumber::value).stream().toList();
        }
        var replaced = REPLACED.matcher(text);
        if (replaced.matches()) {
            return all(replaced.group(1) + " " + replaced.group(2)).reversed();
        }
        if (PARTED.matcher(text).matches()) {
            return Stream.concat(all(text.replaceAll("\\s", "")).stream(), all(text).stream())
                    .distinct()
                    .toList();
        }
        return isMisread(text) ? all(text.replaceAll("[oOQ〇○]", "0").replaceAll("[lI|]", "1")) : List.of();
    }

    /** Whether a cell holds letters in the place of digits: 「O」, 「1O」, 「l2」. */
    public static boolean isMisread(String cell) {
        var text = cell.strip();
        return !text.isEmpty()
                && !isPlain(text)
                && !text.equals("|")
                && MISREAD.matcher(text).matches();
    }

    /** Every number of a text in which several may stand, or one that is broken over lines. */
    static List<BigDecimal> all(String text) {
        return text.length() > LONGEST
                ? List.of()
                : Stream.concat(Stream.of(text.split("\\s+")), Stream.of(text.replace("\n", "")))
                        .map(PrintedNumber::read)
                        .flatMap(Optional::stream)
                        .map(PrintedNumber::value)
                        .distinct()
                        .toList();
    }

    /** Whether a cell prints nothing, or one of the marks that stand for nothing: 「/」「-」「—」「无」. */
    public static boolean isBlank(String cell) {
        var mark = cell.strip();
        return mark.isEmpty() || (cell.length() <= LONGEST && (mark.equals("无") || mark.equals("空") || isMark(mark)));
    }

    private static boolean isMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!MARKS.contains(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
