package org.gongkai.report.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes one file. It ends either with what it holds or with the word INCOMPLETE; a file with neither was cut. */
interface RowWriter {
    /** Writes a row of texts, numbers and nulls. */
    void row(@Nullable Object[] values) throws IOException;

    /** The end of a whole file. */
    void complete(Contents contents) throws IOException;

    /** The end of a file that lacks rows. */
    void incomplete(Contents contents) throws IOException;

    /** SHA-256 of the rows so far, 64 hex digits. */
    String sha256();
}
