package org.gongkai.validate.policy;

import org.gongkai.events.Message;

/**
 * Something wrong with the file.
 *
 * @param place where
 * @param message what
 */
public record Complaint(Entry.Place place, Message message) {
    /** In both languages, beginning with the place as far as there is one. */
    public String text() {
        if (place.line() == 0) {
            return message.zh() + " / " + message.en();
        }
        var path = place.path();
        return "第" + place.line() + "行" + (path.isEmpty() ? "" : " " + path) + "：" + message.zh() + " / line "
                + place.line() + (path.isEmpty() ? "" : ", " + path) + ": " + message.en();
    }
}
