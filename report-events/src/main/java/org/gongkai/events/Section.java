package org.gongkai.events;

import java.util.Objects;

/**
 * One of the six sections (一、总体情况 …).
 *
 * @param number 1 to 6
 * @param heading the heading as printed; empty when the heading is lost and only the section's table tells of it
 * @param text the prose of the section in simplified characters, tables left out
 * @param source where the heading stands, or the first of its text where the heading is lost
 */
public record Section(int number, String heading, String text, Source source) {
    public Section {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(text, "text");
        source = source == null ? Source.NOWHERE : source;
    }
}
