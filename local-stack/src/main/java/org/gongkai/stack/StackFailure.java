package org.gongkai.stack;

import java.util.List;
import org.gongkai.events.Message;

/** Something the person at the keyboard can do something about: told in one line, without a stack trace. */
final class StackFailure extends RuntimeException {
    private final transient Message text;
    private final transient List<String> details;

    StackFailure(String zh, String en) {
        this(zh, en, List.of());
    }

    /**
     * With lines to look at below the one that says it.
     *
     * @param details the last lines of a log, for example
     */
    StackFailure(String zh, String en, List<String> details) {
        super(en);
        this.text = new Message(zh, en);
        this.details = List.copyOf(details);
    }

    /** What to tell, in Chinese and English. */
    Message text() {
        return text;
    }

    List<String> details() {
        return details;
    }
}
