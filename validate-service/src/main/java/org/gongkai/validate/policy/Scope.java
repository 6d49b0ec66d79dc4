package org.gongkai.validate.policy;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * The reports that an entry is about. An empty set leaves everything in. What is not known of a report is in no set.
 *
 * @param levels where the agency stands in the administration
 * @param kinds what sort of organ it is
 * @param regions how the code of its division begins: {@code 14} is the whole of 山西省
 * @param from the first report year; null for all before
 * @param to the last report year; null for all after
 */
public record Scope(
        Set<AdministrativeLevel> levels,
        Set<AgencyKind> kinds,
        Set<String> regions,
        @Nullable Integer from,
        @Nullable Integer to) {
    /** Every report. */
    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), Set.of(), null, null);

    public Scope {
        levels = Set.copyOf(levels);
        kinds = Set.copyOf(kinds);
        var all = Set.copyOf(regions);
        // A part of a region that is named as well says nothing more.
        regions = Set.copyOf(all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && one.startsWith(other)))
                .toList());
    }

    boolean covers(@Nullable Agency agency, @Nullable Integer year) {
        return (from == null || (year != null && from <= year))
                && (to == null || (year != null && year <= to))
                && (levels.isEmpty() || (agency != null && agency.level() != null && levels.contains(agency.level())))
                && (kinds.isEmpty() || (agency != null && agency.kind() != null && kinds.contains(agency.kind())))
                && (regions.isEmpty() || (agency != null && agency.division() != null && isIn(agency.division())));
    }

    /** Whether every report of this scope is of the other one too. */
    boolean isWithin(Scope other) {
        return isWithin(levels, other.levels)
                && isWithin(kinds, other.kinds)
                && (other.regions.isEmpty()
                        || (!regions.isEmpty() && regions.stream().allMatch(other::isIn)))
                && (other.from == null || (from != null && from >= other.from))
                && (other.to == null || (to != null && to <= other.to));
    }

    /** Whether a report may be of both scopes. */
    boolean overlaps(Scope other) {
        return overlap(levels, other.levels)
                && overlap(kinds, other.kinds)
                && (regions.isEmpty()
                        || other.regions.isEmpty()
                        || regions.stream().anyMatch(other::isIn)
                        || other.regions.stream().anyMatch(this::isIn))
                && (from == null || other.to == null || from <= other.to)
                && (to == null || other.from == null || to >= other.from);
    }

    private boolean isIn(String division) {
        return regions.stream().anyMatch(division::startsWith);
    }

    private static <T> boolean isWithin(Set<T> some, Set<T> others) {
        return others.isEmpty() || (!some.isEmpty() && others.containsAll(some));
    }

    private static <T> boolean overlap(Set<T> some, Set<T> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    /** The same for the same reports, in whatever order they were named. */
    String canonical() {
        return sorted(levels) + sorted(kinds) + sorted(regions) + from + ".." + to;
    }

    private static String sorted(Set<?> some) {
        return some.stream()
                .map(Object::toString)
                .collect(toCollection(TreeSet::new))
                .toString();
    }
}
