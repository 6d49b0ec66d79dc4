package org.gongkai.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of requests for each client: it holds so many, and fills up steadily. Of too many clients those that have not
 * asked for longest are forgotten, which does them no harm: their buckets are full.
 */
final class Buckets {
    private static final double SECOND = 1e9;

    private final int rate;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets;

    private static final class Bucket {
        private double held;
        private long at;

        private Bucket(double held, long at) {
            this.held = held;
            this.at = at;
        }
    }

    Buckets(int rate, int burst, int clients, LongSupplier nanos) {
        this.rate = rate;
        this.burst = burst;
        this.nanos = nanos;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > clients;
            }
        };
    }

    /** Takes one request out of a client's bucket; seconds to wait when there is none in it, else 0. */
    synchronized long take(String client) {
        var now = nanos.getAsLong();
        var bucket = buckets.computeIfAbsent(client, _ -> new Bucket(burst, now));
        bucket.held = Math.min(burst, bucket.held + (now - bucket.at) / SECOND * rate);
        bucket.at = now;
        if (bucket.held < 1) {
            return Math.max(1, (long) Math.ceil((1 - bucket.held) / rate));
        }
        bucket.held--;
        return 0;
    }
}
