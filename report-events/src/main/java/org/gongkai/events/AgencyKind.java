package org.gongkai.events;

/** What sort of organ an agency is. */
public enum AgencyKind {
    /** 人民政府 or 管委会: its report sums up those of its departments and townships. */
    GOVERNMENT,
    /** 局、委、厅、办 of a local government, its general office (办公室) included. */
    DEPARTMENT,
    /** 乡镇人民政府、街道办事处. */
    TOWNSHIP,
    /** 国务院部门. */
    MINISTRY
}
