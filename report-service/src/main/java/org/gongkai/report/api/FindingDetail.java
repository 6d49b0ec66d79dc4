package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A finding with what was done about it.
 *
 * @param finding whose fields stand beside the others
 * @param acts what happened to it, the first first
 * @param elsewhere where its rule is broken, also where that is folded into the finding of another
 */
public record FindingDetail(@JsonUnwrapped FindingView finding, List<ActView> acts, Elsewhere elsewhere) {
    /**
     * The same rule in other places.
     *
     * @param reports how many reports have an open finding of it in their present revision
     * @param href their list
     */
    public record Elsewhere(String rule, long reports, String href) {}
}
