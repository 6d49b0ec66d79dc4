package org.gongkai.report.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.events.Verdict;
import org.gongkai.report.region.Divisions;
import org.gongkai.report.region.Region;
import org.jspecify.annotations.Nullable;

/** Adds up counts of small divisions to those of the divisions directly below a region. Pure. */
final class Parts {
    private static final String UNKNOWN = "~"; // after every code

    private final @Nullable Region region;
    private final Map<String, Part> parts = new TreeMap<>();

    private static final class Part {
        private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        private long expected;
        private long missing;
    }

    Parts(@Nullable Region region) {
        this.region = region;
    }

    void filed(@Nullable String division, Verdict verdict, long count) {
        part(division).verdicts.merge(verdict, count, Long::sum);
    }

    void expected(@Nullable String division, long expected, long missing) {
        var part = part(division);
        part.expected += expected;
        part.missing += missing;
    }

    List<Overview.Part> list() {
        return parts.entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Part part(@Nullable String division) {
        return parts.computeIfAbsent(division == null ? UNKNOWN : Divisions.below(region, division), _ -> new Part());
    }

    private static Overview.Part view(String code, Part part) {
        boolean known = !code.equals(UNKNOWN);
        return new Overview.Part(
                known ? code : null,
                known ? Divisions.name(code).orElse(null) : null,
                part.expected,
                part.missing,
                part.verdicts.values().stream().mapToLong(Long::longValue).sum(),
                part.verdicts.getOrDefault(Verdict.FAIL, 0L),
                part.verdicts);
    }
}
