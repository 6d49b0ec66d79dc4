package org.gongkai.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Things kept for a while under a name that nobody can guess; of too many the oldest go. */
final class Passing<T> {
    private static final int MOST = 10_000;

    private record Kept<T>(T thing, Instant until) {}

    private final Map<String, Kept<T>> kept = new LinkedHashMap<>();
    private final Duration lifetime;
    private final Clock clock;

    Passing(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    synchronized String keep(T thing) {
        var name = Secrets.random();
        kept.put(name, new Kept<>(thing, clock.instant().plus(lifetime)));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return name;
    }

    synchronized Optional<T> find(String name) {
        return alive(kept.get(name));
    }

    /** Finds it for the last time. */
    synchronized Optional<T> take(String name) {
        return alive(kept.remove(name));
    }

    private Optional<T> alive(@Nullable Kept<T> found) {
        return Optional.ofNullable(found)
                .filter(each -> clock.instant().isBefore(each.until))
                .map(Kept::thing);
    }
}
