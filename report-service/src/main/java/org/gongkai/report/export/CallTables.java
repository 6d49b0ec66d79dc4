package org.gongkai.report.export;

import java.util.List;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** Subscriptions and the calls that were made for them, as tables. Secrets are in none of them. */
public final class CallTables {
    private static final List<Column> SUBSCRIPTION = List.of(
            new Column("id", "编号", "s.id"),
            new Column("url", "地址", "s.url"),
            new Column("description", "说明", "s.description"),
            new Column("filter", "筛选条件", "s.filter::text"),
            new Column("state", "状态", "s.state"),
            new Column("pausedReason", "暂停原因", "s.paused_reason"),
            new Column("pausedAt", "暂停时间", "s.paused_at"),
            new Column("failures", "连续失败次数", "s.failures"),
            new Column("failingSince", "开始失败时间", "s.failing_since"),
            new Column(
                    "pending",
                    "待推送",
                    "(SELECT count(*) FROM desk.delivery d WHERE d.subscription_id = s.id AND d.state = 'PENDING')"),
            new Column("createdBy", "创建人", "s.created_by"),
            new Column("createdAt", "创建时间", "s.created_at"),
            new Column("changedBy", "修改人", "s.changed_by"),
            new Column("changedAt", "修改时间", "s.changed_at"));

    private static final List<Column> DELIVERY = List.of(
            new Column("id", "编号", "d.id"),
            new Column("messageId", "消息编号", "d.message_id"),
            new Column("type", "类型", "d.type"),
            new Column("state", "状态", "d.state"),
            new Column("attempts", "尝试次数", "d.attempts"),
            new Column("createdAt", "创建时间", "d.created_at"),
            new Column("attemptedAt", "最近尝试时间", "d.attempted_at"),
            new Column("nextAttemptAt", "下次尝试时间", "CASE WHEN d.state = 'PENDING' THEN d.next_attempt_at END"),
            new Column("tookMillis", "耗时毫秒", "d.took_ms"),
            new Column("responseStatus", "应答状态", "d.response_status"),
            new Column("response", "应答", "d.response_text"),
            new Column("error", "错误", "d.error"),
            new Column("message", "消息", "d.body"),
            new Column("errorZh", "错误（中文）", "d.error_zh"));

    private CallTables() {}

    /** The subscriptions of an owner, or with null everybody's, the oldest first. */
    public static Table subscriptions(@Nullable String owner) {
        var sql = Table.select(SUBSCRIPTION, Tables.NONE, "desk.subscription s")
                .addIf("WHERE s.owner = ?", owner)
                .add("ORDER BY s.created_at, s.id");
        return Table.of("subscriptions", SUBSCRIPTION, sql);
    }

    /** The calls of a subscription, the latest first. */
    public static Table ofSubscription(String subscriptionId, @Nullable Enum<?> state) {
        return deliveries(
                deliveriesWhere().add("d.subscription_id = ?", subscriptionId).addIf("AND d.state = ?", state));
    }

    /** The calls to the address that an upload named, the latest first. */
    public static Table ofSubmission(String submissionId) {
        return deliveries(deliveriesWhere().add("d.submission_id = ?", submissionId));
    }

    private static Sql deliveriesWhere() {
        return Table.select(DELIVERY, Tables.NONE, "desk.delivery d WHERE");
    }

    private static Table deliveries(Sql sql) {
        return Table.of("deliveries", DELIVERY, sql.add("ORDER BY d.id DESC"));
    }
}
