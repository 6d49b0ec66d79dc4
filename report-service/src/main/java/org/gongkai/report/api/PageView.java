package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.gongkai.report.query.Page;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param items its rows
 * @param next address of the next page; not there on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageView<T>(List<T> items, @Nullable String next) {
    static <S, T> PageView<T> of(Page<S> page, Function<S, T> view, UriInfo asked) {
        return new PageView<>(page.items().stream().map(view).toList(), Links.next(asked, page.next()));
    }
}
