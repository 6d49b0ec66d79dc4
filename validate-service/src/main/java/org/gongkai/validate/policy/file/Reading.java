package org.gongkai.validate.policy.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.events.Message;
import org.gongkai.validate.policy.Complaint;
import org.gongkai.validate.policy.Entry.Place;

/** Reads fields, and remembers what is wrong with them: people want to hear of all mistakes at once. */
final class Reading {
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final List<Complaint> complaints = new ArrayList<>();

    List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    void complain(Place place, String zh, String en) {
        complaints.add(new Complaint(place, new Message(zh, en)));
    }

    /** An object with no other than these fields. */
    Optional<Value.Fields> fields(Value value, String... known) {
        if (!(value instanceof Value.Fields fields)) {
            complain(value.place(), "应为对象 {…}", "must be an object {…}");
            return Optional.empty();
        }
        var names = List.of(known);
        fields.values().forEach((name, unknown) -> {
            if (!names.contains(name)) {
                complain(
                        unknown.place(),
                        "不认识的字段，可用：" + String.join("、", names),
                        "unknown field; known are " + String.join(", ", names));
            }
        });
        return Optional.of(fields);
    }

    /** The items of an array, which may be left out. */
    List<Value> items(Value.Fields fields, String name) {
        return switch (fields.values().get(name)) {
            case null -> List.of();
            case Value.Items items -> items.values();
            case Value value -> {
                complain(value.place(), "应为数组 […]", "must be an array […]");
                yield List.of();
            }
        };
    }

    /** A text that must be there. */
    Optional<String> text(Value.Fields fields, String name, String zh) {
        if (!fields.values().containsKey(name)) {
            complain(fields.place(), "缺少必填的 " + name + "（" + zh + "）", "lacks “" + name + "”, which must be there");
            return Optional.empty();
        }
        return optionalText(fields, name);
    }

    /** A text that may be left out, but not be empty. */
    Optional<String> optionalText(Value.Fields fields, String name) {
        return switch (fields.values().get(name)) {
            case null -> Optional.empty();
            case Value.Text text when !text.text().isBlank() -> Optional.of(text.text());
            case Value value -> {
                complain(value.place(), "应为非空文字", "must be a text that is not empty");
                yield Optional.empty();
            }
        };
    }

    Optional<LocalDate> date(Value.Fields fields, String name) {
        return optionalText(fields, name)
                .flatMap(text -> parsed(
                        fields.values().get(name).place(),
                        text,
                        LocalDate::parse,
                        "应为日期，如 2026-01-05",
                        "must be a date such as 2026-01-05"));
    }

    Optional<MonthDay> monthAndDay(Value.Fields fields, String name, String zh) {
        return text(fields, name, zh)
                .flatMap(text -> parsed(
                        fields.values().get(name).place(),
                        text,
                        day -> MonthDay.parse(day, MONTH_AND_DAY),
                        "应为月-日，如 01-26",
                        "must be month and day such as 01-26"));
    }

    private <T> Optional<T> parsed(Place place, String text, Function<String, T> parser, String zh, String en) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException _) {
            complain(place, zh + "，不能是“" + text + "”", en + ", not “" + text + "”");
            return Optional.empty();
        }
    }

    Optional<BigDecimal> number(Value.Fields fields, String name) {
        return switch (fields.values().get(name)) {
            case null -> Optional.empty();
            case Value.Digits number -> Optional.of(new BigDecimal(number.digits()).stripTrailingZeros());
            case Value value -> {
                complain(value.place(), "应为数字", "must be a number");
                yield Optional.empty();
            }
        };
    }

    /** One of a few words, which must be there. */
    Optional<String> word(Value.Fields fields, String name, String zh, Set<String> known) {
        return text(fields, name, zh)
                .flatMap(text -> known(fields.values().get(name).place(), text, known));
    }

    /** Some of a few words; none where they are left out. */
    Set<String> words(Value.Fields fields, String name, Set<String> known) {
        var words = new LinkedHashSet<String>();
        texts(fields, name)
                .forEach(item -> known(item.place(), item.text(), known).ifPresent(word -> {
                    if (!words.add(word)) {
                        complain(item.place(), "“" + word + "”重复", "“" + word + "” is named twice");
                    }
                }));
        return words;
    }

    /** Texts of an array, which may be left out; but an empty one would mean nothing, and everything. */
    Stream<Value.Text> texts(Value.Fields fields, String name) {
        if (fields.values().get(name) instanceof Value.Items items
                && items.values().isEmpty()) {
            complain(items.place(), "不能是空数组；不限制时请删去", "must not be empty; leave it out for no limit");
        }
        return items(fields, name).stream().flatMap(item -> {
            if (item instanceof Value.Text text) {
                return Stream.of(text);
            }
            complain(item.place(), "应为文字", "must be a text");
            return Stream.empty();
        });
    }

    private Optional<String> known(Place place, String word, Set<String> known) {
        if (known.contains(word)) {
            return Optional.of(word);
        }
        complain(
                place,
                "不认识的“" + word + "”，可用：" + String.join("、", known),
                "unknown “" + word + "”; known are " + String.join(", ", known));
        return Optional.empty();
    }
}
