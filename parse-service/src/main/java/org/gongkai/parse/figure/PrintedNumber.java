package org.gongkai.parse.figure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure as these reports print it: 1,234 or －5 or ＋1 or 1978.83万元 or 22（其中修订16件）.
 *
 * @param value the number, without its unit
 * @param unit the unit the cell itself prints; null where it prints none
 */
public record PrintedNumber(BigDecimal value, @Nullable String unit) {
    private static final Pattern NUMBER = Pattern.compile("([+-])?\\s?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:(\\.\\d+))?\\s*"
            + "(万元|元|万|件|条|笔|项|个|次|宗|份|人|起)?\\s*(\\(\\D.*\\))?");
    private static final Pattern BLANK = Pattern.compile("[\\s\u00A0/／\\\\\\-－—–−_|]*|无|空");

    /** Longer cells are prose, not figures; this also bounds the pattern's work. */
    private static final int LONGEST = 60;

    /** Empty when the cell is not a figure. 「/」 and 「无」 are not zero: see {@link #isBlank}. */
    public static Optional<PrintedNumber> read(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        // NFKC folds full-width digits, signs, commas and brackets into the ASCII ones.
        var matcher = NUMBER.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace('—', '-')
                .strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var digits = (matcher.group(1) == null ? "" : matcher.group(1))
                + matcher.group(2).replace(",", "")
                + (matcher.group(3) == null ? "" : matcher.group(3));
        return Optional.of(new PrintedNumber(new BigDecimal(digits), matcher.group(4)));
    }

    /** Every number of a text in which several may stand. */
    static List<BigDecimal> all(String text) {
        return text.length() > LONGEST
                ? List.of()
                : Stream.of(text.split("\\s+"))
                        .map(PrintedNumber::read)
                        .flatMap(Optional::stream)
                        .map(PrintedNumber::value)
                        .distinct()
                        .toList();
    }

    /** Whether a cell prints nothing, or one of the marks that stand for nothing: 「/」「-」「—」「无」. */
    public static boolean isBlank(String cell) {
        return cell.isBlank()
                || (cell.length() <= LONGEST && BLANK.matcher(cell.strip()).matches());
    }
}
