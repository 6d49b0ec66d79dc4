package org.gongkai.validate.api;

/** The body of a request is no parsed report. */
final class MalformedReport extends RuntimeException {
    MalformedReport(IllegalArgumentException cause) {
        super(cause);
    }
}
