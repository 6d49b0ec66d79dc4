package org.gongkai.validate.stream;

import org.jspecify.annotations.Nullable;

/** The stream, or the broker behind it, cannot be asked now. */
public final class StreamAway extends RuntimeException {
    StreamAway(@Nullable Throwable cause) {
        super("the stream is not running", cause);
    }
}
