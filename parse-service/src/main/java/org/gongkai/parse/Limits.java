package org.gongkai.parse;

import java.time.Duration;

/**
 * How much of a document is read. A report has a few pages and about 300 cells; what is far beyond that is broken or
 * hostile, and must not take the service down.
 *
 * @param pages pages of a PDF
 * @param cells cells of all tables together
 * @param characters characters of all text together
 * @param inflatedBytes bytes of all parts of a zip container together
 * @param depth how deep tables and elements may nest
 * @param time how long reading may take
 */
public record Limits(int pages, int cells, int characters, long inflatedBytes, int depth, Duration time) {
    public static final Limits USUAL =
            new Limits(200, 200_000, 1_000_000, 100L * 1024 * 1024, 200, Duration.ofSeconds(20));
}
