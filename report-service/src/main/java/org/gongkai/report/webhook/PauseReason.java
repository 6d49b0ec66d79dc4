package org.gongkai.report.webhook;

import org.gongkai.events.Message;

/** Why a subscription is paused. */
public enum PauseReason {
    /** A person said so. */
    REQUESTED("由操作人暂停", "paused by a person"),
    /** Calls have failed again and again. */
    FAILING("多次推送失败，已自动暂停", "paused because calls failed again and again"),
    /** The receiver answered 410. */
    GONE("接收方返回 410，已自动暂停", "paused because the receiver answered 410 Gone");

    private final Message message;

    PauseReason(String zh, String en) {
        this.message = new Message(zh, en);
    }

    /** The same in words. */
    public Message message() {
        return message;
    }
}
