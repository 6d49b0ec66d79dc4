package org.gongkai.access;

import java.util.Set;

/**
 * Whoever asks, as the token says.
 *
 * @param subject never another person's; what is somebody's own hangs on it
 * @param name for people to read
 * @param roles see {@link Role}
 * @param agencies keys or names of the agencies that a portal is bound to; empty when it is bound to none
 */
public record Caller(String subject, String name, Set<String> roles, Set<String> agencies) {
    private static final int MAX_NAME = 80;

    public Caller {
        name = readable(name.isBlank() ? subject : name);
        roles = Set.copyOf(roles);
        agencies = Set.copyOf(agencies);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether only what is the caller's own may be shown. */
    public boolean seesOnlyOwn() {
        return is(Role.PORTAL) && !is(Role.AGENCY) && !is(Role.ADMIN);
    }

    private static String readable(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "").strip();
        return plain.codePointCount(0, plain.length()) <= MAX_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MAX_NAME));
    }
}
