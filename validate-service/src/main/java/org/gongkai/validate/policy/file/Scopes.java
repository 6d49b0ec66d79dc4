package org.gongkai.validate.policy.file;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.validate.policy.Entry.Place;
import org.gongkai.validate.policy.Grounds;
import org.gongkai.validate.policy.Scope;
import org.gongkai.validate.rule.StatutoryDate;
import org.gongkai.validate.rule.Threshold;
import org.jspecify.annotations.Nullable;

/** What every entry has: where it holds, and why. */
final class Scopes {
    private static final Pattern DIVISION = Pattern.compile("[1-8]\\d(?:\\d{2}(?:\\d{2}(?:\\d{3}(?:\\d{3})?)?)?)?");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Set<String> LEVELS = names(AdministrativeLevel.values());
    private static final Set<String> KINDS = names(AgencyKind.values());

    private final Reading reading;

    Scopes(Reading reading) {
        this.reading = reading;
    }

    /** The fields of an entry: its own, and those that all have. */
    static String[] and(String... own) {
        return Stream.concat(Stream.of(own), Stream.of("levels", "kinds", "regions", "years", "author", "date"))
                .toArray(String[]::new);
    }

    /** Empty where anything is wrong with it: what is left of it would hold for too many reports. */
    Optional<Scope> scope(Value.Fields fields) {
        var before = reading.complaints().size();
        var levels = reading.words(fields, "levels", LEVELS).stream()
                .map(AdministrativeLevel::valueOf)
                .collect(toSet());
        var kinds = reading.words(fields, "kinds", KINDS).stream()
                .map(AgencyKind::valueOf)
                .collect(toSet());
        var regions = reading.texts(fields, "regions")
                .flatMap(text -> region(text).stream())
                .collect(toSet());
        var years =
                Optional.ofNullable(fields.values().get("years")).flatMap(value -> reading.fields(value, "from", "to"));
        var from = years.map(range -> year(range, "from")).orElse(null);
        var to = years.map(range -> year(range, "to")).orElse(null);
        if (from != null && to != null && from > to) {
            reading.complain(years.orElseThrow().place(), "from 晚于 to", "“from” is after “to”");
        }
        return reading.complaints().size() > before
                ? Optional.empty()
                : Optional.of(new Scope(levels, kinds, regions, from, to));
    }

    Optional<Grounds> grounds(Value.Fields fields, String name, String zh) {
        var author = reading.optionalText(fields, "author").orElse(null);
        var date = reading.date(fields, "date").orElse(null);
        return reading.text(fields, name, zh).map(reason -> new Grounds(reason, author, date));
    }

    /** A local date may be earlier than the law's, not later. */
    void requireWithinTheLaw(MonthDay due, Scope scope, Place place) {
        for (var law : StatutoryDate.values()) {
            var binds = scope.kinds().isEmpty() || scope.kinds().stream().anyMatch(law.kinds()::contains);
            if (binds && due.isAfter(law.due().day())) {
                var day = law.due().day().toString().substring(2);
                reading.complain(
                        place,
                        "晚于" + StatutoryDate.ARTICLE + "对" + law.kinds() + "规定的" + day + "；只可更早（请用 kinds 区分机关种类）",
                        "later than " + day + ", the date of the law (" + StatutoryDate.ARTICLE + ") for " + law.kinds()
                                + "; only earlier dates can be set (tell kinds of organs apart with “kinds”)");
            }
        }
    }

    void requireWithinBounds(BigDecimal value, Threshold threshold, Place place) {
        if (value.compareTo(threshold.least()) < 0 || value.compareTo(threshold.most()) > 0) {
            var bounds =
                    threshold.least().toPlainString() + "–" + threshold.most().toPlainString();
            reading.complain(place, threshold.id() + " 应在 " + bounds + " 之间", threshold.id() + " must be in " + bounds);
        }
    }

    /** The code of a province or city as it is usually written ends with zeros, and stands for all that is in it. */
    private Optional<String> region(Value.Text text) {
        var code = text.text();
        if (!DIVISION.matcher(code).matches()) {
            reading.complain(
                    text.place(),
                    "应为行政区划代码或其前2、4、6、9位，如 14、1409、140925，不能是“" + code + "”",
                    "must be the code of a division or its first 2, 4, 6 or 9 digits, such as 14, 1409, 140925, not “"
                            + code + "”");
            return Optional.empty();
        }
        return Optional.of(withoutZeros(code));
    }

    private static String withoutZeros(String code) {
        return switch (code.length()) {
            case 12 -> code.endsWith("000") ? withoutZeros(code.substring(0, 9)) : code;
            case 9 -> code.endsWith("000") ? withoutZeros(code.substring(0, 6)) : code;
            case 6, 4 -> code.endsWith("00") ? withoutZeros(code.substring(0, code.length() - 2)) : code;
            default -> code;
        };
    }

    private @Nullable Integer year(Value.Fields range, String name) {
        return switch (range.values().get(name)) {
            case null -> null;
            case Value.Digits number when YEAR.matcher(number.digits()).matches() -> Integer.valueOf(number.digits());
            case Value value -> {
                reading.complain(value.place(), "应为报告年度，如 2022", "must be a report year such as 2022");
                yield null;
            }
        };
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(toCollection(LinkedHashSet::new));
    }
}
