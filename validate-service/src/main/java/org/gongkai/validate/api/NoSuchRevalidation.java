package org.gongkai.validate.api;

/** Nobody asked for a re-validation under this id. */
final class NoSuchRevalidation extends RuntimeException {
    NoSuchRevalidation(String id) {
        super(id);
    }
}
