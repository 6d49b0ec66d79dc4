package org.gongkai.validate.arithmetic;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.Message;

/**
 * An equation that the figures must satisfy: the left cells add up to what the right cells add up to.
 *
 * @param rule id of the rule it belongs to
 * @param key the column, row or group it is about, as cell ids name it
 * @param scope the column, row or group it is about, in words
 * @param left the left side
 * @param right the right side
 */
public record Sum(String rule, String key, Message scope, Side left, Side right) {
    /** The name of the equation inside a report: {@code T3_BALANCE:natural}. */
    public String name() {
        return rule + ":" + key;
    }

    /** All cells of both sides. */
    public List<CellId> cells() {
        return Stream.concat(left.cells().stream(), right.cells().stream()).toList();
    }

    /**
     * One side.
     *
     * @param terms the cells that are added up, with the label that tells one from another
     * @param cells the cells of the terms
     */
    public record Side(List<Term> terms, List<CellId> cells) {
        static Side of(Stream<Term> terms) {
            var all = terms.toList();
            return new Side(all, all.stream().map(Term::cell).toList());
        }
    }

    /**
     * A cell in a sum.
     *
     * @param cell the cell
     * @param label its row where the sum runs down a column, else its column
     * @param key the label's part of the cell id
     */
    public record Term(CellId cell, String label, String key) {}
}
