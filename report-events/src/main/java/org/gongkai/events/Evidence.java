package org.gongkai.events;

import java.util.Objects;

/**
 * Words of the report that a finding rests on.
 *
 * @param text as printed
 * @param source where they stand
 */
public record Evidence(String text, Source source) {
    public Evidence {
        Objects.requireNonNull(text, "text");
        source = source == null ? Source.NOWHERE : source;
    }
}
