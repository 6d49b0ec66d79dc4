package org.gongkai.issuer;

import java.util.List;

/**
 * Somebody, as a token tells of them.
 *
 * @param subject never another person's
 * @param name as the page shows it
 * @param roles portal, agency, admin or operator
 * @param agencies the agencies whose reports a portal hands in; empty for any
 */
public record Person(String subject, String name, List<String> roles, List<String> agencies) {
    public Person {
        roles = List.copyOf(roles);
        agencies = List.copyOf(agencies);
    }

    /** Somebody with one role, known by their name. */
    public static Person of(String role, String name) {
        return new Person(role + ":" + name, name, List.of(role), List.of());
    }

    /** The same, but bound to agencies. */
    public Person boundTo(List<String> keys) {
        return new Person(subject, name, roles, keys);
    }
}
