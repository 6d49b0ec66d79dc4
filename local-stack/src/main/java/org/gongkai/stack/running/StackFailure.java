package org.gongkai.stack.running;

import java.util.List;
import org.gongkai.events.Message;

/** Something the person at the keyboard can do something about: told in one line, without a stack trace. */
public final class StackFailure extends RuntimeException {
    private final transient Message text;
    private final transient List<String> details;

    public StackFailure(String zh, String en) {
        this(zh, en, List.of());
    }

    /**
     * With lines to look at below the one that says it.
     *
     * @param details the last lines of a log, for example
     */
    public StackFailure(String zh, String en, List<String> details) {
        super(en);
        this.text = new Message(zh, en);
        this.details = List.copyOf(details);
    }

    /** What to tell, in Chinese and English. */
    public Message text() {
        return text;
    }

    public List<String> details() {
        return details;
    }
}
