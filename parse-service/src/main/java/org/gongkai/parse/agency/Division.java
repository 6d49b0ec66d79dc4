package org.gongkai.parse.agency;

import org.gongkai.events.AdministrativeLevel;

/**
 * An administrative division (行政区划).
 *
 * @param code 2 digits for a province, 4 for a prefecture, 6 for a county, 9 for a township; each begins with its
 *     superior's code
 * @param name its full name, such as 宁武县
 */
record Division(String code, String name) {
    AdministrativeLevel level() {
        return switch (code.length()) {
            case 2 -> AdministrativeLevel.PROVINCE;
            case 4 -> AdministrativeLevel.PREFECTURE;
            case 6 -> AdministrativeLevel.COUNTY;
            default -> AdministrativeLevel.TOWNSHIP;
        };
    }

    boolean isInside(Division superior) {
        return code.length() > superior.code.length() && code.startsWith(superior.code);
    }
}
