package org.gongkai.events;

/** Level of the administration (行政层级). */
public enum AdministrativeLevel {
    /** 国家. */
    NATIONAL,
    /** 省、自治区、直辖市. */
    PROVINCE,
    /** 地级市、自治州、盟. */
    PREFECTURE,
    /** 县、县级市、区、旗. */
    COUNTY,
    /** 乡、镇、街道. */
    TOWNSHIP
}
