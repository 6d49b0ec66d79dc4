package org.gongkai.parse.agency;

import java.util.regex.Pattern;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;
import org.jspecify.annotations.Nullable;

/** What the name of an organ tells of it. */
final class AgencyNames {
    private static final Pattern BARE_REGION = Pattern.compile(".*(?:省|自治区|市|区|县|旗|乡|镇|盟|自治州)");
    private static final Pattern TOWNSHIP = Pattern.compile(".*(?:乡|镇|街道|苏木)(?:人民政府|办事处|办)?");
    private static final Pattern COUNTY = Pattern.compile(".*(?:县|旗|区)[^省市县]*");
    private static final Pattern GOVERNMENT = Pattern.compile(".*(?:人民政府|管理委员会|管委会)");

    private AgencyNames() {}

    /** Whether words before 「2020年政府信息公开工作年度报告」 can be a name at all. */
    static boolean isName(String words) {
        return words.length() >= 2
                && !words.endsWith("关于")
                && !words.endsWith("公布")
                && !words.equals("附件")
                && !words.endsWith("年度")
                && !words.endsWith("的");
    }

    static Agency agency(String words) {
        var name = normalised(words);
        return new Agency(name, name, level(name), null, kind(name));
    }

    /** A region alone stands for its government: 宁武县 is 宁武县人民政府. */
    private static String normalised(String words) {
        var name = words.replaceAll("[\\s《》]", "").replaceAll("(?:本级)$", "");
        return BARE_REGION.matcher(name).matches() ? name + "人民政府" : name;
    }

    private static @Nullable AdministrativeLevel level(String name) {
        if (TOWNSHIP.matcher(name).matches()) {
            return AdministrativeLevel.TOWNSHIP;
        }
        return COUNTY.matcher(name).matches() ? AdministrativeLevel.COUNTY : null;
    }

    private static @Nullable AgencyKind kind(String name) {
        if (TOWNSHIP.matcher(name).matches()) {
            return AgencyKind.TOWNSHIP;
        }
        if (GOVERNMENT.matcher(name).matches()) {
            return AgencyKind.GOVERNMENT;
        }
        return name.matches(".*(?:局|委|委员会|厅|办|办公室|中心|院|署)") ? AgencyKind.DEPARTMENT : null;
    }
}
