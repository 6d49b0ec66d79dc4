package org.gongkai.validate.api;

/** A request about re-validations that nobody can understand. */
final class MalformedRevalidation extends RuntimeException {
    MalformedRevalidation(RuntimeException cause) {
        super(cause);
    }
}
