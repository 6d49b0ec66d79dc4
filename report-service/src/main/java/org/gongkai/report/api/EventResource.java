package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.HEADER;
import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Verdict;
import org.gongkai.report.events.EventFeed;
import org.gongkai.report.events.EventFilter;
import org.gongkai.report.events.EventId;
import org.gongkai.report.events.Frame;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

@Path("/api/events")
@Tag(name = "events", description = "What becomes of reports, as it happens (实时事件)")
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class EventResource {
    private static final int RECONNECT_MILLIS = 3_000;
    private static final String SEEN = "lastEventId";
    private static final String[] FILTER = {"year", "region", "level", "agency", "verdict", "rule"};

    private final EventFeed feed;

    EventResource(EventFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Server-sent events: a message for every report whose result is another one now (结果变化的实时推送)",
            description =
                    "The data is JSON by the schema /schemas/notice.v1.json. With Last-Event-ID the stream goes on"
                            + " where it ended; 0 is the beginning of the log (断线后凭 Last-Event-ID 续传)")
    @Parameter(name = "Last-Event-ID", in = HEADER, description = "id of the last message that was received")
    @Parameter(name = "lastEventId", in = QUERY, description = "the same, for those who cannot set a header")
    @Parameter(name = "year", in = QUERY, description = "report year", schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "region", in = QUERY, description = "division code: 14, 1409, 140925; with all below it")
    @Parameter(name = "level", in = QUERY, schema = @Schema(implementation = AdministrativeLevel.class))
    @Parameter(name = "agency", in = QUERY, description = "key of the agency, or a part of its name")
    @Parameter(name = "verdict", in = QUERY, schema = @Schema(implementation = Verdict.class))
    @Parameter(name = "rule", in = QUERY, description = "with a finding of this rule")
    public Multi<OutboundSseEvent> events(
            @Context UriInfo uri,
            @Context Sse sse,
            @Context HttpServerResponse response,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        var given = QueryParameters.of(
                uri, Stream.concat(Stream.of(FILTER), Stream.of(SEEN)).toArray(String[]::new));
        var filter = filter(given);
        var seen = place(lastEventId == null ? given.text(SEEN) : lastEventId.strip());
        var frames = feed.listen(filter, seen, response::reset).orElseThrow(Refusal::tooManyListeners);
        response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        return frames.map(frame -> event(sse, frame));
    }

    /** What a file is asked for: it holds the whole log, wherever somebody has come to. */
    static EventFilter filter(UriInfo uri) {
        return filter(QueryParameters.of(uri, FILTER));
    }

    private static EventFilter filter(QueryParameters given) {
        var region = given.region();
        return new EventFilter(
                given.year(),
                region == null ? null : region.code(),
                given.constant("level", AdministrativeLevel.class),
                given.text("agency"),
                given.constant("verdict", Verdict.class),
                given.text("rule"));
    }

    private static OutboundSseEvent event(Sse sse, Frame frame) {
        var event = sse.newEventBuilder().id(frame.id().toString());
        if (frame.type() == null || frame.data() == null) {
            return event.comment("").reconnectDelay(RECONNECT_MILLIS).build();
        }
        return event.name(frame.type()).data(String.class, frame.data()).build();
    }

    private static @Nullable EventId place(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return EventId.of(text)
                .orElseThrow(() -> Refusal.badParameter(
                        "Last-Event-ID", "the id of a message of this stream, or 0", "本推送消息的 id，或 0"));
    }
}
