package org.gongkai.report.relay;

import java.io.Serial;

/** Another service does not answer. */
public final class NeighbourAway extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NeighbourAway(Throwable cause) {
        super(cause);
    }
}
