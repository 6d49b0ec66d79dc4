package org.gongkai.validate.policy;

/**
 * One thing that administrators set.
 *
 * @param <S> what is set: a rule, a date, a threshold
 * @param <V> what it is set to
 * @param subject what is set
 * @param value what it is set to
 * @param scope for which reports
 * @param grounds why
 * @param place where it stands in the file
 */
public record Entry<S, V>(S subject, V value, Scope scope, Grounds grounds, Place place) {
    /**
     * Where something stands in the file.
     *
     * @param line its line, from 1
     * @param path the way to it, such as {@code rules[0].severity}
     */
    public record Place(int line, String path) {}

    /** All that makes a difference to a result; where it stands does not. */
    String canonical() {
        return String.join(
                "|",
                String.valueOf(subject),
                String.valueOf(value),
                scope.canonical(),
                grounds.reason(),
                String.valueOf(grounds.author()),
                String.valueOf(grounds.date()));
    }
}
