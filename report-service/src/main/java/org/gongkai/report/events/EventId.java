package org.gongkai.report.events;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the log, as subscribers keep it.
 *
 * @param epoch which log: one that was written anew has other numbers
 * @param sequence the number of an entry, or 0 for the place before the first
 */
public record EventId(String epoch, long sequence) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{1,32})-([0-9]{1,18})");

    /** Reads what {@link #toString} wrote; a lone 0 is the beginning of whatever log there is. */
    public static Optional<EventId> of(String text) {
        if (text.equals("0")) {
            return Optional.of(new EventId("", 0));
        }
        var matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new EventId(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "-" + sequence;
    }
}
