package org.gongkai.validate.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import org.gongkai.access.Role;
import org.gongkai.events.EventJson;
import org.gongkai.validate.revalidation.Mode;
import org.gongkai.validate.revalidation.Revalidation;
import org.gongkai.validate.revalidation.Scope;
import org.gongkai.validate.stream.Changes;
import org.gongkai.validate.stream.Cursor;
import org.gongkai.validate.stream.Revalidations;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs the rules over everything already read: first as a preview, then for good. */
@Path(RevalidationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
public class RevalidationResource {
    static final String PATH = "/api/revalidations";

    private static final int MOST = 1000;

    private final Revalidations revalidations;
    private final Changes changes;

    RevalidationResource(Revalidations revalidations, Changes changes) {
        this.revalidations = revalidations;
        this.changes = changes;
    }

    /** What to do and with which reports. */
    private record Wanted(Mode mode, Scope scope) {
        static Wanted of(byte[] body) {
            try {
                var json = EventJson.read(body, JsonNode.class);
                var scope = json.path("scope");
                return new Wanted(
                        Mode.valueOf(json.path("mode").asText().toUpperCase(Locale.ROOT)),
                        scope.isMissingNode() ? Scope.EVERYTHING : EventJson.read(EventJson.write(scope), Scope.class));
            } catch (IllegalArgumentException e) {
                throw new MalformedRevalidation(e);
            }
        }
    }

    @POST
    public RestResponse<RevalidationView> ask(byte[] body) {
        var wanted = Wanted.of(body);
        var asked = RevalidationView.of(revalidations.ask(wanted.mode(), wanted.scope()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, asked)
                .location(URI.create(PATH + "/" + asked.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    public RevalidationView status(@RestPath String id) {
        return RevalidationView.of(known(id));
    }

    @GET
    @Path("/{id}/changes")
    public ChangesView changes(
            @RestPath String id, @RestQuery @Nullable String after, @RestQuery @DefaultValue("200") String limit) {
        var place = cursor(after);
        var most = limit(limit);
        return ChangesView.of(changes.read(known(id), place, most), PATH + "/" + id + "/changes", most);
    }

    private Revalidation known(String id) {
        return revalidations.find(id).orElseThrow(() -> new NoSuchRevalidation(id));
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        try {
            return after == null ? null : Cursor.of(after);
        } catch (RuntimeException e) {
            throw new MalformedRevalidation(e);
        }
    }

    private static int limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("1 to " + MOST + ", not " + limit);
            }
            return limit;
        } catch (IllegalArgumentException e) {
            throw new MalformedRevalidation(e);
        }
    }
}
