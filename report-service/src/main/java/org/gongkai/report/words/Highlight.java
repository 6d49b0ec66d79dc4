package org.gongkai.report.words;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What was found in a text.
 *
 * @param start its first character, from 0, counted as Java and JavaScript do (UTF-16)
 * @param end one after its last
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Highlight(int start, int end) {
    Highlight shifted(int by) {
        return new Highlight(start + by, end + by);
    }
}
