package org.gongkai.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.database.Database;
import org.gongkai.report.deadletter.CaseState;
import org.gongkai.report.deadletter.DeadLetterCase;
import org.gongkai.report.deadletter.DeadLetterCases;
import org.gongkai.report.deadletter.DeadLetterCases.After;
import org.gongkai.report.deadletter.DeadLetterCases.Question;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Page;
import org.jspecify.annotations.Nullable;

/** Which dead letters an address asks for: to be shown, or to have something done about them. */
@ApplicationScoped
class DeadLetterList {
    private static final String ORDER = "dead-letters";
    private static final String ALL = "all";
    private static final List<String> FILTERS =
            List.of("id", "state", "topic", "service", "submission", "q", "from", "to");

    private final Database database;

    DeadLetterList(Database database) {
        this.database = database;
    }

    static Question question(UriInfo uri) {
        return question(uri, filters(uri));
    }

    /** A page of the list. */
    Page<DeadLetterCase> page(UriInfo uri) {
        var given = filters(uri);
        return page(question(uri, given), given);
    }

    /** A page of those that something is to be done about. Whoever means all of them must say so. */
    Page<DeadLetterCase> chosen(UriInfo uri) {
        var given = QueryParameters.of(
                uri, Stream.concat(FILTERS.stream(), Stream.of(ALL)).toArray(String[]::new));
        if (!given.flag(ALL) && FILTERS.stream().noneMatch(name -> given.text(name) != null)) {
            throw Refusal.badParameter(
                    ALL,
                    "true if really all dead letters are meant; else give id, state, topic, service, submission, q, from"
                            + " or to",
                    " true（处理全部死信），否则请给出 id、state、topic、service、submission、q、from 或 to");
        }
        return page(question(uri, given), given);
    }

    private static QueryParameters filters(UriInfo uri) {
        return QueryParameters.of(uri, FILTERS.toArray(String[]::new));
    }

    private static Question question(UriInfo uri, QueryParameters given) {
        return new Question(
                uri.getQueryParameters().getOrDefault("id", List.of()).stream()
                        .filter(id -> !id.isBlank())
                        .toList(),
                given.constant("state", CaseState.class),
                given.text("topic"),
                given.text("service"),
                given.text("submission"),
                given.text("q"),
                given.time("from", 0),
                given.time("to", 1));
    }

    private Page<DeadLetterCase> page(Question question, QueryParameters given) {
        var after = after(given.cursor());
        var limit = given.limit();
        var rows = database.run(connection -> DeadLetterCases.list(connection, question, after, limit + 1));
        return Page.of(rows, limit, letter -> new Cursor(ORDER, letter.lastAt().toString(), letter.id()));
    }

    private static @Nullable After after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            if (cursor.order().equals(ORDER)) {
                return new After(Instant.parse(cursor.first()), cursor.second());
            }
        } catch (DateTimeException e) {
            // refused below, as a cursor of another list is
        }
        throw QueryParameters.badCursor();
    }
}
