package org.gongkai.validate.policy;

import org.gongkai.events.Message;

/**
 * Something wrong with the file.
 *
 * @param place where
 * @param message what
 */
public record Complaint(Entry.Place place, Message message) {
    /** In both languages, beginning with the place. */
    public String text() {
        return "第" + place.line() + "行 " + place.path() + "：" + message.zh() + " / line " + place.line() + ", "
                + place.path() + ": " + message.en();
    }
}
