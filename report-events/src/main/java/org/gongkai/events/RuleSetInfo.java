package org.gongkai.events;

import java.util.Objects;

/**
 * The rules a report was checked against.
 *
 * @param version semantic version, beginning with the year of the format, such as {@code 2021.1.0}; where administrators'
 *     rules are in force, their fingerprint stands behind it: {@code 2021.1.0+policy.0d4f6a1b}
 * @param hash hash of all rules with their settings, those of the administrators too
 */
public record RuleSetInfo(String version, String hash) {
    public RuleSetInfo {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(hash, "hash");
    }
}
