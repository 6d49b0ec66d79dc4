package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Callers;
import org.gongkai.access.Role;
import org.gongkai.report.database.Database;
import org.gongkai.report.webhook.Delivery;
import org.gongkai.report.webhook.Subscription;
import org.gongkai.report.webhook.Subscriptions;
import org.gongkai.report.webhook.Targets;
import org.gongkai.report.webhook.TestCalls;
import org.gongkai.report.webhook.WebhookConfig;
import org.jspecify.annotations.Nullable;

@Path("/api/subscriptions")
@Tag(name = "subscriptions", description = "Who is called when a report has another result (Webhook 订阅)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class SubscriptionResource {
    private static final String EXAMPLE =
            "{\"url\":\"https://portal.example/hooks/gongkai\",\"filter\":{\"region\":\"14\",\"verdict\":\"FAIL\"}}";

    private final Database database;
    private final SubscriptionLists lists;
    private final Targets targets;
    private final TestCalls tests;
    private final WebhookConfig config;
    private final ExportAnswers files;
    private final Callers callers;

    SubscriptionResource(
            Database database,
            SubscriptionLists lists,
            Targets targets,
            TestCalls tests,
            WebhookConfig config,
            ExportAnswers files,
            Callers callers) {
        this.database = database;
        this.lists = lists;
        this.targets = targets;
        this.tests = tests;
        this.config = config;
        this.files = files;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "Subscriptions, the oldest first, a page at a time (订阅列表)")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.PAGES)
    public PageView<SubscriptionView> subscriptions(@Context UriInfo uri) {
        return lists.subscriptions(owner(), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribe (新建订阅)",
            description =
                    "The answer holds the secret that calls are signed with (Standard Webhooks); it is not told again"
                            + " (密钥仅在此显示一次)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubscriptionBody.class),
                            examples = @ExampleObject(name = "failures of a province", value = EXAMPLE)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response subscribe(byte[] body) {
        var by = callers.current();
        var wish = SubscriptionBody.read(body, targets, true);
        var created = database.run(connection ->
                        Subscriptions.create(connection, wish, by.name(), by.subject(), config.maxSubscriptions()))
                .orElseThrow(Refusal::tooManySubscriptions);
        var view = SubscriptionView.of(created.subscription(), created.secret());
        return Response.created(URI.create(view.links().self()))
                .entity(view)
                .type(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One subscription and how it fares (单个订阅)")
    public SubscriptionView subscription(@PathParam("id") String id) {
        return SubscriptionView.of(own(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change what is given; pause, or go on (修改、暂停或恢复)",
            description =
                    "What happened during a pause is delivered when it ends, as far as the log of events reaches back")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubscriptionBody.class),
                            examples = @ExampleObject(name = "go on", value = "{\"state\":\"ACTIVE\"}")))
    public SubscriptionView change(@PathParam("id") String id, byte[] body) {
        own(id);
        var by = callers.current().name();
        var wish = SubscriptionBody.read(body, targets, false);
        return database.run(connection -> Subscriptions.change(connection, id, wish, by))
                .map(SubscriptionView::of)
                .orElseThrow(() -> Refusal.noSubscription(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Unsubscribe; the log of deliveries goes as well (删除订阅)")
    @APIResponse(responseCode = "204", description = "there are no more calls")
    public void unsubscribe(@PathParam("id") String id) {
        own(id);
        if (!database.run(connection -> Subscriptions.delete(connection, id))) {
            throw Refusal.noSubscription(id);
        }
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "Calls that were made or are to be made, the latest first (推送记录)")
    @Parameter(name = "state", in = QUERY, schema = @Schema(implementation = Delivery.State.class))
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.PAGES)
    public PageView<DeliveryView> deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        own(id);
        return lists.deliveries(id, uri);
    }

    @GET
    @Path("/{id}/deliveries.{extension:" + ExportResource.EXTENSIONS + "}")
    @Operation(summary = "All of them as a file (导出推送记录)", description = ExportAnswers.DESCRIPTION)
    @Extension(name = FilesInOpenApi.IS, value = "file")
    public Response deliveryFile(
            @PathParam("id") String id,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context HttpServerResponse answer) {
        own(id);
        return files.file(lists.deliveryTable(id, uri), extension, uri, answer);
    }

    @POST
    @Path("/{id}/test")
    @Operation(summary = "Call it once, now, and tell what it answered (测试推送)")
    public DeliveryView test(@PathParam("id") String id) {
        own(id);
        return tests.call(id).map(DeliveryView::of).orElseThrow(() -> Refusal.noSubscription(id));
    }

    /** Another's subscription is to the caller as if there were none. */
    private Subscription own(String id) {
        var owner = owner();
        return database.run(connection -> Subscriptions.one(connection, id))
                .filter(found -> owner == null || owner.equals(found.owner()))
                .orElseThrow(() -> Refusal.noSubscription(id));
    }

    /** Whose subscriptions the caller sees; null for everybody's. */
    private @Nullable String owner() {
        return SubscriptionLists.owner(callers.current());
    }
}
