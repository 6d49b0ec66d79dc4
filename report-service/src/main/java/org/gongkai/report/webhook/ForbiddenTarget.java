package org.gongkai.report.webhook;

import java.io.Serial;

/** An address that is not called. */
public final class ForbiddenTarget extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;

    ForbiddenTarget(String en, String zh) {
        super(en);
        this.zh = zh;
    }

    /** The reason in English, without a full stop. */
    public String en() {
        return String.valueOf(getMessage());
    }

    /** The reason in Chinese, without a full stop. */
    public String zh() {
        return zh;
    }
}
