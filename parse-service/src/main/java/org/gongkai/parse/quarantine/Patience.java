package org.gongkai.parse.quarantine;

import java.time.Duration;

/**
 * How much a document is put up with.
 *
 * @param time how long a reading may take; a good while more than its own limit, which it is expected to heed
 * @param attempts how many readings of a document may end with their process before it is not opened any more
 * @param atOnce how many documents are read at once, because each takes memory
 * @param stuck how many readings may go on for ever before only a restart helps
 */
public record Patience(Duration time, int attempts, int atOnce, int stuck) {}
