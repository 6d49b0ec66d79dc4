package org.gongkai.validate.stream;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in a topic, such as {@code 0-17_1-4}: of each partition the record that comes next.
 *
 * @param offsets by the number of the partition
 */
public record Cursor(Map<Integer, Long> offsets) {
    public Cursor {
        offsets = Map.copyOf(offsets);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is no cursor
     */
    public static Cursor of(String text) {
        return new Cursor(Stream.of(text.split("_"))
                .map(place -> place.split("-"))
                .collect(Collectors.toMap(place -> Integer.valueOf(place[0]), place -> {
                    if (place.length != 2) {
                        throw new IllegalArgumentException("no cursor: " + text);
                    }
                    return Long.valueOf(place[1]);
                })));
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
