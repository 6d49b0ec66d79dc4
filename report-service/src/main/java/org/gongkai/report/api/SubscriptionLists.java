package org.gongkai.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import org.gongkai.access.Caller;
import org.gongkai.access.Role;
import org.gongkai.report.database.Database;
import org.gongkai.report.export.CallTables;
import org.gongkai.report.export.Table;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Page;
import org.gongkai.report.webhook.Deliveries;
import org.gongkai.report.webhook.Delivery;
import org.gongkai.report.webhook.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Pages of subscriptions, and of what was sent to one. */
@ApplicationScoped
class SubscriptionLists {
    private static final String SUBSCRIPTIONS = "subscriptions";
    private static final String DELIVERIES = "deliveries";

    private final Database database;

    SubscriptionLists(Database database) {
        this.database = database;
    }

    /** Of one owner, or with null everybody's. */
    PageView<SubscriptionView> subscriptions(@Nullable String owner, UriInfo uri) {
        var given = QueryParameters.of(uri);
        var limit = given.limit();
        var after = of(SUBSCRIPTIONS, given.cursor());
        var created = after == null ? null : time(after);
        var id = after == null ? "" : after.second();
        var rows = database.run(connection -> Subscriptions.list(connection, created, id, owner, limit + 1));
        return PageView.of(
                Page.of(
                        rows,
                        limit,
                        row -> new Cursor(SUBSCRIPTIONS, row.createdAt().toString(), row.id())),
                SubscriptionView::of,
                uri);
    }

    /** Whose subscriptions somebody sees; null for everybody's. */
    static @Nullable String owner(Caller caller) {
        return caller.is(Role.ADMIN) ? null : caller.subject();
    }

    Table deliveryTable(String subscriptionId, UriInfo uri) {
        QueryParameters.refusePaging(uri);
        var state = QueryParameters.of(uri, "state").constant("state", Delivery.State.class);
        return CallTables.ofSubscription(subscriptionId, state);
    }

    PageView<DeliveryView> deliveries(String subscriptionId, UriInfo uri) {
        var given = QueryParameters.of(uri, "state");
        var state = given.constant("state", Delivery.State.class);
        var limit = given.limit();
        var after = of(DELIVERIES, given.cursor());
        var below = after == null ? Long.MAX_VALUE : number(after);
        var rows = database.run(connection -> {
            if (Subscriptions.one(connection, subscriptionId).isEmpty()) {
                throw Refusal.noSubscription(subscriptionId);
            }
            return Deliveries.list(connection, subscriptionId, state, below, limit + 1);
        });
        return PageView.of(
                Page.of(rows, limit, row -> new Cursor(DELIVERIES, Long.toString(row.id()), "")),
                DeliveryView::of,
                uri);
    }

    private static @Nullable Cursor of(String order, @Nullable Cursor cursor) {
        if (cursor != null && !cursor.order().equals(order)) {
            throw QueryParameters.badCursor();
        }
        return cursor;
    }

    private static Instant time(Cursor cursor) {
        try {
            return Instant.parse(cursor.first());
        } catch (DateTimeException e) {
            throw QueryParameters.badCursor();
        }
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.first());
        } catch (NumberFormatException e) {
            throw QueryParameters.badCursor();
        }
    }
}
