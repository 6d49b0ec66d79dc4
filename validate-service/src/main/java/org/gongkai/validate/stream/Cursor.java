package org.gongkai.validate.stream;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in a topic, such as {@code 0-17_1-4}: of each partition the record that comes next.
 *
 * @param offsets by the number of the partition
 */
public record Cursor(Map<Integer, Long> offsets) {
    private static final Pattern TEXT = Pattern.compile("\\d{1,9}-\\d{1,18}(_\\d{1,9}-\\d{1,18})*");

    public Cursor {
        offsets = Map.copyOf(offsets);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is no cursor
     */
    public static Cursor of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no cursor: " + text);
        }
        return new Cursor(Stream.of(text.split("_"))
                .map(place -> place.split("-"))
                .collect(Collectors.toMap(
                        place -> Integer.valueOf(place[0]), place -> Long.valueOf(place[1]), Math::max)));
    }

    /** As it stands in an address. */
    public String text() {
        return new TreeMap<>(offsets)
                .entrySet().stream()
                        .map(place -> place.getKey() + "-" + place.getValue())
                        .collect(Collectors.joining("_"));
    }

    /** The next record of a partition; 0 where the partition came later. */
    long offset(int partition) {
        return offsets.getOrDefault(partition, 0L);
    }
}
