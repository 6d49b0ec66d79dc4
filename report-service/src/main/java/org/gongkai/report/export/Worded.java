package org.gongkai.report.export;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.events.Message;
import org.gongkai.report.labels.Code;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file for people: what stands there as a code for programs stands there in words too (层级 COUNTY,
 * 层级名称 县级, 层级英文 county). No column is renamed or left out.
 */
final class Worded {
    private final List<Slot> slots;

    /** A column of the file: a value of the row as it is, or in words. */
    private record Slot(int value, Column column, @Nullable Words words) {
        @Nullable
        Object of(@Nullable Object[] row) {
            return words == null ? row[value] : words.of(row[value]);
        }
    }

    private record Words(Code code, Function<Message, String> language, String separator) {
        /** Of several codes in one field, one after the other; of what is no code at all, nothing. */
        @Nullable
        String of(@Nullable Object codes) {
            if (codes == null) {
                return null;
            }
            var words = Arrays.stream(codes.toString().split(" ", -1))
                    .flatMap(each -> code.words(each).map(language).stream())
                    .collect(joining(separator));
            return words.isEmpty() ? null : words;
        }
    }

    private Worded(List<Slot> slots) {
        this.slots = slots;
    }

    /** The Chinese words beside their codes, the English ones after all: for whoever reads from left to right. */
    static Worded beside(List<Column> columns) {
        return new Worded(Stream.concat(
                        slots(columns).flatMap(slot -> Stream.concat(Stream.of(slot), chinese(slot))),
                        slots(columns).flatMap(Worded::english))
                .toList());
    }

    /** All words after the columns themselves, which stay where programs count them. */
    static Worded after(List<Column> columns) {
        return new Worded(Stream.of(
                        slots(columns),
                        slots(columns).flatMap(Worded::chinese),
                        slots(columns).flatMap(Worded::english))
                .flatMap(each -> each)
                .toList());
    }

    List<Column> columns() {
        return slots.stream().map(Slot::column).toList();
    }

    @Nullable
    Object[] headings() {
        return columns().stream().map(Column::heading).toArray();
    }

    @Nullable
    Object[] row(@Nullable Object[] values) {
        var row = new @Nullable Object[slots.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = slots.get(i).of(values);
        }
        return row;
    }

    private static Stream<Slot> slots(List<Column> columns) {
        return Stream.iterate(0, index -> index < columns.size(), index -> index + 1)
                .map(index -> new Slot(index, columns.get(index), null));
    }

    private static Stream<Slot> chinese(Slot of) {
        return worded(of, "Zh", "名称", Message::zh, "；");
    }

    private static Stream<Slot> english(Slot of) {
        return worded(of, "En", "英文", Message::en, "; ");
    }

    private static Stream<Slot> worded(
            Slot of, String suffix, String suffixZh, Function<Message, String> language, String separator) {
        var column = of.column();
        var code = column.code();
        return code == null
                ? Stream.empty()
                : Stream.of(new Slot(
                        of.value(),
                        new Column(column.id() + suffix, column.zh() + suffixZh),
                        new Words(code, language, separator)));
    }
}
