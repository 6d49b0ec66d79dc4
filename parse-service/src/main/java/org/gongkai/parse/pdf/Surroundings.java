package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn around the words of a page where no ruled table is read.
 *
 * @param across lines across
 * @param down lines between columns, of tables whose rows no lines part
 * @param unknown characters that their fonts do not name, and others that are not read here: a figure that looks blank may
 *     be one
 */
record Surroundings(List<Rule> across, List<Rule> down, List<Glyph> unknown) {
    /** The same with more that is not read. */
    Surroundings with(List<Glyph> more) {
        var all = new ArrayList<>(unknown);
        all.addAll(more);
        return new Surroundings(across, down, all);
    }
}
