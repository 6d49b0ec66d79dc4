package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.database.Database;
import org.gongkai.report.deadletter.DeadLetterRow;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.gongkai.report.deadletter.DeadLetterRows;
import org.gongkai.report.deadletter.DeadLetterRows.After;
import org.gongkai.report.deadletter.DeadLetterRows.Question;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Page;
import org.jspecify.annotations.Nullable;

@Path("/api/dead-letters")
@Tag(name = "dead letters", description = "Records that nobody could process (死信)")
@RunOnVirtualThread
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
class DeadLetterResource {
    private static final String ORDER = "dead-letters";

    private final Database database;

    DeadLetterResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(summary = "Records that were given up, the latest first, a page at a time (死信列表)")
    @Parameter(name = "topic", in = QUERY, description = "consumed from this topic, such as reports.raw")
    @Parameter(name = "service", in = QUERY, description = "given up by this service, such as parse-service")
    @Parameter(name = "submission", in = QUERY, description = "about this upload")
    @Parameter(name = "q", in = QUERY, description = "a part of the reason")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.TIMES + " " + ScopeInOpenApi.PAGES)
    public PageView<DeadLetterView> deadLetters(@Context UriInfo uri) {
        var given = given(uri);
        var question = question(uri);
        var after = after(given.cursor());
        var limit = given.limit();
        var rows = database.run(connection -> DeadLetterRows.list(connection, question, after, limit + 1));
        return PageView.of(Page.of(rows, limit, DeadLetterResource::cursor), DeadLetterView::of, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of them with its headers and the beginning of its value (单条死信)")
    public DeadLetterView.Whole deadLetter(@PathParam("id") String id) {
        var place = place(id);
        return place == null
                ? notThere(id)
                : database.run(connection -> DeadLetterRows.one(connection, place))
                        .map(DeadLetterView.Whole::of)
                        .orElseGet(() -> notThere(id));
    }

    static Question question(UriInfo uri) {
        var given = given(uri);
        return new Question(
                given.text("topic"),
                given.text("service"),
                given.text("submission"),
                given.text("q"),
                given.time("from", 0),
                given.time("to", 1));
    }

    private static QueryParameters given(UriInfo uri) {
        return QueryParameters.of(uri, "topic", "service", "submission", "q", "from", "to");
    }

    private static DeadLetterView.Whole notThere(String id) {
        throw Refusal.noDeadLetter(id);
    }

    private static Cursor cursor(DeadLetterRow row) {
        return new Cursor(ORDER, row.givenUpAt().toString(), DeadLetterView.id(row.place()));
    }

    private static @Nullable After after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        var place = place(cursor.second());
        try {
            if (cursor.order().equals(ORDER) && place != null) {
                return new After(Instant.parse(cursor.first()), place);
            }
        } catch (DateTimeException e) {
            // refused below, as a cursor of another list is
        }
        throw QueryParameters.badCursor();
    }

    private static @Nullable Place place(String id) {
        var dash = id.indexOf('-');
        try {
            return dash < 1
                    ? null
                    : new Place(Integer.parseInt(id.substring(0, dash)), Long.parseLong(id.substring(dash + 1)));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
