package org.gongkai.access;

/** What a token lets its bearer do. The names are those that the issuer gives; docs/access.md has the table. */
public final class Role {
    /** A portal (门户网站): hands reports in, has drafts checked, and sees what became of its own. */
    public static final String PORTAL = "portal";

    /** An agency (行政机关): reads published results, and has subscriptions of its own. */
    public static final String AGENCY = "agency";

    /** An administrator (主管部门): everything that people do, waivers too. */
    public static final String ADMIN = "admin";

    /** Who keeps it running (运维): dead letters, and checking again what was read. */
    public static final String OPERATOR = "operator";

    private Role() {}
}
