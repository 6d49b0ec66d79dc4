package org.gongkai.report.desk;

/** What can happen to a finding (处理方式). */
public enum ActKind {
    /** The agency's explanation is put on record (说明). */
    EXPLAIN,
    /** Proposes to let it stand until a day (豁免); counts when another person confirms. */
    WAIVE,
    /** Confirms the waiver that another person proposed (确认豁免). */
    CONFIRM,
    /** Turns the proposed waiver down (驳回豁免). */
    REJECT,
    /** Says that the document was misread, or the finding is wrong (提取有误). */
    DISPUTE,
    /** Takes back what was done; on the finding that a waiver was given on, also that waiver (重新打开). */
    REOPEN,
    /** A later revision has it no more. Nobody does this by hand (自动关闭). */
    CLOSED,
    /** A later revision has it again. Nobody does this by hand (自动重新打开). */
    REOPENED;

    /** Whether people do it; the others follow from the revisions. */
    public boolean isOfPeople() {
        return this != CLOSED && this != REOPENED;
    }

    /** Whether it is about a waiver that somebody proposed before. */
    boolean answersAWaiver() {
        return this == CONFIRM || this == REJECT;
    }
}
