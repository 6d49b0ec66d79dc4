package org.gongkai.report.rebuild;

import java.io.Serial;

/** Why a rebuild cannot be done, in words for people. */
public final class RebuildFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;

    RebuildFailure(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
