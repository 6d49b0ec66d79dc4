package org.gongkai.events;

import java.util.Objects;

/**
 * What stands between the title and the first section (引言): the legal basis, the time covered, where to read the report
 * and whom to ask.
 *
 * @param text its sentences in simplified characters, a paragraph a line
 * @param source where it begins
 */
public record Preface(String text, Source source) {
    public Preface {
        Objects.requireNonNull(text, "text");
        source = source == null ? Source.NOWHERE : source;
    }
}
