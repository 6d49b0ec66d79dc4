package org.gongkai.report.deadletter;

import org.gongkai.events.Message;

/** Why nothing is done about a case. Clients go by the name. */
public enum Hindrance {
    /** Its headers do not tell where it came from. */
    ORIGIN_UNKNOWN("未注明来源，无法重投", "its headers do not tell where it was consumed from"),
    /** Only what goes the way of a report is sent back. */
    OTHER_TOPIC(
            "来源主题不在报告流程之内，请重新发起原请求", "it came from a topic beside the way of reports: ask for what it asked for again"),
    /** There is nothing left of it. */
    PURGED("已清除", "it has been purged"),
    /** It must come again, or have gone through, before anybody knows more. */
    SENT_BACK("已重投，尚未再次失败", "it has been sent back and has not been given up again"),
    /** Subscribers to the compacted topic would take the old result for the present one. */
    NEWER_RESULT("该报告已有更新的结果", "its report has a newer result, which it would take the place of"),
    /** Kept for 90 days by default. */
    NOT_KEPT("死信主题已不再保存该记录", "the topic of dead letters does not keep it any more"),
    /** Nothing was sent. */
    BROKER_AWAY("消息服务器暂无响应，请稍后再试", "the broker does not answer: try again shortly");

    private final Message why;

    Hindrance(String zh, String en) {
        this.why = new Message(zh, en);
    }

    /** The same in words. */
    public Message why() {
        return why;
    }
}
