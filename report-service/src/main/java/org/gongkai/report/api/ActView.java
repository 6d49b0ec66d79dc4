package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.events.Message;
import org.gongkai.report.query.StoredAct;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a finding (处理记录).
 *
 * @param kind what was done
 * @param finding id of the finding
 * @param revision the revision in which the person saw the finding, or which closed or reopened it by itself
 * @param scope of a waiver: FINDING or AGENCY_RULE
 * @param until last day of a waiver
 * @param answers the waiver that is confirmed or rejected
 * @param who the person; {@code gongkai} for what a revision did by itself
 * @param reason in the person's words
 * @param message what happened, where nobody gave a reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActView(
        String id,
        String kind,
        String finding,
        String rule,
        String report,
        String revision,
        @Nullable String agency,
        @Nullable String agencyName,
        @Nullable Integer year,
        @Nullable String scope,
        @Nullable LocalDate until,
        @Nullable String answers,
        String who,
        @Nullable String reason,
        @Nullable Message message,
        Instant at,
        ActLinks links) {
    private static final Message CLOSED = new Message("后一版本中已无此问题", "a later revision has it no more");
    private static final Message REOPENED = new Message("后一版本中再次出现此问题", "a later revision has it again");

    /** Where more is to be had. */
    public record ActLinks(String finding, String report) {}

    static ActView of(StoredAct act) {
        var known = act.agencyKey != null && act.year != null;
        return new ActView(
                act.id,
                act.kind,
                act.findingId,
                act.rule,
                act.reportKey,
                act.submissionId,
                act.agencyKey,
                act.agencyName,
                act.year,
                act.scope,
                act.until,
                act.answers,
                act.who,
                act.reason,
                act.reason != null ? null : act.kind.equals("CLOSED") ? CLOSED : REOPENED,
                act.at,
                new ActLinks(
                        Links.finding(act.findingId),
                        known ? Links.report(act.agencyKey, act.year) : Links.report(act.reportKey)));
    }
}
