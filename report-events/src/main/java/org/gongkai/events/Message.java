package org.gongkai.events;

import java.util.Objects;

/**
 * A text for people.
 *
 * @param zh Chinese
 * @param en English
 */
public record Message(String zh, String en) {
    public Message {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }
}
