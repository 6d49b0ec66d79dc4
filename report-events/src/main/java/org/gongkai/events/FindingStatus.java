package org.gongkai.events;

/** What has become of a finding. */
public enum FindingStatus {
    OPEN,
    EXPLAINED,
    WAIVED,
    DISPUTED,
    CLOSED
}
