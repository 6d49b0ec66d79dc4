package org.gongkai.validate.policy;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.Agency;
import org.jspecify.annotations.Nullable;

/**
 * The entries about one sort of thing. Of several that cover a report the narrowest counts: the one whose reports are all
 * among those of the others. Which stands first in the file makes no difference.
 *
 * @param <S> what is set
 * @param <V> what it is set to
 */
final class Entries<S, V> {
    private final Map<S, List<Entry<S, V>>> bySubject = new HashMap<>();
    private final List<Entry<S, V>> all;

    Entries(List<Entry<S, V>> entries) {
        all = List.copyOf(entries);
        all.stream()
                .collect(groupingBy(Entry::subject))
                .forEach((subject, some) -> bySubject.put(subject, sorted(some)));
    }

    /** What is within another entry is within all that the other is within, so it counts more of them: narrowest first. */
    private static <S, V> List<Entry<S, V>> sorted(List<Entry<S, V>> entries) {
        return entries.stream()
                .sorted(Comparator.<Entry<S, V>>comparingLong(entry -> -entries.stream()
                                .filter(other -> entry.scope().isWithin(other.scope()))
                                .count())
                        .thenComparing(Entry::canonical))
                .toList();
    }

    Optional<Entry<S, V>> of(S subject, @Nullable Agency agency, @Nullable Integer year) {
        return about(subject).stream()
                .filter(entry -> entry.scope().covers(agency, year))
                .findFirst();
    }

    /** The narrowest first. */
    List<Entry<S, V>> about(S subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Stream<String> canonical() {
        return all.stream().map(Entry::canonical);
    }

    /** Two entries that set the same thing, and nothing says which of them counts. */
    List<Clash<S, V>> clashes() {
        var clashes = new ArrayList<Clash<S, V>>();
        for (var entries : bySubject.values()) {
            for (int i = 0; i < entries.size(); i++) {
                for (int j = i + 1; j < entries.size(); j++) {
                    var clash = new Clash<>(entries.get(i), entries.get(j));
                    if (clash.isOne()) {
                        clashes.add(clash);
                    }
                }
            }
        }
        return clashes;
    }

    record Clash<S, V>(Entry<S, V> one, Entry<S, V> other) {
        boolean isOne() {
            var within = one.scope().isWithin(other.scope());
            var around = other.scope().isWithin(one.scope());
            return (within && around) // said twice
                    || (!within
                            && !around
                            && one.scope().overlaps(other.scope())
                            && !one.value().equals(other.value()));
        }

        Entry.Place first() {
            return Stream.of(one.place(), other.place())
                    .min(Comparator.comparingInt(Entry.Place::line))
                    .orElseThrow();
        }

        Entry.Place second() {
            return first().equals(one.place()) ? other.place() : one.place();
        }
    }
}
