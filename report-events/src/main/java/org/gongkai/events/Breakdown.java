package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole that the prose takes apart: 「受理申请83件，其中予以公开40件，部分公开20件，不予公开23件」. Whether the parts are
 * meant to be all there are is not known: they may be fewer than the whole.
 *
 * @param what the words for the whole
 * @param whole its number; null when the sentence gives parts only
 * @param cell the cell that the whole speaks of; null when it is the number of something else
 * @param parts the parts in the order of the sentence
 * @param sentence the sentence as printed
 * @param source where the sentence stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Breakdown(
        String what,
        @Nullable BigDecimal whole,
        @Nullable CellId cell,
        List<Part> parts,
        String sentence,
        Source source) {

    public Breakdown {
        Objects.requireNonNull(what, "what");
        whole = whole == null ? null : Numbers.canonical(whole);
        parts = List.copyOf(parts);
        Objects.requireNonNull(sentence, "sentence");
        source = source == null ? Source.NOWHERE : source;
    }
}
