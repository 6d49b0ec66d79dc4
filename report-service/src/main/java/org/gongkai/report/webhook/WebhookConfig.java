package org.gongkai.report.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls to other systems. */
@ConfigMapping(prefix = "gongkai.webhooks")
public interface WebhookConfig {
    /** Whether addresses of this machine and of private networks may be called, and any port. */
    @WithDefault("false")
    boolean allowPrivate();

    /** The ports that may be called. */
    @WithDefault("80,443,8080,8443")
    Set<Integer> ports();

    /** A call that takes longer has failed. */
    @WithDefault("15s")
    Duration timeout();

    /** How many addresses one instance calls at a time. */
    @WithDefault("8")
    int concurrency();

    /** The pauses after the first, second … failure of a delivery; after one failure more it is given up. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h")
    List<Duration> schedule();

    /** A subscription is paused after so many failures in a row … */
    @WithDefault("10")
    int pauseAfterFailures();

    /** … that have gone on for so long. */
    @WithDefault("24h")
    Duration pauseAfter();

    /** How long the log of deliveries reaches back. */
    @WithDefault("30d")
    Duration retention();

    /** How many subscriptions there may be. */
    @WithDefault("1000")
    int maxSubscriptions();

    /** The key ({@code whsec_…}) that calls to the addresses of uploads are signed with; unsigned when not given. */
    Optional<String> callbackSecret();
}
