package org.gongkai.parse;

import java.time.Duration;

/**
 * How much of a document is read. A report has a few pages and about 300 cells; what is far beyond that is broken or
 * hostile, and must not take the service down.
 *
 * @param pages pages of a PDF: reports are bound together with others to some hundred pages
 * @param cells cells of all tables together; and paragraphs, which cost as much
 * @param characters characters of all text together
 * @param inflatedBytes bytes of all parts of a zip container together
 * @param depth how deep tables and elements may nest
 * @param time how long reading may take
 * @param output how much is told of what was read
 */
public record Limits(
        int pages, int cells, int characters, long inflatedBytes, int depth, Duration time, Output output) {
    public static final Limits USUAL =
            new Limits(400, 200_000, 1_000_000, 100L * 1024 * 1024, 200, Duration.ofSeconds(20));

    /** With the usual output. */
    public Limits(int pages, int cells, int characters, long inflatedBytes, int depth, Duration time) {
        this(pages, cells, characters, inflatedBytes, depth, time, Output.USUAL);
    }

    /**
     * How large a result may be. It must fit a record of Kafka: with the usual limits the largest one takes a third of it.
     *
     * @param sections sections; a report has six
     * @param sectionCharacters characters of all sections together
     * @param claims claims of the prose; a report makes about ten
     * @param problems problems; a broken document may have one in every row
     * @param quoted characters of one cell, sentence or detail that are quoted
     */
    public record Output(int sections, int sectionCharacters, int claims, int problems, int quoted) {
        public static final Output USUAL = new Output(100, 1_000_000, 500, 500, 1_000);
    }
}
